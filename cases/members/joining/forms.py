"""The forms of joining, deciding and inviting."""

from collections import Counter
from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.regions.models import Agency

from ..forms import NOT_THE_SAME
from ..models import Role, User
from .domains import LONGEST_ADDRESS, Address, NotAnAddress, read_address, read_domain
from .queries import agencies_to_choose

NO_ADDRESS = _("Dit is geen e-mailadres waar wij naartoe kunnen schrijven. Voorbeeld: naam@gemeente.nl")

ROLE_MEANINGS = {
    Role.READER: _("lezer: leest mee"),
    Role.CONTRIBUTOR: _("bijdrager: leest en schrijft"),
    Role.EDITOR: _("redacteur: controleert en publiceert ook"),
    Role.COORDINATOR: _("coördinator: beheert ook de leden"),
}


class AddressField(forms.CharField):
    """A mail address; its value is an Address."""

    def __init__(self, **kwargs):
        widget = forms.EmailInput(
            {"autocomplete": kwargs.pop("autocomplete", "email"), "spellcheck": "false"}
        )
        super().__init__(max_length=LONGEST_ADDRESS, widget=widget, **kwargs)

    def clean(self, value) -> Address | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_address(text)
        except NotAnAddress:
            raise ValidationError(NO_ADDRESS, code="no address") from None


class AgencyField(forms.CharField):
    """An agency by its name, with the names to choose from under it; works without script."""

    def __init__(self, **kwargs):
        super().__init__(max_length=200, **kwargs)
        self.widget.attrs.update({"list": "organisaties", "autocomplete": "off"})

    def clean(self, value) -> Agency | None:
        text = super().clean(value)
        if not text:
            return None
        found = named_agencies().get(" ".join(text.split()).casefold())
        if found is None:
            raise ValidationError(
                _("Deze organisatie kennen wij niet. Kies een naam uit de lijst."), code="unknown"
            )
        return found


def named_agencies() -> dict[str, Agency]:
    """Return the agencies by what is typed for them: the name, with the province where two have one name."""
    agencies = list(agencies_to_choose())
    times = Counter(agency.name.casefold() for agency in agencies)
    for agency in agencies:
        if times[agency.name.casefold()] > 1:
            agency.name = f"{agency.name} ({agency.province or agency.code})"
    return {agency.name.casefold(): agency for agency in agencies}


class RoleField(forms.ChoiceField):
    """A role, each with what it may do."""

    def __init__(self, **kwargs):
        choices = [(role.value, capfirst(ROLE_MEANINGS[role])) for role in Role]
        required = {"required": _("Kies een rol.")}
        super().__init__(
            label=_("Rol"), choices=choices, widget=forms.RadioSelect, error_messages=required, **kwargs
        )


class AskForm(forms.Form):
    """The one question with which joining begins."""

    email = AddressField(
        label=_("Uw e-mailadres op het werk"),
        help_text=_("Wij sturen er een bericht naartoe."),
        error_messages={"required": _("Vul uw e-mailadres in.")},
    )


class WorkForm(forms.Form):
    """For which agency somebody works: from the list, or not there yet."""

    agency = AgencyField(
        label=_("Uw organisatie"),
        help_text=_(
            "Begin te typen en kies uit de lijst, bijvoorbeeld “Gemeente …” of “Veiligheidsregio …”."
        ),
        error_messages={"required": _("Kies uw organisatie, of geef aan dat zij er niet bij staat.")},
    )
    not_listed = forms.BooleanField(label=_("Mijn organisatie staat er niet bij"), required=False)
    agency_said = forms.CharField(
        label=_("Welke organisatie is het?"),
        help_text=_("Alleen als uw organisatie niet in de lijst staat."),
        max_length=120,
        required=False,
    )
    job_title = forms.CharField(label=_("Functie"), max_length=120, required=False)
    reason = forms.CharField(
        label=_("Waarom wilt u meedoen?"),
        help_text=_("Eén of twee zinnen. Wie over uw aanvraag beslist, leest dit."),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Schrijf in een zin waarom u mee wilt doen.")},
    )

    def clean(self):
        """Adds: an agency is chosen, or named."""
        said = super().clean()
        if said.get("not_listed"):
            said["agency"] = None
            self._errors.pop("agency", None)
            if not said.get("agency_said"):
                self.add_error("agency_said", _("Vul de naam van uw organisatie in."))
        return said

    def wish(self) -> dict[str, Any]:
        """Return what the action takes."""
        said = self.cleaned_data
        names = ("agency", "agency_said", "job_title", "reason")
        return {name: said.get(name) or ("" if name != "agency" else None) for name in names}


