"""Why another's second step is taken away."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.access.second_step import ResetReason


class ResetForm(forms.Form):
    """A reason from a short list: the log keeps which, and no words about a person."""

    reason = forms.ChoiceField(
        label=_("Waarom"),
        help_text=_(
            "Dit komt in het logboek. Controleer eerst of het echt deze persoon is, bijvoorbeeld door te bellen."
        ),
        choices=ResetReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies een reden.")},
    )
