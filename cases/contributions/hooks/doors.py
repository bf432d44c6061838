"""Which of Wagtail's admin addresses are open, and to whom: what is not named here does not exist.

Wagtail asks its permission policies in many views, and nobody in the others (chosen pages, reports, usage,
error texts that hold a title). So every request under /beheer/ passes here first: the address must be on the
list, and every page, file, revision and review that it names must be one that the person may see.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import get_resolver, reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision, TaskState, WorkflowState

from cases.access.wagtail_policies import hidden_page_ids
from cases.media.models import Document, Image
from cases.pages.models import KnowledgePage
from cases.pages.publishing import IncompleteToPublish

from ..review.conflict import saves_over_another, show_both_texts
from ..review.views import REFUSED_DECISIONS, refused_decision

PREFIX = "/beheer/"
LARGEST_KEY = 2**63 - 1  # databases refuse to look for more
Named = tuple[type, Any]

logger = logging.getLogger(__name__)

#: What Wagtail's forms raise over missing parts, broken JSON and broken characters.
MALFORMED = (MultiValueDictKeyError, ValueError, AttributeError, TypeError)

#: Signing in and out, and what belongs to nobody.
FOR_EVERYBODY = {
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
}

OPEN = FOR_EVERYBODY | {
    "wagtailadmin_home",
    "wagtailadmin_account",
    "wagtailadmin_dismissibles",
    "term_suggestions",
    "wagtailadmin_api:pages:listing",
    "wagtailadmin_api:pages:detail",
    "wagtailadmin_explore_root",
    "wagtailadmin_explore",
    "wagtailadmin_explore_results",
    "wagtailadmin_pages:search",
    "wagtailadmin_pages:search_results",
    "wagtailadmin_pages:add",
    "wagtailadmin_pages:add_subpage",
    "wagtailadmin_pages:preview_on_add",
    "wagtailadmin_pages:edit",
    "wagtailadmin_pages:preview_on_edit",
    "wagtailadmin_pages:view_draft",
    "wagtailadmin_pages:delete",
    "wagtailadmin_pages:unpublish",
    "wagtailadmin_pages:copy",
    "wagtailadmin_pages:move",
    "wagtailadmin_pages:move_confirm",
    "wagtailadmin_pages:lock",
    "wagtailadmin_pages:unlock",
    "wagtailadmin_pages:history",
    "wagtailadmin_pages:history_results",
    "wagtailadmin_pages:revisions_index",
    "wagtailadmin_pages:revisions_view",
    "wagtailadmin_pages:revisions_revert",
    "wagtailadmin_pages:revisions_unschedule",
    "wagtailadmin_pages:revisions_compare",
    "wagtailadmin_pages:usage",
    "wagtailadmin_pages:workflow_action",
    "wagtailadmin_pages:collect_workflow_action_data",
    "wagtailadmin_pages:confirm_workflow_cancellation",
    "wagtailadmin_pages:workflow_preview",
    "wagtailadmin_pages:workflow_history",
    "wagtailadmin_pages:workflow_history_detail",
    "wagtailadmin_choose_page",
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search",
    "wagtailadmin_choose_page_chosen_multiple",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailadmin_editing_sessions:ping",
    "wagtailadmin_editing_sessions:release",
    "wagtaildocs:index",
    "wagtaildocs:index_results",
    "wagtaildocs:edit",
    "wagtaildocs:delete",
    "wagtaildocs:document_usage",
    "wagtaildocs_chooser:choose",
    "wagtaildocs_chooser:choose_results",
    "wagtaildocs_chooser:chosen",
    "wagtaildocs_chooser:chosen_multiple",
    "wagtaildocs_chooser:create",
    "wagtailimages:index",
    "wagtailimages:index_results",
    "wagtailimages:edit",
    "wagtailimages:delete",
    "wagtailimages:image_usage",
    "wagtailimages_chooser:choose",
    "wagtailimages_chooser:choose_results",
    "wagtailimages_chooser:chosen",
    "wagtailimages_chooser:chosen_multiple",
    "wagtailimages_chooser:create",
    "wagtailimages_chooser:select_format",
}

PAGE_NAMES = {
    "page_id",
    "parent_page_id",
    "page_to_move_id",
    "destination_id",
    "new_parent_page",
    "parent_page",
}
#: A file takes the label of its page, so it is uploaded there.
UPLOAD_APART = {
    "wagtailimages:add",
    "wagtailimages:add_multiple",
    "wagtaildocs:add",
    "wagtaildocs:add_multiple",
}
UPLOAD_ADVICE = _("Voeg een bestand toe bij de pagina waar het bij hoort, onder “Bijlagen”.")

#: What an address calls the page that is worked on.
WORKED_ON = {"page_id", "page_to_move_id", "pk"}
FILE_NAMES = {"image_id": Image, "document_id": Document}


class AdminDoors:
    """Middleware: refuses, as what does not exist, whatever stands not open in /beheer/."""

    def __init__(self, get_response: Callable):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path.startswith(PREFIX) and saves_over_another(response):
            response.status_code = 409
        return response

    def process_template_response(self, request, response):
        """A form that somebody else was ahead of comes back with both texts."""
        form = (response.context_data or {}).get("form")
        if request.path.startswith(PREFIX) and getattr(form, "overtaken_by", None) is not None:
            show_both_texts(request, response, form)
        return response

    def process_view(self, request, view, args, kwargs):
        """Ask before Wagtail's view runs; somebody who is not signed in is sent to sign in by Wagtail."""
        if not request.path.startswith(PREFIX) or not request.user.is_authenticated:
            return None
        match = request.resolver_match
        if match.view_name in UPLOAD_APART:
            messages.info(request, UPLOAD_ADVICE)
            return redirect("wagtailadmin_home")
        if match.view_name not in OPEN and not request.user.is_superuser:
            raise Http404
        if match.view_name == "wagtailadmin_account":
            return redirect("mine")
        refuse_hidden(request.user, things_named(request, match))
        if match.namespace == "wagtailadmin_pages":
            refuse_without_rights(request.user, match.kwargs)
        return None

    def process_exception(self, request, exception):
        """Answer what Wagtail's views leave open.

        An unfinished page was about to go live by a door without a form: go to the form and say why.
        A form lacks parts that every browser sends (Wagtail's own answer is 500): 400.
        A decision about a text that is not the newest, or that was taken: the page of the review says so, 409.
        """
        if not request.path.startswith(PREFIX):
            return None
        response = None
        if isinstance(exception, REFUSED_DECISIONS):
            response = refused_decision(request, exception)
        if isinstance(exception, IncompleteToPublish):
            for sentence in exception.messages:
                messages.error(request, sentence)
            response = redirect(reverse("wagtailadmin_pages:edit", args=[exception.page.pk]))
        elif response is None and isinstance(
            exception, MALFORMED if request.method == "POST" else ValueError
        ):
            # An error, not a warning: a fault of our own may look like this too.
            logger.error("Form in the admin that no browser sends", exc_info=exception)
            response = get_resolver().resolve_error_handler(400)(request, exception=exception)
        if response is not None and transaction.get_connection().in_atomic_block:
            transaction.set_rollback(True)
        return response


