"""The forms of readers: label, withdrawal, a problem, and for which agency one works."""

import secrets

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.access.policy import user_can_relabel
from cases.catalogue.models import Entry
from cases.contributions.actions import MAX_REPORT
from cases.contributions.models import ProblemReport
from cases.members.models import Membership, User
from cases.regions.models import Agency
from cases.tlp import LABEL_CHOICES, Label

from .addresses import general_address
from .queries.doors import entry_named

REASON_LENGTH = 2000
MOST_ADDRESSES = 30


def reason_field(label, hint):
    """Return the field for a reason; readers or the log see it."""
    area = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(label=label, help_text=hint, max_length=REASON_LENGTH, widget=area)


class RelabelForm(forms.Form):
    """Another label, with the people whom AMBER and RED need."""

    label = forms.ChoiceField(label=_("Label"), choices=LABEL_CHOICES, widget=forms.RadioSelect)
    shared_with = forms.ModelMultipleChoiceField(
        label=_("Delen met organisaties"),
        help_text=_("Alleen bij TLP:AMBER. Kies er meer met Ctrl of Cmd."),
        queryset=Agency.objects.none(),
        to_field_name="code",
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
    )
    named = forms.ModelMultipleChoiceField(
        label=_("Genoemde personen van uw organisatie"),
        help_text=_("Alleen bij TLP:RED. Noem er ten minste twee, onder wie een redacteur of coördinator."),
        queryset=User.objects.none(),
        to_field_name="email",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    named_elsewhere = forms.CharField(
        label=_("Genoemde personen van andere organisaties"),
        help_text=_("Alleen bij TLP:RED. Het e-mailadres waarmee iemand inlogt, één per regel."),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reason = reason_field(_("Waarom"), _("Dit komt in het logboek. Noem geen namen van inwoners."))

    def __init__(self, *args, entry, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.entry, self.user = entry, user
        self.fields["shared_with"].queryset = Agency.objects.exclude(pk=entry.owner_agency_id)
        colleagues = Membership.objects.current().filter(agency=entry.owner_agency_id)
        self.fields["named"].queryset = User.objects.filter(pk__in=colleagues.values("user")).order_by(
            "first_name", "last_name"
        )

    def clean_label(self):
        """An author may only narrow; the message says so where the choice is."""
        label = self.cleaned_data["label"]
        if not user_can_relabel(self.user, self.entry, label):
            raise ValidationError(_("U mag dit label alleen smaller maken. Vraag een redacteur."))
        return label

    def clean_named_elsewhere(self):
        """Turn addresses into members; an address of nobody is an error at this field."""
        text = self.cleaned_data["named_elsewhere"]
        addresses = list(dict.fromkeys(text.lower().split()))[:MOST_ADDRESSES]
        members = Membership.objects.current().filter(user__email__in=addresses)
        people = list(User.objects.filter(pk__in=members.values("user")))
        unknown = sorted(set(addresses) - {person.email.lower() for person in people})
        if unknown:
            raise ValidationError(
                _("Wij kennen geen lid met dit adres: %(who)s") % {"who": ", ".join(unknown)}
            )
        return people

    def people(self) -> list:
        """Return everybody who is named, once."""
        return list(dict.fromkeys([*self.cleaned_data["named"], *self.cleaned_data["named_elsewhere"]]))

    def choices_for_action(self) -> dict:
        """Return what `relabel` needs; the people of another label than the chosen one are left alone."""
        label = self.cleaned_data["label"]
        return {
            "label": label,
            "reason": self.cleaned_data["reason"],
            "shared_with": list(self.cleaned_data["shared_with"]) if label == Label.AMBER else None,
            "named": self.people() if label == Label.RED else None,
        }

    def show_error(self, error: ValidationError) -> None:
        """Put what the action refuses at the field that can mend it."""
        is_red = self.cleaned_data.get("label") == Label.RED
        self.add_error("named" if is_red else None, error)


class WithdrawForm(forms.Form):
    """Why something is taken back, and what stands in its place."""

    reason = reason_field(_("Waarom trekt u dit in?"), _("Lezers van de pagina zien deze reden."))
    replacement = forms.CharField(
        label=_("Wat komt ervoor in de plaats?"),
        help_text=_("Plak het adres van de pagina op Kennisbank."),
        required=False,
        max_length=600,
    )

    def __init__(self, *args, entry, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.entry, self.user = entry, user

    def clean_replacement(self) -> Entry | None:
        """Return the entry at the pasted address, if this person may see one there."""
        address = self.cleaned_data["replacement"].strip()
        if not address:
            return None
        found = entry_named(self.user, address)
        if found is None or found.pk == self.entry.pk:
            raise ValidationError(_("Op dit adres staat geen pagina die u mag zien."))
        return found


class ProblemForm(forms.Form):
    """What somebody found wrong; nothing about the sender is asked."""

    kind = forms.ChoiceField(
        label=_("Wat is er mis?"),
        choices=[(value, capfirst(label)) for value, label in ProblemReport.Kind.choices],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat er mis is.")},
    )
    text = forms.CharField(
        label=_("Wat zag u?"),
        help_text=_("Schrijf waar op de pagina het staat. Bij een storing: waarmee u werkt."),
        max_length=MAX_REPORT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Schrijf wat u zag.")},
    )
    address = forms.CharField(required=False, max_length=600, widget=forms.HiddenInput)
    form_id = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("form_id", secrets.token_urlsafe(16))

    def clean_text(self) -> str:
        """A text has at least one visible sign."""
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        if not any(sign.isprintable() and not sign.isspace() for sign in text):
            raise ValidationError(_("Schrijf wat u zag."))
        return text

    def clean_address(self) -> str:
        """Keep a page of this site that names nothing; what else was sent is dropped without a word."""
        return general_address(self.cleaned_data["address"])


class ActiveMembershipForm(forms.Form):
    """For which agency forms are filled in; rights do not change with it."""

    membership = forms.ModelChoiceField(
        label=_("Formulieren vult u in voor"),
        queryset=Membership.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        current = Membership.objects.current().filter(user=user).select_related("agency")
        self.fields["membership"].queryset = current
        self.fields["membership"].label_from_instance = lambda row: f"{row.agency} ({row.get_role_display()})"
        self.fields["membership"].initial = current.filter(is_active=True).first()
