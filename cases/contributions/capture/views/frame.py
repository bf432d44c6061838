"""What the pages of a draft have in common: whose it is, its groups, how far it is."""

from functools import wraps
from itertools import pairwise

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from ..answers import cleaned
from ..checking import answered, wrong_answers
from ..models import Draft
from ..queries import draft_for
from ..questions import GROUPS, Group, address_of, group_named, questions_of

UNPROCESSABLE, CONFLICT = 422, 409


def for_writers(view):
    """Ask who is signed out to sign in first; what they had just sent comes back to them as text."""

    @wraps(view)
    @never_cache
    def wrapped(request, *args, **kwargs):
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if request.method != "POST":
            return redirect_to_login(request.get_full_path())
        known = {question.name: question for kind in GROUPS for question in questions_of(kind)}
        texts = [
            {"label": known[name].label, "text": cleaned(text)}
            for name, text in request.POST.items()
            if name in known and known[name].is_written and text.strip()
        ]
        context = {"texts": texts, "next": request.get_full_path()}
        return render(request, "contributions/capture/signed_out.html", context, status=403)

    return wrapped


def draft_or_404(request, public_id) -> Draft:
    draft = draft_for(request.user, public_id)
    if draft is None:
        raise Http404
    return draft


def open_draft_or_sent(request, public_id):
    """Return the draft, and where to go instead when it was sent already."""
    draft = draft_or_404(request, public_id)
    return draft, redirect("quick-sent", public_id) if draft.sent_at else None


def group_or_404(kind: str, name: str) -> Group:
    found = group_named(kind, name)
    if found is None:
        raise Http404
    return found


def number_in(request, name: str) -> int:
    """Return the number that was sent, at most nine figures; -1 for what is none."""
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def window_of(request) -> dict:
    """Return which window of the browser sends this, and how many times it did so."""
    window = "".join(sign for sign in request.POST.get("window", "") if sign.isalnum())[:40]
    return {"window": window, "turn": max(number_in(request, "turn"), 0)}


def writer_sign(user) -> str:
    """Return a sign of the person for the browser, so that nobody is offered what another left in a tab."""
    return salted_hmac("quick draft", str(user.pk)).hexdigest()[:16]


def group_url(draft: Draft, group: Group) -> str:
    return reverse("quick-group", args=[draft.public_id, group.name])


def step_around(kind: str, group: Group) -> tuple[Group | None, Group | None]:
    """Return the groups before and after `group`."""
    line = [None, *GROUPS[kind], None]
    pairs = list(pairwise(line))
    place = next(number for number, pair in enumerate(pairs) if pair[1] is group)
    return pairs[place][0], pairs[place + 1][1]


def state_of(draft: Draft, group: Group, current: Group | None) -> tuple[str, str]:
    """Return how far a group is, in words, with their tone."""
    names = [question.name for question in group.questions]
    begun = any(draft.answers.get(name) for name in names)
    is_seen = group.name in draft.seen
    if (begun or is_seen) and not wrong_answers(draft, group.questions):
        return _("klaar"), "ok"
    if group is current or begun or is_seen:
        return _("bezig"), "todo"
    return _("nog niet"), ""


def tasks_of(draft: Draft, current: Group | None = None) -> list[dict]:
    """Return the list of groups with how far each is, and the check at the end."""
    is_saved = draft.pk is not None
    tasks = []
    for group in GROUPS[draft.kind]:
        state, tone = state_of(draft, group, current)
        url = group_url(draft, group) if is_saved else ""
        tasks.append(
            {"title": group.title, "url": url, "state": state, "tone": tone, "current": group is current}
        )
    is_ready = is_saved and all(task["tone"] == "ok" for task in tasks)
    last = reverse("quick-check", args=[draft.public_id]) if is_saved else ""
    state = _("kan nu") if is_ready else _("kan nog niet")
    tasks.append(
        {"title": _("Controleer en verstuur"), "url": last, "state": state, "tone": "ok" if is_ready else ""}
    )
    return tasks


def frame_of(draft: Draft, current: Group | None = None) -> dict:
    """Return what stands around every page of a draft."""
    done, required = answered(draft, questions_of(draft.kind))
    return {
        "draft": draft,
        "tasks": tasks_of(draft, current),
        "done": done,
        "required": required,
        "writer": writer_sign(draft.author),
        "kind_address": address_of(draft.kind),
        "breadcrumbs": [{"title": _("Bijdragen"), "url": reverse("contribute")}],
    }
