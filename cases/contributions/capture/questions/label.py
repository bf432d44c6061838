"""Who may read it: two questions that lead to a label, and the label, which the writer decides."""

import json

from django.utils.translation import gettext_lazy as _

from cases.tlp import LABEL_CHOICES, Label, narrowest

from .question import Group, Question, Sort

#: What each answer asks for at least. Source: the definitions of FIRST TLP 2.0 (August 2022).
HARM = {
    "none": (_("Nee. Niemand krijgt last als dit rondgaat."), Label.CLEAR),
    "outside": (
        _("Ja, als het buiten Kennisbank komt. Bijvoorbeeld: wie wil storen, leert ervan."),
        Label.GREEN,
    ),
    "many": (
        _(
            "Ja, ook als te veel collega’s het lezen. Bijvoorbeeld: het raakt een lopende zaak of iemands veiligheid."
        ),
        Label.AMBER_STRICT,
    ),
}
REACH = {
    "everyone": (_("Iedereen, ook wie geen lid is"), Label.CLEAR),
    "members": (_("Elk lid van Kennisbank"), Label.GREEN),
    "region": (_("Alleen onze regio, en wie wij erbij kiezen"), Label.AMBER),
    "agency": (_("Alleen onze eigen organisatie"), Label.AMBER_STRICT),
    "named": (_("Alleen mensen die ik noem"), Label.RED),
}

LABEL_GROUP = Group(
    "lezers",
    _("Wie mag dit lezen?"),
    (
        Question(
            "harm",
            _("Staat er iets in wat buiten uw organisatie schade kan doen?"),
            Sort.CHOICE,
            choices=tuple((key, text) for key, (text, _label) in HARM.items()),
        ),
        Question(
            "reach",
            _("Mag elk lid het lezen, of alleen uw regio?"),
            Sort.CHOICE,
            hint=_("Hoe meer collega’s het lezen, hoe meer zij eraan hebben."),
            choices=tuple((key, text) for key, (text, _label) in REACH.items()),
        ),
        Question(
            "label",
            _("Welk label krijgt het?"),
            Sort.LABEL,
            required=True,
            choices=tuple(LABEL_CHOICES),
        ),
        Question(
            "shared_with",
            _("Ook voor deze organisaties"),
            Sort.AGENCIES,
            hint=_("Alleen bij TLP:AMBER."),
        ),
        Question(
            "named",
            _("Wie mogen dit zien?"),
            Sort.PEOPLE,
            hint=_(
                "Alleen bij TLP:RED. Eén e-mailadres per regel, precies zoals zij inloggen. "
                "Noem er ten minste twee, onder wie een redacteur of coördinator van uw organisatie."
            ),
            most=4_000,
            rows=3,
        ),
    ),
    _("Twee vragen wijzen een label aan. U beslist zelf."),
)


def suggested_label(answers: dict) -> Label | None:
    """Return the narrower of what the two answers ask for; None while one of them is missing."""
    asked = [HARM.get(answers.get("harm", "")), REACH.get(answers.get("reach", ""))]
    if None in asked:
        return None
    return narrowest(label for _text, label in asked)


def label_help() -> str:
    """Return as JSON which label each answer asks for at least, for the script that points at one while choosing."""
    asked = {"harm": HARM, "reach": REACH}
    return json.dumps(
        {name: {key: label for key, (_text, label) in said.items()} for name, said in asked.items()}
    )
