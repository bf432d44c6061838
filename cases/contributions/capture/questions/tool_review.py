"""Toolervaring: what the tool was used for, scores with proof, and whether one would choose it again."""

from django.utils.translation import gettext_lazy as _

from cases.pages.blocks import SCORES
from cases.pages.choices import ChooseAgain, Criterion, Interest

from .label import LABEL_GROUP
from .question import Group, Question, Sort

#: What is chosen when the tool has no card yet.
OTHER = "other"
SCORE, PROOF = "score_", "proof_"
MEANS = (
    Criterion.CHANNELS,
    Criterion.SPEED,
    Criterion.LANGUAGE,
    Criterion.LOCATION,
    Criterion.CRISIS,
    Criterion.ACCESSIBILITY,
)
CONDITIONS = tuple(criterion for criterion in Criterion if criterion not in MEANS)


def _scored(criterion: Criterion) -> tuple[Question, Question]:
    """Return the two questions about one criterion: the score, and the sentence that proves it."""
    score = Question(
        SCORE + criterion.value,
        criterion.label,
        Sort.SCORE,
        choices=(("", _("niet beoordeeld")), *((key, key) for key, _text in SCORES)),
    )
    proof = Question(PROOF + criterion.value, _("Bewijs in één zin"), Sort.LINE, most=300)
    return score, proof


def _scores(criteria) -> tuple[Question, ...]:
    return tuple(question for criterion in criteria for question in _scored(criterion))


TOOL_REVIEW = (
    Group(
        "tool",
        _("Welke tool gebruikt u?"),
        (
            Question(
                "tool",
                _("Tool"),
                Sort.TOOL,
                hint=_("Staat uw tool er niet bij? Kies dan onderaan “een andere tool”."),
                required=True,
                page_field="tool",
            ),
            Question(
                "tool_other",
                _("Naam van de andere tool"),
                Sort.LINE,
                hint=_(
                    "Alleen als uw tool niet in de lijst staat. De redactie maakt er dan een toolkaart voor."
                ),
                most=120,
            ),
            Question(
                "title",
                _("Titel"),
                Sort.LINE,
                hint=_("Noem de tool en uw organisatie."),
                example=_("Peilstok in Veenstroom"),
                required=True,
                page_field="title",
                most=160,
            ),
            Question(
                "gist",
                _("Uw oordeel in één zin"),
                Sort.PLAIN,
                example=_("Goed bij een evenement, te traag bij een onverwachte oproep."),
                required=True,
                page_field="gist",
                most=300,
                rows=2,
            ),
        ),
    ),
    Group(
        "gebruik",
        _("Waarvoor en sinds wanneer?"),
        (
            Question(
                "used_since",
                _("Sinds wanneer gebruikt u de tool?"),
                Sort.DATE,
                hint=_("Weet u de dag niet meer, neem dan de eerste van de maand."),
                example=_("1-3-2025"),
                required=True,
                page_field="used_since",
            ),
            Question(
                "purpose",
                _("Waarvoor gebruikt u de tool?"),
                Sort.PLAIN,
                example=_("Zicht op drukte en stemming bij een evenement."),
                required=True,
                page_field="purpose",
                rows=3,
            ),
            Question(
                "legal_basis",
                _("Op welke grondslag?"),
                Sort.LINE,
                hint=_("De wet of het besluit waarop het gebruik steunt. Uw privacy-adviseur weet het."),
                example=_("artikel 172 van de Gemeentewet, alleen openbare bronnen"),
                required=True,
                page_field="legal_bases",
                most=255,
            ),
        ),
    ),
    Group(
        "wat-kan-de-tool",
        _("Wat kan de tool?"),
        _scores(MEANS),
        _("1 is slecht, 5 is goed. Geef alleen een score voor wat u zelf zag, met één zin bewijs."),
    ),
    Group(
        "hoe-werkt-het",
        _("Hoe werkt men ermee?"),
        _scores(CONDITIONS),
        _("1 is slecht, 5 is goed. Geef alleen een score voor wat u zelf zag, met één zin bewijs."),
    ),
    Group(
        "weer-kiezen",
        _("Zou u de tool weer kiezen?"),
        (
            Question(
                "choose_again",
                _("Zou u de tool weer kiezen?"),
                Sort.CHOICE,
                required=True,
                page_field="choose_again",
                choices=tuple(ChooseAgain.choices),
            ),
            Question(
                "choose_again_why",
                _("Waarom?"),
                Sort.PLAIN,
                example=_("Alleen met een eigen analist; zonder zegt een piek niets."),
                required=True,
                page_field="choose_again_why",
                rows=3,
            ),
            Question("limitations", _("Wat kan de tool niet?"), page_field="limitations", rows=3),
            Question(
                "interest",
                _("Hebt u of uw organisatie belang bij de tool?"),
                Sort.CHOICE,
                hint=_("Bijvoorbeeld korting, een proef of werk voor de maker."),
                required=True,
                page_field="interest",
                choices=tuple(Interest.choices),
            ),
            Question(
                "interest_note",
                _("Welk belang?"),
                Sort.LINE,
                hint=_("Alleen als er een belang is."),
                page_field="interest_note",
                most=255,
            ),
            Question(
                "reviewed_on",
                _("Wanneer beoordeelde u de tool?"),
                Sort.DATE,
                example=_("1-10-2026"),
                required=True,
                page_field="reviewed_on",
            ),
        ),
    ),
    LABEL_GROUP,
)