class NewAccountForm(forms.Form):
    """Who somebody is, and a password; the address is proven already."""

    first_name = forms.CharField(
        label=_("Voornaam"), max_length=150, error_messages={"required": _("Vul uw voornaam in.")}
    )
    last_name = forms.CharField(
        label=_("Achternaam"), max_length=150, error_messages={"required": _("Vul uw achternaam in.")}
    )
    job_title = forms.CharField(
        label=_("Functie"), max_length=120, error_messages={"required": _("Vul uw functie in.")}
    )
    password1 = forms.CharField(
        label=_("Wachtwoord"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        error_messages={"required": _("Kies een wachtwoord.")},
    )
    password2 = forms.CharField(
        label=_("Nog een keer uw wachtwoord"),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        error_messages={"required": _("Vul uw wachtwoord nog een keer in.")},
    )

    def __init__(self, *args, email: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email
        self.fields["first_name"].widget.attrs["autocomplete"] = "given-name"
        self.fields["last_name"].widget.attrs["autocomplete"] = "family-name"
        self.fields["job_title"].widget.attrs["autocomplete"] = "organization-title"
        self.fields["password1"].help_text = " ".join(
            str(text) for text in password_validators_help_texts()[1:2]
        )

    def clean(self):
        """Adds: the two passwords are one, and good enough for this person."""
        said = super().clean()
        first, again = said.get("password1"), said.get("password2")
        if first and again and first != again:
            self.add_error("password2", NOT_THE_SAME)
        if first:
            who = User(email=self.email, **self.who())
            try:
                validate_password(first, who)
            except ValidationError as error:
                self.add_error("password1", error)
        return said

    def who(self) -> dict[str, str]:
        """Return the names."""
        return {name: self.cleaned_data.get(name, "") for name in ("first_name", "last_name")}


class JoinForm(NewAccountForm, WorkForm):
    """A new account whose domain proves no agency."""

    field_order = [
        "first_name", "last_name", "agency", "not_listed", "agency_said", "job_title", "reason",
        "password1", "password2",
    ]  # fmt: skip


class DecideForm(forms.Form):
    """Let somebody in, or not: two buttons, each with what it needs."""

    decision = forms.ChoiceField(
        label=_("Besluit"),
        choices=[("approve", _("Toelaten")), ("refuse", _("Afwijzen"))],
        error_messages={"required": _("Kies toelaten of afwijzen.")},
    )
    agency = AgencyField(
        label=_("Bij welke organisatie hoort deze persoon?"),
        error_messages={"required": _("Kies voor welke organisatie deze persoon werkt.")},
    )
    role = RoleField(initial=Role.CONTRIBUTOR)
    refusal = forms.CharField(
        label=_("Waarom niet?"),
        help_text=_("De aanvrager krijgt deze uitleg in een e-mail."),
        max_length=400,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Schrijf waarom niet. De aanvrager krijgt deze uitleg.")},
    )

    def __init__(self, *args, needs_agency: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not needs_agency:
            del self.fields["agency"]

    def clean(self):
        """Adds: what the other button needs is not missed."""
        others = ("refusal",) if self.cleaned_data.get("decision") == "approve" else ("agency", "role")
        for name in others:
            self._errors.pop(name, None)
        return super().clean()


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    email = AddressField(
        label=_("E-mailadres op het werk"),
        help_text=_("De uitnodiging werkt zeven dagen, één keer en alleen voor dit adres."),
        autocomplete="off",
        error_messages={"required": _("Vul een e-mailadres in.")},
    )
    role = RoleField(initial=Role.CONTRIBUTOR)


class MemberForm(forms.Form):
    """Another role, or the end."""

    role = RoleField()


class DomainForm(forms.Form):
    """A mail domain of an agency."""

    domain = forms.CharField(
        label=_("Domein"),
        help_text=_("Wat na de @ staat, bijvoorbeeld veenstroom.nl. Subdomeinen tellen niet mee."),
        max_length=LONGEST_ADDRESS,
        error_messages={"required": _("Vul een domein in.")},
    )

    def clean_domain(self) -> str:
        """Return the domain in the form in which addresses are compared."""
        try:
            return read_domain(self.cleaned_data["domain"].removeprefix("@"))
        except NotAnAddress:
            raise ValidationError(_("Dit is geen domein. Voorbeeld: veenstroom.nl")) from None


class FindForm(forms.Form):
    """An agency to look for in a long list."""

    q = forms.CharField(label=_("Zoek een organisatie"), max_length=120, required=False)
