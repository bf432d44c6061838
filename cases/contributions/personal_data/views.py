"""Everything that looks like personal data, in place, with the two answers: take it out, or it may stay because."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cases.catalogue.models import Entry
from cases.pages.models import KnowledgePage

from ..capture.queries import draft_for
from .actions import MAX_REASON, allow, may_answer, remove
from .queries import answers_about, cards_of, findings_in
from .subjects import fields_of_draft, fields_of_page, labels_of_draft, labels_of_page, newest_version

READ_AND_SEND = ["GET", "HEAD", "POST"]
UNPROCESSABLE = 422


@login_required
@never_cache
@require_http_methods(READ_AND_SEND)
def of_draft(request, public_id):
    """The findings of a quick draft, for its writer."""
    draft = draft_for(request.user, public_id)
    if draft is None:
        raise Http404
    if draft.sent_at is not None:
        return redirect("quick-sent", public_id)
    refused = _answer(request, draft=draft) if request.method == "POST" else None
    if request.method == "POST" and refused is None:
        return redirect("quick-personal-data", public_id)
    draft.refresh_from_db()
    found = findings_in(fields_of_draft(draft), draft=draft)
    frame = {
        "title": draft.answers.get("title") or _("Nog zonder titel"),
        "breadcrumbs": [{"title": _("Bijdragen"), "url": reverse("contribute")}],
        "next_url": reverse("quick-check", args=[draft.public_id]),
        "next_text": _("Verder met controleren"),
    }
    return _show(request, found, labels_of_draft(draft), answers_about(draft=draft), refused, frame)


@login_required
@never_cache
@require_http_methods(READ_AND_SEND)
def of_page(request, public_id):
    """The findings of the newest version of a knowledge page, for who may change it."""
    entry = Entry.objects.visible_to(request.user).filter(public_id=public_id).first()
    page = KnowledgePage.objects.filter(entry=entry).first() if entry is not None else None
    if page is None or not may_answer(request.user, page):
        raise Http404
    refused = _answer(request, page=page) if request.method == "POST" else None
    if request.method == "POST" and refused is None:
        return redirect("personal-data", public_id)
    page.refresh_from_db()
    version = newest_version(page)
    found = findings_in(fields_of_page(version), entry=entry)
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
    frame = {"title": version.title, "next_url": editor, "next_text": _("Terug naar de editor")}
    return _show(request, found, labels_of_page(version), answers_about(entry=entry), refused, frame)


def _answer(request, **about) -> ValidationError | None:
    """Do what was chosen; return the refusal, or None when it was done."""
    fingerprint = request.POST.get("vondst", "")[:64]
    choice = request.POST.get("keuze")
    try:
        if choice == "weghalen":
            remove(fingerprint, by=request.user, **about)
            messages.success(request, _("Weggehaald. De tekst is opnieuw bewaard."))
        elif choice == "mag":
            allow(fingerprint, _reason(request), by=request.user, **about)
            messages.success(request, _("Uw antwoord is bewaard, met uw naam en de datum."))
        else:
            raise ValidationError(_("Kies “Haal weg” of “Dit mag blijven”."))
    except ValidationError as refusal:
        return refusal
    return None


def _reason(request) -> str:
    """Return the reason as a line that every database takes."""
    typed = request.POST.get("reden", "").encode("utf-8", "ignore").decode()
    return "".join(letter if letter.isprintable() else " " for letter in typed)


def _show(request, found, labels, answers, refused, frame):
    answers = list(answers)
    cards = cards_of(found, labels, answers)
    context = {
        **frame,
        "waiting": [card for card in cards if card.answer is None or card.blocking],
        "allowed": [card for card in cards if card.answer is not None and not card.blocking],
        "removed": [answer for answer in answers if answer.verdict == "removed"],
        "refused": refused,
        "refused_at": request.POST.get("vondst", "")[:64] if refused else "",
        "reason": _reason(request) if refused else "",
        "max_reason": MAX_REASON,
    }
    return render(
        request,
        "contributions/personal_data/findings.html",
        context,
        status=UNPROCESSABLE if refused else 200,
    )