def things_named(request, match) -> Iterator[Named]:
    """Yield (model, key) of everything that the address, its query and its form name."""
    for name, value in match.kwargs.items():
        yield from _named_by(match.view_name, name, value)
    for data in (request.GET, request.POST if request.method == "POST" else {}):
        for name in data:
            for value in data.getlist(name):
                yield from _named_in_data(match.view_name, name, value)


def _named_by(view_name: str, name: str, value) -> Iterator[Named]:
    if name in PAGE_NAMES:
        yield Page, value
    elif name in FILE_NAMES:
        yield FILE_NAMES[name], value
    elif name == "object_id":
        yield Page, value
    elif name == "task_state_id":
        yield TaskState, value
    elif name == "workflow_state_id":
        yield WorkflowState, value
    elif name.startswith("revision_id"):
        yield Revision, value
    elif name == "pk":
        yield _model_of_pk(view_name), value


def _model_of_pk(view_name: str) -> type:
    if view_name.startswith("wagtailimages"):
        return Image
    if view_name.startswith("wagtaildocs"):
        return Document
    return Page


def _named_in_data(view_name: str, name: str, value: str) -> Iterator[Named]:
    """Yield what a query or form is about; what a page chooses in its fields the form of the page asks itself."""
    if name in PAGE_NAMES:
        yield Page, value
    elif name in ("id", "child_of", "descendant_of", "page_ids"):
        yield _model_of_pk(view_name), value
    elif name in ("overwrite_revision_id", "loaded_revision_id", "revision_id"):
        yield Revision, value


def refuse_hidden(user, named: Iterable[Named]) -> None:
    """Raise Http404 when one of `named` leads to something that `user` may not see."""
    for model, value in named:
        if not str(value).isdecimal():
            continue
        key = int(value)
        if key > LARGEST_KEY:
            raise Http404
        if model in (Image, Document):
            file = model.objects.filter(pk=key).first()
            if file is not None and not file.is_visible_to(user):
                raise Http404
        elif any(hidden_page_ids(user).filter(pk=pk).exists() for pk in _pages_behind(model, key)):
            raise Http404


def refuse_without_rights(user, arguments: dict) -> None:
    """Raise Http404 for a page that one may read but not work on: its drafts are not told."""
    for name in WORKED_ON & arguments.keys():
        page = KnowledgePage.objects.filter(pk=arguments[name]).first()
        rights = page.specific.permissions_for_user(user) if page else None
        if rights and not (rights.can_edit() or rights.can_publish()):
            raise Http404


def _pages_behind(model, key: int) -> list[int]:
    if model is Page:
        return [key]
    found = {
        Revision: Revision.objects.filter(pk=key).values_list("object_id", flat=True),
        WorkflowState: WorkflowState.objects.filter(pk=key).values_list("object_id", flat=True),
        TaskState: TaskState.objects.filter(pk=key).values_list("workflow_state__object_id", flat=True),
    }[model]
    return [int(pk) for pk in found if pk.isdecimal()]
