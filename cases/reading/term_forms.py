"""The form with which platform editors let a term go into another."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.catalogue.terms import term_called
from cases.vocabulary.actions import check_merge
from cases.vocabulary.models import Term


class MergeForm(forms.Form):
    """Into which term; typed by name, synonym or abbreviation."""

    target = forms.CharField(
        label=_("Waarin gaat het op?"),
        help_text=_("De naam, een synoniem of de afkorting van het begrip dat blijft."),
        max_length=100,
        widget=forms.TextInput(attrs={"list": "begrippen", "autocomplete": "off"}),
    )

    def __init__(self, *args, term: Term, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.term, self.user = term, user

    def clean_target(self) -> Term:
        """Return the term that the words name; it may only be one that exists for this person."""
        words = self.cleaned_data["target"]
        into = term_called(self.user, words)
        if into is None:
            raise ValidationError(
                _("Wij kennen geen begrip ‘%(words)s’. Kijk in de lijst van begrippen.") % {"words": words}
            )
        check_merge(self.term, into)
        return into
