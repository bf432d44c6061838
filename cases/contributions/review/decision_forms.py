"""What Wagtail's own doors ask with a decision; the page of our own asks the same."""

from django import forms
from django.utils.translation import gettext_lazy as _

MAX_REASON = 4000


class SeenForm(forms.Form):
    """Which text the reviewer saw."""

    seen = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)


class ReasonForm(forms.Form):
    """Sending back needs a reason."""

    comment = forms.CharField(
        label=_("Wat moet er anders?"),
        max_length=MAX_REASON,
        widget=forms.Textarea({"rows": 5}),
        error_messages={"required": _("Schrijf wat er anders moet. De schrijver leest dit.")},
    )
