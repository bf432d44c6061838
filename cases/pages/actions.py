"""What changes the tree: its frame, and each agency's place with its permissions."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
)

from cases.members.actions import CONTRIBUTORS, EDITORS, PLATFORM_EDITORS, agency_group_name

from .models import AgencyIndexPage, AgencyPage, HomePage, ToolIndexPage
from .models.tree import record_subtree

PAGE_RIGHTS = {
    CONTRIBUTORS: ("add",),
    EDITORS: ("add", "change", "publish", "lock", "unlock"),
}
FILE_RIGHTS = {CONTRIBUTORS: ("add", "choose"), EDITORS: ("add", "change", "choose")}


@transaction.atomic
def ensure_tree() -> AgencyIndexPage:
    """Make Home, the agencies' index and the site when they are missing; return the index."""
    home = HomePage.objects.first() or _make_home()
    index = AgencyIndexPage.objects.first()
    if index is None:
        index = home.add_child(instance=AgencyIndexPage(title="Organisaties", slug="organisaties"))
    return index


def _make_home() -> HomePage:
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Kennisbank", slug="kennisbank"))
    site = Site.objects.filter(is_default_site=True).first() or Site(
        hostname="localhost", is_default_site=True
    )
    site.root_page, site.site_name = home, "Kennisbank"
    site.save()
    Page.objects.filter(depth=2).exclude(pk=home.pk).delete()
    return home


@transaction.atomic
def ensure_agency_page(agency) -> AgencyPage:
    """Return the page of `agency`, made when it is missing."""
    page = AgencyPage.objects.filter(agency=agency).first()
    if page is not None:
        return page
    return ensure_tree().add_child(instance=AgencyPage(title=agency.name, slug=agency.slug, agency=agency))


@transaction.atomic
def ensure_agency_rights(agency) -> AgencyPage:
    """Give the agency's two groups their rights on its page and its files; return the page."""
    page, collection = ensure_agency_page(agency), ensure_collection(agency)
    if _has_all_rights(agency, page, collection):
        return page
    for part in (CONTRIBUTORS, EDITORS):
        group = _group_with_admin(agency_group_name(agency, part))
        _give_page_rights(group, page, PAGE_RIGHTS[part])
        _give(GroupCollectionPermission, group, file_permissions(FILE_RIGHTS[part]), collection=collection)
    return page


def _has_all_rights(agency, page: AgencyPage, collection: Collection) -> bool:
    """Whether both groups hold what they are given: asked at each membership, and nearly always so."""
    groups = {agency_group_name(agency, part): part for part in (CONTRIBUTORS, EDITORS)}
    held = set(Group.objects.filter(name__in=groups).values_list("name", "permissions__codename"))
    for model, place in ((GroupPagePermission, page), (GroupCollectionPermission, collection)):
        where = "page" if model is GroupPagePermission else "collection"
        held |= set(model.objects.filter(**{where: place}).values_list("group__name", "permission__codename"))
    return held >= {(name, codename) for name, part in groups.items() for codename in _codenames(part)}


def _codenames(part: str) -> set[str]:
    files = {f"{right}_{model}" for right in FILE_RIGHTS[part] for model in ("image", "document")}
    return files | {f"{right}_page" for right in PAGE_RIGHTS[part]} | {"access_admin"}


def _group_with_admin(name: str) -> Group:
    """Return the group of that name, made when it is missing, with the right to enter the admin."""
    group, _made = Group.objects.get_or_create(name=name)
    admin = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    group.permissions.add(*admin)
    return group


def _give_page_rights(group: Group, page: Page, rights) -> None:
    _give(GroupPagePermission, group, page_permissions(rights), page=page)


def _give(model, group: Group, permissions, **place) -> None:
    """Save a row of `model` for each permission that the group does not hold at that place."""
    held = set(model.objects.filter(group=group, **place).values_list("permission_id", flat=True))
    model.objects.bulk_create(
        model(group=group, permission=permission, **place)
        for permission in permissions
        if permission.pk not in held
    )


@transaction.atomic
def ensure_tool_index(agency) -> ToolIndexPage:
    """Return the place of the tool cards, made when it is missing; `agency` keeps them from now on.

    Its editors and the platform editors write cards; nobody else may.
    """
    ensure_agency_rights(agency)
    page = ToolIndexPage.objects.first()
    if page is None:
        home = ensure_tree().get_parent()
        page = home.add_child(instance=ToolIndexPage(title="Tools", slug="tools", agency=agency))
    elif page.agency_id != agency.pk:
        _move_tool_index(page, agency)
    for name in (PLATFORM_EDITORS, agency_group_name(agency, EDITORS)):
        _give_page_rights(_group_with_admin(name), page, PAGE_RIGHTS[EDITORS])
    return page


def _move_tool_index(page: ToolIndexPage, agency) -> None:
    """Another agency keeps the cards: the former one's editors lose their rights, the entries their owner."""
    GroupPagePermission.objects.filter(page=page).delete()
    page.agency = agency
    page.save()
    record_subtree(page)


def page_permissions(rights):
    """Return the permissions for `rights` on pages."""
    return Permission.objects.filter(
        content_type=ContentType.objects.get_for_model(Page),
        codename__in=[f"{right}_page" for right in rights],
    )


def file_permissions(rights):
    """Return the permissions for `rights` on files: Wagtail's own models', the only ones with "choose"."""
    codenames = [f"{right}_{model}" for right in rights for model in ("image", "document")]
    return Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=codenames
    )


def ensure_collection(agency) -> Collection:
    """Return the agency's collection of files; its name is the agency's code and public name."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=agency.name).first()
    return found or root.add_child(name=agency.name)
