"""The fixed lists of knowledge pages. Free words belong in the vocabulary."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CaseKind(models.TextChoices):
    INCIDENT = "incident", _("incident")
    THREAT = "threat", _("dreiging")
    EVENT = "event", _("evenement")
    EXERCISE = "exercise", _("oefening")
    PREPARATION = "preparation", _("voorbereiding")


class IncidentType(models.TextChoices):
    ONLINE_DISORDER = "online-disorder", _("online aangejaagde ordeverstoring")
    UNREST = "unrest", _("maatschappelijke onrust")
    EVENT = "event", _("evenement")
    DEMONSTRATION = "demonstration", _("demonstratie")
    VIOLENCE = "violence", _("geweldsincident")
    ATTACK = "attack", _("aanslag")
    THREAT = "threat", _("online dreiging")
    FIRE = "fire", _("brand of ramp")
    FLOOD = "flood", _("hoogwater of natuurramp")
    NATIONAL = "national", _("landelijke crisis")
    LEGAL = "legal", _("juridische of privacyvraag")
    AGGRESSION = "aggression", _("agressie tegen hulpverleners")


class CrisisProcess(models.TextChoices):
    COMMUNICATION = "communication", _("crisiscommunicatie")
    INFORMATION = "information", _("informatiemanagement")
    ORDER = "order", _("handhaven van de openbare orde")
    LEADERSHIP = "leadership", _("leiding en coördinatie")
    CARE = "care", _("bevolkingszorg en nazorg")


class Grip(models.TextChoices):
    ONE = "1", _("GRIP 1")
    TWO = "2", _("GRIP 2")
    THREE = "3", _("GRIP 3")
    FOUR = "4", _("GRIP 4")
    FIVE = "5", _("GRIP 5")
    NATIONAL = "rijk", _("GRIP Rijk")


class EvidenceLevel(models.IntegerChoices):
    EXPERIENCE = 1, _("Ervaring")
    SEEN_MORE_THAN_ONCE = 2, _("Vaker gezien")
    EXERCISED = 3, _("Geoefend")
    ASSESSED = 4, _("Onafhankelijk beoordeeld")


class LessonKind(models.TextChoices):
    GOOD_PRACTICE = "good-practice", _("goede praktijk")
    IMPROVEMENT = "improvement", _("verbetering")
    WARNING = "warning", _("waarschuwing")


class LessonState(models.TextChoices):
    OBSERVED = "observed", _("waargenomen")
    IDENTIFIED = "identified", _("vastgesteld")
    RECOMMENDED = "recommended", _("aanbevolen")
    IMPLEMENTING = "implementing", _("wordt ingevoerd")
    PROVEN = "proven", _("werkt aantoonbaar")
    LAPSED = "lapsed", _("vervallen")


class Solution(models.TextChoices):
    PROCEDURE = "procedure", _("werkwijze")
    MEANS = "means", _("middelen")
    ICT = "ict", _("ICT")
    PEOPLE = "people", _("mensen")
    TRAINING = "training", _("opleiden")
    EXERCISE = "exercise", _("oefenen")


class Urgency(models.TextChoices):
    HIGH = "high", _("hoog")
    MEDIUM = "medium", _("midden")
    LOW = "low", _("laag")


class ToolStatus(models.TextChoices):
    ACTIVE = "active", _("in gebruik te nemen")
    CHANGED = "changed", _("veranderd")
    ENDED = "ended", _("gestopt")
    UNKNOWN = "unknown", _("niet bekend")


class Criterion(models.TextChoices):
    """What a tool is scored on; the privacy and law block asks the rest of the list in product.md."""

    CHANNELS = "channels", _("kanalen en blinde vlekken")
    SPEED = "speed", _("geschiedenis, snelheid en alarm")
    LANGUAGE = "language", _("Nederlands en toon")
    LOCATION = "location", _("filter op plaats")
    EXPORT = "export", _("export en logboek")
    ACCESS = "access", _("toegang, rollen en inloggen")
    TRANSPARENCY = "transparency", _("openheid over de werking")
    RETENTION = "retention", _("bewaren en wissen")
    CONTRACT = "contract", _("kosten, contract en inkoop")
    EXIT = "exit", _("overstappen")
    SUPPORT = "support", _("hulp dag en nacht")
    CRISIS = "crisis", _("ervaring in een echte crisis")
    ACCESSIBILITY = "accessibility", _("toegankelijkheid")


class PersonSearch(models.TextChoices):
    OFF = "off", _("uit te zetten")
    ALWAYS = "always", _("niet uit te zetten")
    UNKNOWN = "unknown", _("niet beoordeeld")


class YesNoUnknown(models.TextChoices):
    NO = "no", _("nee")
    YES = "yes", _("ja")
    UNKNOWN = "unknown", _("niet beoordeeld")


class Dpia(models.TextChoices):
    ADVISED = "advised", _("gedaan, met advies van de FG")
    DONE = "done", _("gedaan, zonder advies van de FG")
    NONE = "none", _("niet gedaan")
    UNKNOWN = "unknown", _("niet bekend")


class SupplierRole(models.TextChoices):
    PROCESSOR = "processor", _("verwerker")
    CONTROLLER = "controller", _("verwerkingsverantwoordelijke")
    UNKNOWN = "unknown", _("niet bekend")


class ChooseAgain(models.TextChoices):
    YES = "yes", _("ja")
    CONDITIONS = "conditions", _("op voorwaarden")
    NO = "no", _("nee")


class Interest(models.TextChoices):
    NONE = "none", _("geen belang")
    DECLARED = "declared", _("wel een belang")


LOG_CATEGORIES = [
    "informatiebehoefte",
    "schadebeperking",
    "betekenisgeving",
    "feiten",
    "geruchten",
    "besluiten",
]
