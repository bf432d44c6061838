"""The form that takes a Word file."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..capture.models import Draft
from ..capture.queries import agencies_to_write_for

FILE_HELP = _("Een .docx tot 20 MB. Wat wij niet kunnen overnemen, noemen wij daarna een voor een.")
NO_FILE = _("Kies een Word-bestand (.docx).")


class WordForm(forms.Form):
    """Which file, for which form and which agency; both have an answer of their own."""

    file = forms.FileField(
        label=_("Word-bestand"),
        help_text=FILE_HELP,
        allow_empty_file=True,
        max_length=None,
        error_messages={"required": NO_FILE, "missing": NO_FILE, "invalid": NO_FILE},
        widget=forms.FileInput(attrs={"accept": ".docx"}),
    )
    kind = forms.ChoiceField(
        label=_("Wat wordt het?"),
        choices=Draft.Kind.choices,
        initial=Draft.Kind.REPORT,
        required=False,
        widget=forms.RadioSelect,
    )
    agency = forms.ChoiceField(label=_("Voor welke organisatie?"), required=False)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.agencies = agencies_to_write_for(user)
        self.fields["agency"].choices = [(code, agency.name) for code, agency in self.agencies.items()]
        if len(self.agencies) < 2:
            self.fields["agency"].widget = forms.HiddenInput()
        self.fields["kind"].initial = Draft.Kind.REPORT

    def clean_kind(self):
        return self.cleaned_data["kind"] or Draft.Kind.REPORT.value

    def clean_agency(self):
        """Return the agency itself; without a choice the one that fills in forms."""
        return self.agencies.get(self.cleaned_data["agency"]) or next(iter(self.agencies.values()))
