"""What we add to Wagtail's admin and what we take from it."""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import JsonResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.rich_text.converters.html_to_contentstate import PageLinkElementHandler
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.admin.views.pages.listing import GenericPageFilterSet, PageFilterSet

from cases.access.policy import posts_of
from cases.access.wagtail_policies import hidden_page_ids
from cases.pages.models import KnowledgePage

from .terms import suggest_terms

SECOND_PERSON = gettext_lazy(
    "Uw tekst is bewaard als concept en staat niet online: een tweede persoon kijkt mee. Dien hem in ter controle."
)
#: Menus whose addresses are closed, see cases.contributions.hooks.doors.
CLOSED_MENUS = {"reports", "settings", "help", "snippets"}


class PermalinkInEditor(PageLinkElementHandler):
    """Changes: the address of a knowledge page is its permalink, and its parent is not told."""

    def get_attribute_data(self, attrs):
        page = KnowledgePage.objects.filter(pk=attrs["id"]).select_related("entry").first()
        if page is None:
            return super().get_attribute_data(attrs)
        return {"id": page.pk, "url": page.entry.get_permalink(), "parentId": None}


@hooks.register("register_admin_urls")
def own_addresses():
    return [path("trefwoorden/", suggest_terms, name="term_suggestions")]


@hooks.register("construct_main_menu")
def without_closed_menus(request, menu_items):
    if not request.user.is_superuser:
        menu_items[:] = [item for item in menu_items if item.name not in CLOSED_MENUS]


# Actions on many pages at once list the titles of those that one may not touch; there are none.
bulk_action_registry.has_scanned_for_bulk_actions = True


@hooks.register("construct_homepage_summary_items", order=1000)
def without_counts(request, summary_items):
    """Wagtail's numbers on the first page count what is hidden too."""
    summary_items.clear()


@hooks.register("register_rich_text_features", order=10)
def permalinks_in_the_editor(features):
    """The editor gets `/k/<id>/` for a linked page: Wagtail's own address holds the title of a hidden one."""
    rule = features.converter_rules_by_converter["contentstate"]["link"]
    rule["from_database_format"]['a[linktype="page"]'] = PermalinkInEditor("LINK")


def colleagues(request):
    """Who works for one's own agencies: a filter by person may not tell who wrote what is hidden."""
    agencies = [post.agency_id for post in posts_of(request.user)]
    current = {"memberships__agency__in": agencies, "memberships__ended_at__isnull": True}
    return get_user_model().objects.filter(**current).distinct()


for filters in (PageFilterSet, GenericPageFilterSet):
    for name in ("owner", "edited_by"):
        filters.base_filters[name].queryset = colleagues


@hooks.register("construct_page_chooser_queryset")
def only_seen_pages(pages, request):
    return pages.exclude(pk__in=hidden_page_ids(request.user))


@hooks.register("construct_explorer_page_queryset")
def only_seen_children(parent_page, pages, request):
    return pages.exclude(pk__in=hidden_page_ids(request.user))


@hooks.register("construct_image_chooser_queryset")
def only_seen_images(images, request):
    return images.filter(pk__in=images.model.objects.visible_to(request.user).values("pk"))


@hooks.register("construct_document_chooser_queryset")
def only_seen_documents(documents, request):
    return documents.filter(pk__in=documents.model.objects.visible_to(request.user).values("pk"))


@hooks.register("before_create_page")
def no_autosave_before_the_label(request, parent_page, page_class):
    """A new page is saved by hand first: saved while typing it would get its label before it is chosen."""
    if request.method == "POST" and not request.accepts("text/html"):
        sentence = _("Kies eerst het TLP-label en sla zelf op. Daarna bewaart Kennisbank wat u typt.")
        return JsonResponse(
            {"success": False, "error_code": "label_first", "error_message": sentence}, status=400
        )
    return None


@hooks.register("before_edit_page")
def note_refused_publishing(request, page):
    """Remember that a press on "publish" will only save: Wagtail then falls back without a word."""
    wants = request.method == "POST" and request.POST.get("action-publish")
    request.publishing_refused = bool(wants) and not page.permissions_for_user(request.user).can_publish()


@hooks.register("after_edit_page")
@hooks.register("after_create_page")
def say_that_publishing_was_refused(request, page):
    """What one person wrote alone is kept as a draft, and the next step is named."""
    if request.POST.get("action-publish") and getattr(request, "publishing_refused", True):
        messages.warning(request, SECOND_PERSON)


@hooks.register("after_copy_page")
def without_the_past(request, page, new_page):
    """A copy keeps no versions of its source: others wrote them, perhaps under a narrower label."""
    for copy in KnowledgePage.objects.filter(pk=new_page.pk):
        copy.revisions.exclude(pk=copy.latest_revision_id).delete()
