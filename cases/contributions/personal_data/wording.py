"""What each kind is called on screen, and what stands where it was taken out."""

from django.utils.translation import gettext_lazy as _

from .kinds import Kind

#: Kind -> its name with an article, for sentences.
NAMES = {
    Kind.BSN: _("een burgerservicenummer (BSN)"),
    Kind.HANDLE: _("de naam van een account"),
    Kind.IBAN: _("een bankrekening"),
    Kind.EMAIL: _("een e-mailadres"),
    Kind.PHONE: _("een telefoonnummer"),
    Kind.PROFILE: _("een link naar een profiel"),
    Kind.BIRTHDATE: _("een geboortedatum"),
    Kind.PLATE: _("een kenteken"),
    Kind.PERSON: _("de naam van een persoon"),
}

#: Kind -> the words that take the place of what is removed; they are found by nothing.
NEUTRAL = {
    Kind.BSN: _("[BSN weggehaald]"),
    Kind.HANDLE: _("[account weggehaald]"),
    Kind.IBAN: _("[rekening weggehaald]"),
    Kind.EMAIL: _("[e-mailadres weggehaald]"),
    Kind.PHONE: _("[telefoonnummer weggehaald]"),
    Kind.PROFILE: _("[profiel weggehaald]"),
    Kind.BIRTHDATE: _("[datum weggehaald]"),
    Kind.PLATE: _("[kenteken weggehaald]"),
    Kind.PERSON: _("[naam weggehaald]"),
}
