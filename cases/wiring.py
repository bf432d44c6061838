"""Wires: Wagtail's and Django's signals to our actions, and listeners to what happens lower down."""

from django.db.models.signals import post_delete, post_save
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
)

from cases.catalogue.actions import record, remove_entry
from cases.catalogue.changes import listen
from cases.members.actions import GROUPS_OF_ROLE, sync_groups
from cases.members.models import Membership, Role
from cases.pages.actions import ensure_agency_rights
from cases.pages.models import KnowledgePage
from cases.pages.models.tree import record_subtree
from cases.search.index import index_soon


def connect() -> None:
    """Connect everything; called once, when all models are there."""
    listen(index_soon)
    page_published.connect(page_changed, dispatch_uid="record published page")
    page_unpublished.connect(page_changed, dispatch_uid="record unpublished page")
    post_page_move.connect(tree_changed, dispatch_uid="record after move")
    post_delete.connect(page_deleted, dispatch_uid="forget deleted page")
    post_save.connect(
        membership_changed, sender=Membership, dispatch_uid="derive groups"
    )
    post_delete.connect(
        membership_changed, sender=Membership, dispatch_uid="derive groups after delete"
    )


def page_changed(sender, instance, **_kwargs) -> None:
    """Wagtail published or unpublished a page: sender, instance (the page), revision."""
    if isinstance(instance, KnowledgePage):
        record(instance)


def tree_changed(sender, instance, **_kwargs) -> None:
    """Wagtail moved a page: everything below has new addresses and perhaps a new owner."""
    record_subtree(instance)


def page_deleted(sender, instance, **_kwargs) -> None:
    """Django deleted a row; a knowledge page leaves its entry to be forgotten."""
    if sender is KnowledgePage:
        remove_entry(instance.entry)


def membership_changed(sender, instance, **_kwargs) -> None:
    """Django saved or deleted a membership: groups follow, and the agency gets its place to write."""
    sync_groups(instance.user)
    if GROUPS_OF_ROLE[Role(instance.role)]:
        ensure_agency_rights(instance.agency)
