"""Check your answers, send, and what happens next; or throw away."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cases.tlp import Label

from ..actions import discard_draft, make_page, send_draft
from ..audience import imagined, seen_under
from ..checking import stops_sending
from ..making import label_of
from ..models import Draft
from ..neighbours import open_findings, who_decides
from ..presenting import answers_shown
from ..questions import GROUPS
from .frame import UNPROCESSABLE, draft_or_404, for_writers, frame_of, group_url, open_draft_or_sent

POST_TOO = ["GET", "HEAD", "POST"]


@require_http_methods(POST_TOO)
@for_writers
def check(request, public_id):
    """All answers, what is still missing, who will see it; then send, or go on in the full editor."""
    draft, elsewhere = open_draft_or_sent(request, public_id)
    if elsewhere:
        return elsewhere
    if request.method != "POST":
        return _show(request, draft)
    act = make_page if request.POST.get("naar") == "editor" else send_draft
    try:
        page = act(draft, by=request.user)
    except ValidationError as refusal:
        return _show(request, draft, refused=refusal)
    if act is make_page:
        return redirect("wagtailadmin_pages:edit", page.pk)
    return redirect("quick-sent", public_id)


def _show(request, draft: Draft, refused: ValidationError | None = None):
    wrong = stops_sending(draft)
    findings = open_findings(draft)
    missing = [
        {
            "label": question.label,
            "sentence": wrong[question.name],
            "url": f"{group_url(draft, group)}#id_{question.name}",
        }
        for group in GROUPS[draft.kind]
        for question in group.questions
        if question.name in wrong
    ]
    context = {
        **frame_of(draft),
        "groups": answers_shown(draft, wrong),
        "missing": missing,
        "findings": findings,
        "is_ready": not missing and not findings,
        "label": draft.answers.get("label", ""),
        "seen": _seen(draft, wrong),
        "refused": refused.messages if refused and not missing else [],
        "is_refused": refused is not None,
    }
    return render(
        request, "contributions/capture/check.html", context, status=UNPROCESSABLE if refused else 200
    )


def _seen(draft: Draft, wrong: dict) -> list[dict]:
    """Return who would see it online, once a label was chosen rightly."""
    if wrong.keys() & {"label", "named", "shared_with"}:
        return []
    chosen = label_of(draft)
    entry = imagined(
        author=draft.author, agency=draft.agency, shared_with=chosen["shared_with"], named=chosen["named"]
    )
    return seen_under(entry, draft.agency, Label(chosen["label"]))


@require_safe
@for_writers
def sent(request, public_id):
    """What happens next with a contribution that was handed in, and who looks at it."""
    draft = draft_or_404(request, public_id)
    if draft.sent_at is None:
        return redirect("quick-draft", public_id)
    page = draft.page
    context = {
        **frame_of(draft),
        "entry": page.entry if page else None,
        "approvers": who_decides(page) if page else [],
    }
    return render(request, "contributions/capture/sent.html", context)


@require_http_methods(POST_TOO)
@for_writers
def discard(request, public_id):
    """Ask once, then throw the draft away."""
    draft, elsewhere = open_draft_or_sent(request, public_id)
    if elsewhere:
        return elsewhere
    if request.method == "POST":
        discard_draft(draft, by=request.user)
        messages.success(request, _("Uw concept is weggegooid."))
        return redirect("contribute")
    return render(request, "contributions/capture/discard.html", frame_of(draft))
