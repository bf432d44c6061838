"""What we add to Wagtail's admin and what we take from it."""

from django.http import JsonResponse
from django.urls import path
from django.utils.translation import gettext as _
from wagtail import hooks

from cases.access.wagtail_policies import hidden_page_ids

from ..views import suggest_terms

#: Menus whose addresses are closed, see cases.contributions.hooks.doors.
CLOSED_MENUS = {"reports", "settings", "help", "snippets"}


@hooks.register("register_admin_urls")
def own_addresses():
    return [path("trefwoorden/", suggest_terms, name="term_suggestions")]


@hooks.register("construct_main_menu")
def without_closed_menus(request, menu_items):
    if not request.user.is_superuser:
        menu_items[:] = [item for item in menu_items if item.name not in CLOSED_MENUS]


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
