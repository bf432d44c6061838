"""The page of one review: what changed, what was said about it, and the decision."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cases.pages.publishing import IncompleteToPublish

from . import actions
from .difference import differences
from .forms import APPROVE, DecisionForm, RemarkForm
from .queries import Item, item_for
from .seen import AlreadyDecided, Overtaken, revision_of


def _item(request: HttpRequest, public_id: str) -> Item:
    item = item_for(request.user, public_id)
    if item is None:
        raise Http404
    return item


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show what changed; a POST is the decision about it."""
    item = _item(request, public_id)
    if request.method != "POST":
        return show(request, item)
    form = DecisionForm(request.POST)
    if not item.can_decide:
        return nothing_to_decide(request, item)
    if not form.is_valid():
        return show(request, item, status=422, form=form)
    return _decide(request, item, form)


def _decide(request: HttpRequest, item: Item, form: DecisionForm) -> HttpResponse:
    said = form.cleaned_data
    try:
        if said["decision"] == APPROVE:
            actions.approve(item.page, by=request.user, seen=said["seen"])
            messages.success(request, _("Goedgekeurd. De schrijver krijgt bericht."))
        else:
            actions.send_back(item.page, by=request.user, reason=said["reason"])
            messages.success(request, _("Teruggestuurd met uw uitleg. De schrijver krijgt bericht."))
    except Overtaken:
        return overtaken(request, item, said["seen"], form)
    except AlreadyDecided:
        return nothing_to_decide(request, _item(request, item.entry.public_id))
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return show(request, item, status=422, form=form)
    except PermissionDenied:
        return nothing_to_decide(request, item)
    return redirect("mine")


def overtaken(
    request: HttpRequest, item: Item, seen: str = "", form: DecisionForm | None = None
) -> HttpResponse:
    """There is a newer text than the one that was judged: show what changed since, and ask again."""
    number = revision_of(seen)
    then = item.page.revisions.filter(pk=number).first() if number else None
    since = then if then is not None else item.submission and item.submission.revision
    newer = differences(since.as_object(), item.newest.as_object(), request.user) if since else []
    return show(request, item, status=409, form=form, overtaken=True, newer=newer)


#: What the task raises behind Wagtail's own doors.
REFUSED_DECISIONS = (Overtaken, AlreadyDecided)


def refused_decision(request: HttpRequest, refusal: Overtaken | AlreadyDecided) -> HttpResponse:
    """Answer a decision that came through Wagtail and was not taken."""
    item = _item(request, refusal.entry.public_id)
    if isinstance(refusal, Overtaken):
        return overtaken(request, item, request.POST.get("seen", ""))
    return nothing_to_decide(request, item)


def nothing_to_decide(request: HttpRequest, item: Item) -> HttpResponse:
    """Somebody else decided, or it does not wait for this person."""
    return show(request, item, status=409, settled=True)


def show(request: HttpRequest, item: Item, status: int = 200, **more: Any) -> HttpResponse:
    """Return the page of the review as it stands."""
    since = request.GET.get("sinds", "")[:10]
    context = {
        "item": item,
        "entry": item.entry,
        "changes": _with_remarks(item, item.changes(since)),
        "is_first": item.base(since) is None,
        "since_online": since == "online",
        "form": more.pop("form", None) or DecisionForm(),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[item.page.pk]),
        "breadcrumbs": [{"title": item.entry.title, "url": item.entry.get_permalink()}],
        **more,
    }
    return render(request, "contributions/review/review.html", context, status=status)


def _with_remarks(item: Item, changes: list) -> list[dict[str, Any]]:
    """Each changed field with what was said of it; then what was said of fields that did not change."""
    remarks = dict(item.remarks)
    rows = [{"change": change, "remarks": remarks.pop(change.name, [])} for change in changes]
    names = {field.name: field for field in item.page._meta.get_fields()}
    for name, said in remarks.items():
        label = getattr(names.get(name), "verbose_name", name)
        rows.append({"change": {"name": name, "label": label, "rows": []}, "remarks": said})
    return rows


@login_required
@require_POST
def hand_in_again(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask for a review of the newest text."""
    item = _item(request, public_id)
    try:
        actions.hand_in(item.page, by=request.user)
    except IncompleteToPublish as unfinished:
        for sentence in unfinished.messages:
            messages.error(request, sentence)
        return redirect("wagtailadmin_pages:edit", item.page.pk)
    except PermissionDenied:
        raise Http404 from None
    messages.success(request, _("Ingediend. Wie dit nakijkt, krijgt bericht."))
    return redirect("review", public_id=public_id)


@login_required
@require_POST
def remark(request: HttpRequest, public_id: str) -> HttpResponse:
    """Write a remark about one field."""
    item = _item(request, public_id)
    form = RemarkForm(request.POST, page=item.page)
    if not form.is_valid():
        return show(request, item, status=422, remark_form=form)
    field, text = form.cleaned_data["field"], form.cleaned_data["text"]
    actions.make_remark(item.page, by=request.user, field=field, text=text)
    return redirect(f"{reverse('review', args=[public_id])}#veld-{field}")


@login_required
@require_POST
def settle_remark(request: HttpRequest, public_id: str, number: int) -> HttpResponse:
    """A remark was dealt with."""
    item = _item(request, public_id)
    if number >= 2**63:
        raise Http404
    actions.settle_remark(item.page, by=request.user, number=number)
    return redirect("review", public_id=public_id)
