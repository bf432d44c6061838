"""One thread: reading, replying, choosing the answer, closing."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cases.access.policy import user_can_reply, user_can_steer_thread

from .. import actions, queries
from ..forms import CloseForm, ReplyForm
from ..markdown import as_quote, render_markdown
from ..models import Thread
from .frame import READ_AND_SEND, UNPROCESSABLE, answer_signed_out, breadcrumbs


def _thread_or_404(request, region_slug, public_id):
    found = queries.find_thread(user=request.user, region_slug=region_slug, public_id=public_id)
    if found is None:
        raise Http404
    return found


@require_http_methods(READ_AND_SEND)
def thread(request, region_slug, public_id, thread_slug):
    """A thread with one page of its replies; a POST adds a reply."""
    if request.method == "POST":
        return _send_reply(request, region_slug, public_id)
    found = _thread_or_404(request, region_slug, public_id)
    if found.slug != thread_slug:
        query = request.META.get("QUERY_STRING", "")
        return redirect(found.get_absolute_url() + (f"?{query}" if query else ""), permanent=True)
    if not found.entry.is_live:
        return _withdrawn(request, found)
    if number := request.GET.get("reactie"):
        return _to_reply(found, number)
    return _show(request, found, ReplyForm(initial=_quotation(request, found)))


def _withdrawn(request, found):
    entry = found.entry
    context = {"title": entry.title, "reason": entry.withdrawn_reason, "nav_current": "thread-list"}
    if entry.replaced_by and queries.find_entry(user=request.user, public_id=entry.replaced_by.public_id):
        context["replacement"] = entry.replaced_by
    return render(request, "410.html", context, status=410)


def _to_reply(found, number):
    """Send the permanent address of a reply to the page on which it stands."""
    reply = queries.find_reply(thread=found, number=number)
    if reply is None:
        raise Http404
    return redirect(_reply_url(found, reply.number))


def _reply_url(found, number):
    return f"{found.get_absolute_url()}?page={queries.page_of_reply(number)}#r{number}"


def _quotation(request, found):
    quoted = queries.find_reply(thread=found, number=request.GET.get("citeer", ""))
    return {"body": as_quote(quoted.body), "in_reply_to": quoted.number} if quoted else {}


def _send_reply(request, region_slug, public_id):
    if not request.user.is_authenticated:
        return answer_signed_out(request)
    found = _thread_or_404(request, region_slug, public_id)
    form = ReplyForm(request.POST)
    if form.is_valid():
        try:
            added = actions.reply(
                by=request.user,
                thread=found,
                body=form.cleaned_data["body"],
                in_reply_to=queries.find_reply(thread=found, number=form.cleaned_data["in_reply_to"]),
                form_id=form.cleaned_data["form_id"],
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Uw reactie is geplaatst."))
            return redirect(_reply_url(found, added.number))
    return _show(request, found, form, status=UNPROCESSABLE)


def _show(request, found, form, close_form=None, status=200):
    """Draw the thread; `form` and `close_form` carry their errors and what was written."""
    context = {
        "thread": found,
        "entry": found.entry,
        "html": render_markdown(found.body),
        "outcome_html": render_markdown(found.outcome),
        "about": queries.visible_about(user=request.user, thread=found),
        "audience": queries.audience_in_words(found.entry),
        "state_tone": {"answered": "ok", "open": "todo"}.get(found.state, ""),
        "nav_current": "thread-list",
        "breadcrumbs": breadcrumbs(found.region),
        **_replies(found, request.GET.get("page", "1")),
        **_forms(request.user, found, form, close_form),
    }
    return render(request, "discussions/thread.html", context, status=status)


def _replies(found, page):
    posts, answer = queries.replies_on_page(thread=found, page=page), queries.chosen_answer(thread=found)
    return {
        "posts": posts,
        "replies": [_post(reply) for reply in posts],
        "answer_url": _reply_url(found, answer.number) if answer else "",
    }


def _forms(user, found, form, close_form):
    is_open = found.state != Thread.State.CLOSED
    can_steer = is_open and user_can_steer_thread(user, found.entry)
    return {
        "can_reply": is_open and user_can_reply(user, found.entry),
        "can_steer": can_steer,
        "form": form,
        "close_form": (close_form or CloseForm()) if can_steer else None,
        "wrong_form": close_form or form,
    }


def _post(reply):
    """What the component for one reply needs."""
    return {
        "number": reply.number,
        "author": reply.author or _("oud-lid"),
        "agency": reply.agency.name,
        "posted_at": reply.created_at,
        "body": render_markdown(reply.body),
        "is_answer": reply.is_answer,
        "url": f"?reactie={reply.number}",
        "in_reply_to": reply.in_reply_to.number if reply.in_reply_to else None,
        "in_reply_to_url": f"?reactie={reply.in_reply_to.number}" if reply.in_reply_to else "",
        "quote_url": f"?page={queries.page_of_reply(reply.number)}&citeer={reply.number}#reageer",
    }


@require_POST
def thread_answer(request, region_slug, public_id, thread_slug):
    """Mark one reply as the answer."""
    if not request.user.is_authenticated:
        return answer_signed_out(request)
    found = _thread_or_404(request, region_slug, public_id)
    chosen = queries.find_reply(thread=found, number=request.POST.get("reactie", ""))
    if chosen is None:
        raise Http404
    try:
        actions.mark_answer(by=request.user, reply=chosen)
        messages.success(request, _("U hebt het antwoord gekozen."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(_reply_url(found, chosen.number))


@require_POST
def thread_close(request, region_slug, public_id, thread_slug):
    """Close the thread with its outcome."""
    if not request.user.is_authenticated:
        return answer_signed_out(request)
    found = _thread_or_404(request, region_slug, public_id)
    if not user_can_steer_thread(request.user, found.entry):
        raise PermissionDenied
    form = CloseForm(request.POST)
    if form.is_valid():
        try:
            actions.close_thread(by=request.user, thread=found, outcome=form.cleaned_data["outcome"])
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Het gesprek is gesloten."))
            return redirect(found)
    return _show(request, found, ReplyForm(), close_form=form, status=UNPROCESSABLE)
