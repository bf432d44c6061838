"""Wagtail's own permissions, met with the rule of access: rights come from the tree, sight from the audience.

Wagtail asks these objects in most of its admin; for the rest see cases.contributions.hooks.doors.
"""

from django.apps import apps
from wagtail.models import PageLogEntry, PagePermissionTester, WorkflowState
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from .models import EntryAudience
from .policy import Change, tokens_of_user, user_can_publish
from .reviewers import others_can_review


def hidden_page_ids(user):
    """Return the primary keys of pages with an entry that `user` may not see, as a subquery."""
    reach = EntryAudience.objects.filter(token__in=tokens_of_user(user)).values("entry")
    return (
        apps.get_model("cases", "KnowledgePage").objects.exclude(entry_id__in=reach).order_by().values("pk")
    )


def user_can_see_page(user, page) -> bool:
    """Whether `user` may know of `page`, any class of page; frame pages are for everybody."""
    return not hidden_page_ids(user).filter(pk=page.pk).exists()


class SeenPagesPolicy(PagePermissionPolicy):
    """Adds: pages outside one's audience are in no list and carry no right, also for a superuser."""

    def user_has_any_permission_for_instance(self, user, actions, instance):
        allowed = super().user_has_any_permission_for_instance(user, actions, instance)
        return allowed and user_can_see_page(user, instance)

    def instances_user_has_any_permission_for(self, user, actions):
        pages = super().instances_user_has_any_permission_for(user, actions)
        return pages.exclude(pk__in=hidden_page_ids(user))

    def explorable_instances(self, user):
        return super().explorable_instances(user).exclude(pk__in=hidden_page_ids(user))

    def users_with_any_permission_for_instance(self, actions, instance, include_superusers=True):
        users = super().users_with_any_permission_for_instance(actions, instance, include_superusers)
        seeing = [user.pk for user in users if user_can_see_page(user, instance)]
        return users.filter(pk__in=seeing)


class SeenFilesPolicy(CollectionOwnershipPermissionPolicy):
    """Adds: images and documents outside one's audience are in no list and carry no right."""

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        allowed = super().user_has_any_permission_for_instance(user, actions, instance)
        return allowed and instance.is_visible_to(user)

    def instances_user_has_any_permission_for(self, user, actions):
        files = super().instances_user_has_any_permission_for(user, actions)
        return files.filter(pk__in=self.model.objects.visible_to(user).values("pk"))


def _refuse(self, *_args, **_kwargs) -> bool:
    return False


#: Every question of Wagtail's tester, answered no.
NoRightsOnPage = type(
    "NoRightsOnPage",
    (PagePermissionTester,),
    {name: _refuse for name in dir(PagePermissionTester) if name.startswith("can_")},
)


def change_of(page) -> Change:
    """Return what of `page` waits to go live: who wrote it since it last was online, and who handed it in.

    What a program wrote is nobody's.
    """
    written = page.revisions.filter(pk__gt=last_online(page) or 0, user__isnull=False)
    handed_in = WorkflowState.objects.for_instance(page).filter(status=WorkflowState.STATUS_IN_PROGRESS)
    return Change(
        submitted_by=handed_in.values_list("requested_by", flat=True).first(),
        written_by=frozenset(written.order_by().values_list("user", flat=True).distinct()),
    )


def last_online(page) -> int | None:
    """Return the number of the revision that is online, or of a page taken offline the last that was."""
    if page.live_revision_id:
        return page.live_revision_id
    published = PageLogEntry.objects.filter(
        page=page.pk, action="wagtail.publish", revision__isnull=False
    ).order_by("-timestamp", "-pk")
    return published.values_list("revision", flat=True).first()


class RightsOnPage(PagePermissionTester):
    """Adds: what one person wrote alone, that person does not put online, see cases.access.policy."""

    def can_publish(self):
        if not super().can_publish() or self.user.is_superuser:
            return super().can_publish()
        change, entry = change_of(self.page), self.page.entry
        others = others_can_review(entry, change, self.user)
        return user_can_publish(self.user, entry, change, others=others)

    def can_unschedule(self):
        """Taking back is no publishing."""
        return super().can_publish()


class RightsOnFrame(PagePermissionTester):
    """Adds: who has somebody to judge it does not write and put online in one go."""

    def can_publish_subpage(self):
        agency = getattr(self.page.specific, "agency", None)
        if not super().can_publish_subpage() or agency is None or self.user.is_superuser:
            return super().can_publish_subpage()
        kind = "tool" if self.page.specific_class._meta.model_name == "toolindexpage" else ""
        wanted = apps.get_model("cases", "Entry")(owner_agency=agency, kind=kind)
        return not others_can_review(wanted, Change(None, frozenset()), self.user)


def rights_on_page(user, page) -> PagePermissionTester:
    """Return Wagtail's tester for `page`, or one that refuses everything when `user` may not see it."""
    tester = RightsOnPage if user_can_see_page(user, page) else NoRightsOnPage
    return tester(user, page)
