"""Every address under /beheer/, with its arguments filled in."""

from django.contrib.auth.models import Group
from django.urls import get_resolver, reverse
from wagtail.models import Collection, Site

from .conftest import SEARCHED

#: Addresses without a name.
BY_HAND = {"beheer/test404/": "/beheer/test404/", "beheer/^.*/$": "/beheer/bestaat-niet/"}

#: What is asked besides: words to look for, things to choose. {page} and so on are filled in per thing.
QUESTIONS = {
    "wagtailadmin_explore": [f"q={SEARCHED}"],
    "wagtailadmin_explore_root": [f"q={SEARCHED}"],
    "wagtailadmin_explore_results": [f"q={SEARCHED}"],
    "wagtailadmin_pages:search": [f"q={SEARCHED}"],
    "wagtailadmin_pages:search_results": [f"q={SEARCHED}"],
    "wagtailadmin_choose_page": [f"q={SEARCHED}", "page_type=cases.casestudypage", "user_perms=move_to"],
    "wagtailadmin_choose_page_child": [f"q={SEARCHED}", "page_type=cases.casestudypage"],
    "wagtailadmin_choose_page_search": [f"q={SEARCHED}", f"q={SEARCHED}&page_type=cases.casestudypage"],
    "wagtailadmin_choose_page_chosen_multiple": ["id={page_id}"],
    "wagtailimages_chooser:chosen_multiple": ["id={image_id}"],
    "wagtaildocs_chooser:chosen_multiple": ["id={document_id}"],
    "wagtailimages_chooser:choose": [f"q={SEARCHED}"],
    "wagtailimages_chooser:choose_results": [f"q={SEARCHED}"],
    "wagtaildocs_chooser:choose": [f"q={SEARCHED}"],
    "wagtaildocs_chooser:choose_results": [f"q={SEARCHED}"],
    "wagtailimages:index": [f"q={SEARCHED}"],
    "wagtailimages:index_results": [f"q={SEARCHED}"],
    "wagtaildocs:index": [f"q={SEARCHED}"],
    "wagtaildocs:index_results": [f"q={SEARCHED}"],
    "wagtailadmin_tag_autocomplete": ["term=zq"],
    "wagtailadmin_tag_model_autocomplete": ["term=zq"],
    "term_suggestions": ["term=zq"],
    "wagtailadmin_api:pages:listing": [
        f"search={SEARCHED}",
        "child_of={agency_page}&for_explorer=1&fields=parent",
        "descendant_of={agency_page}",
        "child_of={page_id}",
    ],
    "wagtailadmin_api:pages:find": ["id={page_id}", "html_path=/organisaties/veenstroom/{slug}/"],
    "wagtailadmin_api:documents:find": ["id={document_id}"],
    "wagtailadmin_api:images:find": ["id={image_id}"],
    "wagtail_bulk_action": ["id={page_id}", "id=all&childOf={agency_page}"],
    "wagtailadmin_reports:site_history": [f"object_title={SEARCHED}"],
}


def admin_patterns():
    """Yield (full name or None, route) of everything the resolver knows under /beheer/."""
    yield from _walk(get_resolver().url_patterns, "", "")


def _walk(patterns, route, namespace):
    for pattern in patterns:
        here = route + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern.url_patterns, here, inner)
        elif here.startswith("beheer/"):
            names = set(pattern.pattern.regex.groupindex) | set(getattr(pattern.pattern, "converters", {}))
            yield (namespace + pattern.name if pattern.name else None), here, frozenset(names)


def general_arguments(name, world):
    """What is the same for every thing, or depends on the address."""
    model = "casestudypage"
    if name == "wagtailadmin_workflows:add_task":
        model = "agencyapprovaltask"
    if name == "wagtailadmin_tag_model_autocomplete":
        model = "term"
    return {
        "destination_id": world.outside.pk,
        "content_type_app_name": "cases",
        "content_type_model_name": "casestudypage",
        "app_label": "cases",
        "app_name": "cases",
        "model_name": model,
        "action": "delete",
        "action_name": "approve",
        "workflow_pk": world.workflow.pk,
        "collection_id": Collection.objects.get(name="Gemeente Veenstroom").pk,
        "uploaded_file_id": 1,
        "filter_spec": "width-200",
        "session_id": 1,
        "uidb64": "MQ",
        "token": "set-password",
    }


def pk_for(name, world, thing):
    """What the bare `pk` of an address means."""
    first = name.split(":")[0]
    return {
        "wagtailadmin_collections": Collection.objects.get(name="Gemeente Veenstroom").pk,
        "wagtailadmin_workflows": thing.arguments["task_id"] if "task" in name else world.workflow.pk,
        "wagtailusers_users": world.eva.pk,
        "wagtailusers_groups": Group.objects.get(name="VB-VEEN:editors").pk,
        "wagtailsites": Site.objects.get().pk,
        "wagtailimages_chooser": thing.arguments["image_id"],
        "wagtaildocs_chooser": thing.arguments["document_id"],
    }.get(first) or {
        "wagtailadmin_api:images:detail": thing.arguments["image_id"],
        "wagtailadmin_api:documents:detail": thing.arguments["document_id"],
    }.get(name, thing.page.pk)


def addresses(name, route, wanted, world, thing):
    """Return the paths of one pattern for one thing; KeyError names an argument that the table lacks."""
    if name is None:
        return [BY_HAND[route]]
    known = {**general_arguments(name, world), **thing.arguments, "pk": pk_for(name, world, thing)}
    fills = [{argument: known[argument] for argument in wanted}]
    if "parent_page_id" in wanted:
        fills += [{**fills[0], "parent_page_id": page.pk} for page in (world.inside, world.outside)]
    if "action" in wanted:
        fills += [{**fills[0], "action": action} for action in ("publish", "unpublish", "move")]
    paths = [reverse(name, kwargs=fill) for fill in fills]
    asked = {**known, "agency_page": world.inside.pk, "slug": thing.page.slug}
    questions = [question.format(**asked) for question in QUESTIONS.get(name, [])]
    return paths + [f"{path}?{question}" for path in paths for question in questions]
