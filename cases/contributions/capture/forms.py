"""The fields of one group of questions. Nothing is refused here: what is wrong is said after it was saved."""

import secrets
from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from cases.regions.models import Agency

from .checking import wrong_answers
from .models import Draft
from .queries import agencies_to_share_with, tools_seen_by
from .questions import OTHER, Group, Question, Sort

#: What exists already appears below the title while one types it.
SIMILAR = {
    "hx-get": reverse_lazy("quick-similar"),
    "hx-trigger": "input changed delay:600ms",
    "hx-target": "#lijkt-op",
}


def new_form_id() -> str:
    """Return the number that one empty form carries, so that sending it twice makes one draft."""
    return secrets.token_urlsafe(16)


def _hint(question: Question) -> SafeString:
    example = _("Bijvoorbeeld: %(example)s") % {"example": question.example} if question.example else ""
    lines = [str(line) for line in (question.hint, example) if line]
    return format_html_join(mark_safe("<br>"), "{}", ((line,) for line in lines))


class TypedField(forms.CharField):
    """Takes everything; the rules stand in checking.py."""

    def __init__(self, question: Question, *, widget: forms.Widget):
        super().__init__(
            label=question.label, required=False, strip=False, widget=widget, help_text=_hint(question)
        )
        self.question = question
        #: Says on the screen that it may be left out.
        self.required = question.required

    def clean(self, value):
        return value


class GroupForm(forms.Form):
    """One group, filled with the answers of a draft; `say_wrong` adds what is wrong with them."""

    use_required_attribute = False

    def __init__(
        self, group: Group, draft: Draft, *, agencies: dict[str, Agency] | None = None, data: Any = None
    ):
        super().__init__(data, initial=_initial(group, draft))
        self.group, self.draft = group, draft
        if agencies and len(agencies) > 1:
            self.fields["agency"] = _agency_field(agencies)
        for question in group.questions:
            self.fields[question.name] = TypedField(question, widget=_widget(question, draft))

    def say_wrong(self, names: Any = None) -> bool:
        """Add a sentence at each answer that is wrong, or at those of `names`; return whether there is any."""
        self.full_clean()
        for name, sentence in wrong_answers(self.draft, self.group.questions).items():
            if names is None or name in names:
                self.add_error(name, sentence)
        return bool(self.errors)

    def offer_label(self, label: str | None) -> None:
        """Choose the label that the answers point at, as long as the writer chose none."""
        if label is None or "label" not in self.fields or self["label"].value():
            return
        self.initial["label"] = label
        if self.is_bound:
            self.data = self.data.copy()
            self.data["label"] = label

    def rows(self) -> list[dict]:
        """Return the fields as they stand on the screen; a score has its proof beside it."""
        rows: list[dict] = []
        for bound in self:
            question = getattr(bound.field, "question", None)
            kind = question.kind if question else Sort.CHOICE
            if rows and rows[-1]["kind"] == Sort.SCORE and "proof" not in rows[-1]:
                rows[-1]["proof"] = bound
                continue
            rows.append({"field": bound, "kind": str(kind), "question": question})
        return rows


def _initial(group: Group, draft: Draft) -> dict[str, Any]:
    today = timezone.localdate()
    given = {"reviewed_on": f"{today.day}-{today.month}-{today.year}"}
    names = [question.name for question in group.questions]
    return {name: draft.answers.get(name, given.get(name, "")) for name in names}


def _agency_field(agencies: dict[str, Agency]) -> forms.ChoiceField:
    choices = [(code, agency.name) for code, agency in agencies.items()]
    return forms.ChoiceField(label=_("Namens welke organisatie?"), choices=choices)


def _widget(question: Question, draft: Draft) -> forms.Widget:
    if question.kind in (Sort.CHOICE, Sort.LABEL, Sort.SCORE):
        return forms.RadioSelect(choices=question.choices)
    if question.kind == Sort.TOOL:
        tools = [(tool.entry.public_id, tool.title) for tool in tools_seen_by(draft.author)]
        return forms.Select(choices=[("", _("Kies een tool")), *tools, (OTHER, _("een andere tool"))])
    if question.kind == Sort.AGENCIES:
        others = agencies_to_share_with().exclude(pk=draft.agency_id)
        return forms.SelectMultiple({"size": 6}, choices=list(others.values_list("code", "name")))
    if question.kind in (Sort.LINE, Sort.DATE):
        return forms.TextInput(_line_attrs(question))
    return forms.Textarea({"rows": question.rows})


def _line_attrs(question: Question) -> dict[str, str]:
    attrs = {"autocomplete": "off"}
    if question.name == "title":
        return {**attrs, **SIMILAR}
    return {**attrs, "class": "kb-short"} if question.kind == Sort.DATE else attrs
