"""The forms of threads. Choices are looked up in Python: no reader's text is a key in the database."""

import secrets
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.catalogue.models import Entry
from cases.regions.models import Region
from cases.tlp import LABEL_CHOICES, Label, is_narrower, narrowest

from .actions import MAX_TITLE
from .markdown import MAX_LENGTH
from .queries import agencies_of, colleagues_of, members_by_email

PERSONAL_DATA_HINT = _(
    "Geen namen van inwoners, geen politiegegevens, geen schermafdrukken met accounts. "
    "Opmaak: een lege regel voor een nieuwe alinea, **vet**, *schuin*, > citaat, - lijst."
)
MAX_ADDRESSES = 20


def new_form_id() -> str:
    """Return the number that one filled-in form carries, so that sending it twice makes one thing."""
    return secrets.token_urlsafe(16)


class MessageField(forms.CharField):
    """A text of 20,000 characters, counted as the browser counts them, with at least one visible sign."""

    def __init__(self, **kwargs):
        rows = kwargs.pop("rows", 8)
        super().__init__(max_length=MAX_LENGTH, widget=forms.Textarea({"rows": rows}), **kwargs)

    def to_python(self, value):
        text = super().to_python((value or "").replace("\r\n", "\n"))
        return text if any(sign.isprintable() and not sign.isspace() for sign in text) else ""


class TitleField(forms.CharField):
    """One line with at least one letter or digit."""

    def to_python(self, value):
        text = " ".join(super().to_python(value).split())
        return text if any(sign.isalnum() for sign in text) else ""


class ThreadForm(forms.Form):
    """A new thread: at which region's table, for which agency, who may read it."""

    region = forms.ChoiceField(label=_("Aan welke tafel?"))
    agency = forms.ChoiceField(label=_("Namens welke organisatie?"))
    title = TitleField(
        label=_("Titel"),
        max_length=MAX_TITLE,
        help_text=_("Schrijf uw vraag of ervaring in één zin."),
        error_messages={"required": _("Geef uw gesprek een titel.")},
    )
    body = MessageField(
        label=_("Bericht"),
        help_text=PERSONAL_DATA_HINT,
        error_messages={"required": _("Schrijf eerst uw bericht.")},
    )
    label = forms.ChoiceField(label=_("Wie mag dit lezen?"), choices=LABEL_CHOICES, widget=forms.RadioSelect)
    named = forms.MultipleChoiceField(
        label=_("Collega’s die mogen meelezen"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Alleen bij TLP:RED. Noem er ten minste twee, onder wie een redacteur of coördinator."),
    )
    named_emails = forms.CharField(
        label=_("Mensen van andere organisaties"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Alleen bij TLP:RED. Eén e-mailadres per regel, precies zoals zij inloggen."),
    )
    form_id = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args, user: Any, regions: dict[str, Region], about: Entry | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.regions, self.about = regions, about
        self.agencies = {agency.slug: agency for agency in agencies_of(user)}
        self.colleagues = colleagues_of(user)
        self.fields["region"].choices = [(slug, region.name) for slug, region in regions.items()]
        self.fields["agency"].choices = [(slug, agency.name) for slug, agency in self.agencies.items()]
        self.fields["named"].choices = [
            (pk, f"{row.user} ({row.get_role_display()})") for pk, row in self.colleagues.items()
        ]
        self._prefill()

    def _prefill(self) -> None:
        if len(self.agencies) == 1:
            self.fields["agency"].widget = forms.HiddenInput()
        if not self.colleagues:
            del self.fields["named"]
        if self.about is not None:
            self._offer_labels_for(self.about)
        self.initial.setdefault("agency", next(iter(self.agencies), ""))
        self.initial.setdefault(
            "label", narrowest([Label.GREEN, self.about.label if self.about else "green"])
        )
        self.initial.setdefault("form_id", new_form_id())

    def _offer_labels_for(self, about: Entry) -> None:
        """A thread is never wider than what it is about, so wider labels are not offered."""
        field = self.fields["label"]
        field.choices = [choice for choice in LABEL_CHOICES if not is_narrower(about.label, choice[0])]
        if about.label != Label.CLEAR:
            text = _("Dit gaat over een stuk met %(label)s. Een ruimer label kan niet.")
            field.help_text = text % {"label": about.label_display}

    def clean_region(self) -> Region:
        return self.regions[self.cleaned_data["region"]]

    def clean_agency(self):
        return self.agencies[self.cleaned_data["agency"]]

    def clean_named_emails(self) -> list[Any]:
        """Return the members with these addresses; only RED asks for them."""
        addresses = self.cleaned_data["named_emails"].replace(",", " ").replace(";", " ").split()
        if self.data.get("label") != Label.RED or not addresses:
            return []
        if len(addresses) > MAX_ADDRESSES:
            raise forms.ValidationError(_("Noem ten hoogste twintig adressen."))
        found = members_by_email(addresses)
        unknown = [address for address in addresses if address.lower() not in found]
        if unknown:
            message = _("Geen lid met dit adres: %(addresses)s") % {"addresses": ", ".join(unknown)}
            raise forms.ValidationError(message)
        return list(found.values())

    def people(self) -> list[Any]:
        """Return everybody named, colleagues first."""
        chosen = [self.colleagues[pk].user for pk in self.cleaned_data.get("named", [])]
        return chosen + [person for person in self.cleaned_data["named_emails"] if person not in chosen]

    def add_error(self, field, error):
        """Adds: without colleagues to choose from, an error about named persons stands at the addresses."""
        errors = getattr(error, "error_dict", None)
        if errors and "named" in errors and "named" not in self.fields:
            error = forms.ValidationError({"named_emails": errors["named"]})
        super().add_error(field, error)


class ReplyForm(forms.Form):
    """An answer in a thread, perhaps to one reply."""

    body = MessageField(
        label=_("Uw reactie"),
        help_text=PERSONAL_DATA_HINT,
        error_messages={"required": _("Schrijf eerst uw reactie.")},
    )
    in_reply_to = forms.CharField(required=False, max_length=9, widget=forms.HiddenInput)
    form_id = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("form_id", new_form_id())


class CloseForm(forms.Form):
    """What came out of a thread."""

    outcome = MessageField(
        label=_("Uitkomst"),
        rows=4,
        help_text=_("Vat in een paar zinnen samen wat de lezer moet weten. Dit komt bovenaan te staan."),
        error_messages={"required": _("Schrijf op wat de uitkomst is.")},
    )
