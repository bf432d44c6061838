"""What somebody says of themselves, and the word that confirms an erasure."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..models import Membership, User

NAME = User._meta.get_field("first_name").max_length
JOB_TITLE = Membership._meta.get_field("job_title").max_length
#: What one types to show that an erasure is meant.
WORD = "wissen"


class LineField(forms.CharField):
    """One line of plain text: breaks and runs of spaces become one space, what cannot be printed is refused."""

    def clean(self, value):
        value = " ".join(str(value or "").split())
        if not value.isprintable():
            raise ValidationError(_("Hier staat een teken dat niet kan. Typ de tekst opnieuw."))
        return super().clean(value)


class ProfileForm(forms.Form):
    """Name, and the job title at each agency one works for."""

    first_name = LineField(
        label=_("Voornaam"),
        max_length=NAME,
        error_messages={"required": _("Vul uw voornaam in. Collega’s zien wie iets schreef.")},
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    last_name = LineField(
        label=_("Achternaam"),
        max_length=NAME,
        error_messages={"required": _("Vul uw achternaam in, met tussenvoegsel.")},
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial = {"first_name": person.first_name, "last_name": person.last_name, **self.initial}
        current = Membership.objects.current().filter(user=person).select_related("agency")
        self.memberships = {f"job_title_{row.pk}": row for row in current}
        for name, membership in self.memberships.items():
            self.fields[name] = LineField(
                label=_("Functie bij %s") % membership.agency.name,
                max_length=JOB_TITLE,
                required=False,
                initial=membership.job_title,
                widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
            )

    def clean(self):
        """A person cannot take the name of those who left."""
        said = super().clean()
        if said.get("first_name", "").casefold() == "oud-lid":
            self.add_error("first_name", _("Vul uw eigen voornaam in."))
        return said

    def job_titles(self) -> dict[int, str]:
        """Return the job titles by primary key of the membership."""
        return {row.pk: self.cleaned_data[name] for name, row in self.memberships.items()}


class EraseForm(forms.Form):
    """The word that shows that one means it."""

    word = LineField(
        label=_("Typ het woord ‘wissen’"),
        max_length=20,
        error_messages={"required": _("Typ het woord ‘wissen’. Zo weten we zeker dat u dit wilt.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )

    def clean_word(self):
        word = self.cleaned_data["word"]
        if word.casefold() != WORD:
            raise ValidationError(_("Dit is niet het woord ‘wissen’. Typ het precies zo."))
        return word
