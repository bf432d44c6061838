"""Writing: one group of questions at a time. What was typed is kept first and judged afterwards."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from ..actions import Conflict, begin_draft, save_answers
from ..answers import cleaned, sent_answers, too_long
from ..audience import imagined, seen_under_each
from ..forms import GroupForm, new_form_id
from ..models import Draft
from ..queries import agencies_chosen, agencies_to_write_for
from ..questions import ADDRESSES, GROUPS, LABEL_GROUP, MOST, Group, label_help, questions_of, suggested_label
from ..similar import similar_to
from .frame import (
    CONFLICT,
    UNPROCESSABLE,
    for_writers,
    frame_of,
    group_or_404,
    group_url,
    number_in,
    open_draft_or_sent,
    step_around,
    window_of,
)
from .saving import created, wants_json

TOO_LONG = _(
    "Dit is te lang: in één antwoord passen 20.000 tekens. Maak het korter; het is nog niet bewaard."
)


@require_http_methods(["GET", "HEAD", "POST"])
@for_writers
def new(request, quick_kind):
    """The first group of an empty form; sending it in, or its first words, begin the draft."""
    kind = ADDRESSES[quick_kind]
    agencies = agencies_to_write_for(request.user)
    if not agencies:
        raise PermissionDenied
    first = GROUPS[kind][0]
    if request.method == "POST":
        return _begin(request, kind, first, agencies)
    agency = next(iter(agencies.values()))
    empty = Draft(kind=kind, author=request.user, agency=agency, answers={"title": _offered_title(request)})
    form = GroupForm(first, empty, agencies=agencies)
    return _show(request, empty, first, form, form_id=new_form_id())


def _offered_title(request) -> str:
    return cleaned(request.GET.get("titel", ""))[:160]


def _begin(request, kind: str, first: Group, agencies):
    chosen = request.POST.get("agency", "")
    agency = agencies.get(chosen) or next(iter(agencies.values()))
    answers = sent_answers(request.POST, questions_of(kind))
    form_id = cleaned(request.POST.get("form_id", ""))[:64]
    draft = begin_draft(
        by=request.user, kind=kind, agency=agency, form_id=form_id, answers=answers, **window_of(request)
    )
    if wants_json(request):
        return created(request, draft, group_url(draft, first), answers)
    return _receive(request, draft, first, version=1)


@require_safe
@for_writers
def overview(request, public_id):
    """All groups of a draft with how far each is; the way on leads to the first that is not ready."""
    draft, elsewhere = open_draft_or_sent(request, public_id)
    if elsewhere:
        return elsewhere
    frame = frame_of(draft)
    following = next(task for task in frame["tasks"] if task["tone"] != "ok" or task is frame["tasks"][-1])
    return render(request, "contributions/capture/overview.html", {**frame, "following": following})


@require_http_methods(["GET", "HEAD", "POST"])
@for_writers
def group(request, public_id, group):
    """One group of questions."""
    draft, elsewhere = open_draft_or_sent(request, public_id)
    if elsewhere:
        return elsewhere
    asked = group_or_404(draft.kind, group)
    if request.method == "POST":
        return _receive(request, draft, asked, version=number_in(request, "version"))
    form = GroupForm(asked, draft)
    form.offer_label(suggested_label(draft.answers))
    return _show(request, draft, asked, form)


def _receive(request, draft: Draft, asked: Group, *, version: int):
    """Keep what was sent, then go where the button leads; forward only when it is right."""
    answers = sent_answers(request.POST, asked.questions)
    long = too_long(answers, asked.questions, MOST)
    try:
        draft = save_answers(
            draft, by=request.user, answers=answers, version=version, seen=asked.name, **window_of(request)
        )
    except Conflict as conflict:
        form = GroupForm(asked, conflict.draft, data=request.POST)
        others = [
            {"label": form[name].label, "text": conflict.draft.answers.get(name)} for name in conflict.names
        ]
        return _show(
            request, conflict.draft, asked, form, status=CONFLICT, others=others, unsaved=conflict.names
        )
    form = GroupForm(asked, draft, data=request.POST)
    for question in long:
        form.full_clean()
        form.add_error(question.name, TOO_LONG)
    if long:
        names = [question.name for question in long]
        return _show(request, draft, asked, form, status=UNPROCESSABLE, unsaved=names)
    return _go_on(request, draft, asked, form)


def _go_on(request, draft: Draft, asked: Group, form: GroupForm):
    before, after = step_around(draft.kind, asked)
    direction = request.POST.get("naar", "")
    if direction == "vorige" and before is not None:
        return redirect(group_url(draft, before))
    if direction == "later":
        return redirect("contribute")
    if form.say_wrong():
        form.offer_label(suggested_label(draft.answers))
        return _show(request, draft, asked, form, status=UNPROCESSABLE)
    return redirect(group_url(draft, after)) if after else redirect("quick-check", draft.public_id)


def _show(request, draft: Draft, asked: Group, form: GroupForm, *, status=200, **more):
    """Render one group; where the title was typed, with what already exists under such a title."""
    before, _after = step_around(draft.kind, asked)
    title = draft.answers.get("title", "") if draft.pk else ""
    context = {
        **frame_of(draft, asked),
        "form": form,
        "group": asked,
        "total": len(GROUPS[draft.kind]),
        "number": GROUPS[draft.kind].index(asked) + 1,
        "before": before,
        "similar": similar_to(request.user, title)
        if before is None or asked is GROUPS[draft.kind][1]
        else [],
        "saved_at": date_format(localtime(draft.changed_at), "H.i") if draft.pk else "",
        **more,
    }
    if asked is LABEL_GROUP:
        context |= _label_help(draft)
    return render(request, "contributions/capture/group.html", context, status=status)


def _label_help(draft: Draft) -> dict:
    entry = imagined(author=draft.author, agency=draft.agency, shared_with=agencies_chosen(draft))
    return {
        "label_help": label_help(),
        "suggested": suggested_label(draft.answers) or "",
        "seen_under": seen_under_each(entry, draft.agency),
    }
