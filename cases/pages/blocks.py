"""The blocks of knowledge pages. Items keep their ids over versions: comparison and lessons point at them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .choices import Criterion
from .choosers import SeenPageChooserBlock
from .file_choosers import SeenDocumentChooserBlock, SeenImageChooserBlock

RICH_TEXT = ["h3", "bold", "italic", "ol", "ul", "link"]


class SourceBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("titel"), max_length=255)
    url = blocks.URLBlock(label=_("adres"), required=False)
    date = blocks.CharBlock(label=_("datum"), required=False, max_length=60)

    class Meta:
        label = _("bron")
        icon = "link"


class AttachedDocumentBlock(blocks.StructBlock):
    document = SeenDocumentChooserBlock(label=_("document"))
    caption = blocks.CharBlock(label=_("wat is het"), required=False, max_length=255)

    class Meta:
        label = _("document")
        icon = "doc-full"


class AttachedImageBlock(blocks.StructBlock):
    image = SeenImageChooserBlock(label=_("afbeelding"))
    caption = blocks.CharBlock(label=_("bijschrift"), required=False, max_length=255)

    class Meta:
        label = _("afbeelding")
        icon = "image"


class TimelineEntryBlock(blocks.StructBlock):
    moment = blocks.CharBlock(
        label=_("moment"),
        max_length=60,
        help_text=_("Zoals u het schrijft, bijvoorbeeld: 21 sept. 21.00 uur."),
    )
    date = blocks.DateBlock(label=_("dag"), required=False)
    known = blocks.TextBlock(label=_("wat was bekend"), required=False, rows=2)
    decided = blocks.TextBlock(label=_("wat is besloten"), required=False, rows=2)
    by_role = blocks.CharBlock(
        label=_("door wie"),
        required=False,
        max_length=120,
        help_text=_("Een rol, geen naam."),
    )
    source = blocks.CharBlock(label=_("bron"), required=False, max_length=255)
    turning_point = blocks.BooleanBlock(label=_("kantelpunt"), required=False)

    class Meta:
        label = _("gebeurtenis")
        icon = "time"


class FigureValueBlock(blocks.StructBlock):
    value = blocks.CharBlock(label=_("getal"), max_length=120)
    source = blocks.CharBlock(label=_("bron"), max_length=255)
    date = blocks.CharBlock(label=_("datum van de bron"), required=False, max_length=60)


class ConflictingFigureBlock(blocks.StructBlock):
    what = blocks.CharBlock(label=_("wat"), max_length=120)
    values = blocks.ListBlock(FigureValueBlock(), label=_("waarden"), min_num=1)
    advice = blocks.CharBlock(label=_("zo noemt u het"), required=False, max_length=255)

    class Meta:
        label = _("cijfer")
        icon = "order"


class RoleBlock(blocks.StructBlock):
    role = blocks.CharBlock(label=_("rol"), max_length=120)
    alternate = blocks.CharBlock(label=_("vervanging"), required=False, max_length=120)
    task = blocks.CharBlock(label=_("taak"), required=False, max_length=255)

    class Meta:
        label = _("rol")
        icon = "user"


class TriggerBlock(blocks.StructBlock):
    signal = blocks.CharBlock(label=_("signaal"), max_length=255)
    source = blocks.CharBlock(label=_("bron"), required=False, max_length=255)
    threshold = blocks.CharBlock(label=_("grens"), required=False, max_length=255)
    judged_by = blocks.CharBlock(label=_("wie weegt"), required=False, max_length=120)
    leads_to = blocks.IntegerBlock(label=_("naar fase"), required=False, min_value=0, max_value=20)

    class Meta:
        label = _("omslagpunt")
        icon = "warning"


STEP_KINDS = [
    ("task", _("taak")),
    ("decision", _("besluit")),
    ("message", _("bericht")),
    ("form", _("formulier")),
]


class StepBlock(blocks.StructBlock):
    number = blocks.IntegerBlock(label=_("nummer"), min_value=1, max_value=500)
    instruction = blocks.TextBlock(label=_("wat te doen"), rows=2, help_text=_("Begin met een werkwoord."))
    why = blocks.TextBlock(label=_("waarom"), required=False, rows=2)
    role = blocks.CharBlock(
        label=_("rol"),
        max_length=120,
        help_text=_("Meer rollen: met een komma ertussen."),
    )
    due = blocks.CharBlock(
        label=_("wanneer"),
        required=False,
        max_length=80,
        help_text=_("Gerekend vanaf het begin van de fase."),
    )
    condition = blocks.CharBlock(label=_("alleen als"), required=False, max_length=255)
    kind = blocks.ChoiceBlock(label=_("soort"), choices=STEP_KINDS, default="task")
    tool = blocks.CharBlock(label=_("tool"), required=False, max_length=120)
    result = blocks.CharBlock(label=_("resultaat"), required=False, max_length=255)
    template_text = blocks.TextBlock(label=_("voorbeeldtekst"), required=False, rows=3)
    lawful_check = blocks.BooleanBlock(label=_("eerst toetsen: mag dit?"), required=False)
    lesson = blocks.TextBlock(label=_("les bij deze stap"), required=False, rows=2)
    lessons = blocks.ListBlock(
        SeenPageChooserBlock("cases.LessonPage", link="step", label=_("les")),
        label=_("lessen uit Kennisbank"),
        default=[],
    )
    tool_page = SeenPageChooserBlock("cases.ToolPage", link="tool", label=_("toolkaart"), required=False)
    may_skip = blocks.BooleanBlock(label=_("mag overgeslagen worden, met reden"), required=False)
    basis = blocks.CharBlock(label=_("steunt op"), required=False, max_length=120)

    class Meta:
        label = _("stap")
        icon = "list-ol"


class PhaseBlock(blocks.StructBlock):
    number = blocks.IntegerBlock(label=_("nummer"), min_value=0, max_value=20)
    name = blocks.CharBlock(label=_("naam"), max_length=120)
    starts = blocks.CharBlock(label=_("wanneer"), required=False, max_length=120)
    goal = blocks.CharBlock(label=_("doel"), required=False, max_length=255)
    steps = blocks.ListBlock(StepBlock(), label=_("stappen"))

    class Meta:
        label = _("fase")
        icon = "list-ul"


class LawfulCheckBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("toets"), max_length=80)
    question = blocks.TextBlock(label=_("vraag"), rows=2)

    class Meta:
        label = _("toets")
        icon = "key"


class CaseLinkBlock(blocks.StructBlock):
    case = SeenPageChooserBlock("cases.CaseStudyPage", label=_("praktijkcasus"))
    note = blocks.CharBlock(label=_("wat laat deze casus zien"), required=False, max_length=300)


class SupportBlock(CaseLinkBlock):
    case = SeenPageChooserBlock("cases.CaseStudyPage", link="support", label=_("praktijkcasus"))

    class Meta:
        label = _("casus die de les steunt")
        icon = "check"


class AgainstBlock(CaseLinkBlock):
    case = SeenPageChooserBlock("cases.CaseStudyPage", link="against", label=_("praktijkcasus"))

    class Meta:
        label = _("casus die de les tegenspreekt")
        icon = "cross"


class ToolUseBlock(blocks.StructBlock):
    tool = SeenPageChooserBlock("cases.ToolPage", link="tool", label=_("toolkaart"))
    note = blocks.CharBlock(label=_("waarvoor"), required=False, max_length=255)

    class Meta:
        label = _("tool")
        icon = "cogs"


class ParticipantsBlock(blocks.StructBlock):
    role = blocks.CharBlock(label=_("rol"), max_length=120)
    number = blocks.IntegerBlock(label=_("hoeveel"), min_value=1, max_value=100_000)

    class Meta:
        label = _("deelnemers")
        icon = "group"


class ExerciseBlock(blocks.StructBlock):
    date = blocks.DateBlock(label=_("dag"))
    hours = blocks.DecimalBlock(label=_("uren"), min_value=0, max_value=1000, max_digits=5, decimal_places=1)
    participants = blocks.IntegerBlock(label=_("deelnemers"), required=False, min_value=1, max_value=100_000)
    note = blocks.CharBlock(label=_("wat oefende u"), required=False, max_length=255)

    class Meta:
        label = _("oefening")
        icon = "calendar-check"


class MetricBlock(blocks.StructBlock):
    what = blocks.CharBlock(label=_("wat meet u"), max_length=160)
    target = blocks.CharBlock(label=_("streefwaarde"), required=False, max_length=120)
    how = blocks.CharBlock(label=_("hoe meet u het"), required=False, max_length=255)

    class Meta:
        label = _("maatstaf")
        icon = "order"


SCORES = [(str(number), str(number)) for number in range(1, 6)]


class ScoreBlock(blocks.StructBlock):
    criterion = blocks.ChoiceBlock(label=_("waarop"), choices=Criterion.choices)
    score = blocks.ChoiceBlock(
        label=_("score"),
        choices=SCORES,
        required=False,
        help_text=_("1 is slecht, 5 is goed. Laat leeg wat u niet beoordeelde."),
    )
    proof = blocks.CharBlock(
        label=_("bewijs in één zin"),
        required=False,
        max_length=300,
        help_text=_("Wat zag of mat u zelf?"),
    )

    class Meta:
        label = _("score")
        icon = "pick"


class LegalBasisBlock(blocks.StructBlock):
    purpose = blocks.CharBlock(label=_("doel"), max_length=160)
    basis = blocks.CharBlock(label=_("grondslag"), max_length=255)

    class Meta:
        label = _("doel met grondslag")
        icon = "key"


class SectionBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("kop"), max_length=120)
    text = blocks.RichTextBlock(label=_("tekst"), features=RICH_TEXT)

    class Meta:
        label = _("deel")
        icon = "doc-full"


class RuleBlock(blocks.StructBlock):
    code = blocks.CharBlock(label=_("nummer"), max_length=20)
    theme = blocks.CharBlock(label=_("onderwerp"), max_length=80)
    rule = blocks.TextBlock(label=_("regel"), rows=3)
    meaning = blocks.TextBlock(label=_("wat betekent dit voor u"), required=False, rows=2)
    status = blocks.CharBlock(label=_("hoe zeker"), required=False, max_length=80)
    url = blocks.URLBlock(label=_("bron"), required=False)

    class Meta:
        label = _("regel")
        icon = "key"


class GuideSourceBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("titel"), max_length=255)
    organisation = blocks.CharBlock(label=_("van wie"), required=False, max_length=255)
    year = blocks.CharBlock(label=_("jaar"), required=False, max_length=40)
    contents = blocks.TextBlock(label=_("wat staat erin"), required=False, rows=2)
    certainty = blocks.CharBlock(label=_("hoe zeker"), required=False, max_length=120)
    url = blocks.URLBlock(label=_("adres"), required=False)

    class Meta:
        label = _("handreiking van anderen")
        icon = "link"
