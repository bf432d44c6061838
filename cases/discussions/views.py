"""Pages of threads: lists, one thread, and the forms that change it."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.access.policy import is_active_member, user_can_reply, user_can_start_thread, user_can_steer_thread

from . import actions, queries
from .forms import CloseForm, ReplyForm, ThreadForm
from .markdown import as_quote, render_markdown
from .models import Thread

READ_AND_SEND = ["GET", "HEAD", "POST"]
UNPROCESSABLE = 422


@require_safe
def thread_list(request):
    """Every thread the reader may see."""
    return _list(request, queries.regions_by_slug().get(request.GET.get("regio", "")))


@require_safe
def region_threads(request, region_slug):
    """The threads at one region's table."""
    return _list(request, _region_or_404(region_slug), fixed=True)


def _list(request, region, fixed=False):
    regions = queries.regions_by_slug()
    state, page = request.GET.get("stand", ""), request.GET.get("page", "1")
    chosen = {"regio": region.slug if region and not fixed else "", "stand": state}
    query = urlencode({name: value for name, value in chosen.items() if value})
    context = {
        "threads": queries.list_threads(user=request.user, region=region, state=state, page=page),
        "region": region if fixed else None,
        "regions": regions.values(),
        "states": Thread.State.choices,
        "chosen": chosen,
        "query": query + "&" if query else "",
        "new_url": reverse("thread-new", args=[_table_for(request.user, region, regions)]),
        "can_start": is_active_member(request.user),
        "nav_current": "thread-list",
        "breadcrumbs": _crumbs() if fixed else [],
    }
    return render(request, "discussions/thread_list.html", context)


def _table_for(user, region, regions) -> str:
    """Return the slug of the table that a new thread is offered at: this one, else the national one."""
    return region.slug if region else next(iter(regions), "landelijk")


def _region_or_404(region_slug):
    region = queries.regions_by_slug().get(region_slug)
    if region is None:
        raise Http404
    return region


def _crumbs(region=None):
    crumbs = [{"title": _("Gesprekken"), "url": reverse("thread-list")}]
    if region is not None:
        crumbs.append({"title": region.name, "url": reverse("region-threads", args=[region.slug])})
    return crumbs


def _signed_out(request):
    """Answer who must sign in first; somebody whose session ended while writing gets the text back."""
    if request.method != "POST":
        return redirect_to_login(request.get_full_path())
    texts = [request.POST.get(name, "") for name in ("title", "body", "outcome")]
    context = {"texts": [text for text in texts if text], "next": request.get_full_path()}
    return render(request, "discussions/signed_out.html", context, status=403)


@require_http_methods(READ_AND_SEND)
def thread_new(request, region_slug):
    """The form for a new thread; `?over=` names what it is about, `?titel=` offers a title."""
    if not request.user.is_authenticated:
        return _signed_out(request)
    region = _region_or_404(region_slug)
    if not user_can_start_thread(request.user, region):
        raise PermissionDenied
    about = _about_or_404(request)
    form = ThreadForm(
        request.POST or None,
        user=request.user,
        regions=queries.regions_by_slug(),
        about=about,
        initial={"region": region.slug, "title": request.GET.get("titel", "")[: actions.MAX_TITLE]},
    )
    if request.method == "POST" and (opened := _open(request, form, about)):
        messages.success(request, _("Uw gesprek staat online."))
        return redirect(opened)
    context = {
        "form": form,
        "about": about,
        "region": region,
        "nav_current": "thread-list",
        "breadcrumbs": _crumbs(region),
    }
    return render(request, "discussions/thread_new.html", context, status=_status(request))


def _about_or_404(request):
    public_id = request.GET.get("over", "")
    about = queries.find_entry(user=request.user, public_id=public_id) if public_id else None
    if public_id and about is None:
        raise Http404
    return about


def _status(request):
    return UNPROCESSABLE if request.method == "POST" else 200


def _open(request, form, about):
    """Return the thread that the form makes, or None with the errors in the form."""
    if not form.is_valid():
        return None
    said = form.cleaned_data
    try:
        return actions.open_thread(
            by=request.user,
            agency=said["agency"],
            region=said["region"],
            title=said["title"],
            body=said["body"],
            label=said["label"],
            named=form.people(),
            about=about,
            form_id=said["form_id"],
        )
    except ValidationError as error:
        form.add_error(None, error)
    return None


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
        return _signed_out(request)
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
    user, entry = request.user, found.entry
    is_open = found.state != Thread.State.CLOSED
    steering = is_open and user_can_steer_thread(user, entry)
    posts = queries.replies_on_page(thread=found, page=request.GET.get("page", "1"))
    answer = queries.chosen_answer(thread=found)
    context = {
        "thread": found,
        "entry": entry,
        "html": render_markdown(found.body),
        "outcome_html": render_markdown(found.outcome),
        "posts": posts,
        "replies": [_post(found, reply) for reply in posts],
        "answer_url": _reply_url(found, answer.number) if answer else "",
        "about": queries.visible_about(user=user, thread=found),
        "audience": queries.audience_in_words(entry),
        "can_reply": is_open and user_can_reply(user, entry),
        "can_steer": steering,
        "form": form,
        "close_form": (close_form or CloseForm()) if steering else None,
        "wrong_form": close_form or form,
        "state_tone": {"answered": "ok", "open": "todo"}.get(found.state, ""),
        "nav_current": "thread-list",
        "breadcrumbs": _crumbs(found.region),
    }
    return render(request, "discussions/thread.html", context, status=status)


def _post(found, reply):
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
        return _signed_out(request)
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
        return _signed_out(request)
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
