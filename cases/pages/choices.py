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


LOG_CATEGORIES = [
    "informatiebehoefte",
    "schadebeperking",
    "betekenisgeving",
    "feiten",
    "geruchten",
    "besluiten",
]
