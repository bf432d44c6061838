"""What is asked on the page of a review."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .decision_forms import MAX_REASON
from .words import field_names

APPROVE, SEND_BACK = "goedkeuren", "terugsturen"
MAX_REMARK = 2000
CHOOSE = _("Kies: goedkeuren of terugsturen.")


class DecisionForm(forms.Form):
    """Yes, or no with a reason; with the mark of the text on the screen."""

    decision = forms.ChoiceField(
        choices=[(APPROVE, APPROVE), (SEND_BACK, SEND_BACK)],
        error_messages=dict.fromkeys(("required", "invalid_choice"), CHOOSE),
    )
    seen = forms.CharField(
        max_length=60, error_messages={"required": _("Laad de pagina opnieuw en lees de tekst.")}
    )
    reason = forms.CharField(
        label=_("Wat moet er anders?"),
        help_text=_("De schrijver leest dit. Noem de plek en wat u daar verwacht."),
        required=False,
        max_length=MAX_REASON,
        widget=forms.Textarea({"rows": 5}),
    )

    def clean(self) -> dict[str, Any]:
        """Sending back needs a reason."""
        cleaned = super().clean() or {}
        if cleaned.get("decision") == SEND_BACK and not (cleaned.get("reason") or "").strip():
            if "reason" not in self.errors:
                self.add_error("reason", _("Schrijf wat er anders moet. De schrijver leest dit."))
        return cleaned


class RemarkForm(forms.Form):
    """A remark about one field of a page."""

    field = forms.CharField(max_length=80, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Opmerking"),
        max_length=MAX_REMARK,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Schrijf uw opmerking.")},
    )

    def __init__(self, *args: Any, page: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.page = page

    def clean_field(self) -> str:
        """Only a field of this page can carry a remark."""
        name = self.cleaned_data["field"]
        if name not in field_names(self.page):
            raise ValidationError(_("Dit veld bestaat niet. Laad de pagina opnieuw."))
        return name
