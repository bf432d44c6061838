"""Wagtail's own permissions, met with the rule of access: rights come from the tree, sight from the audience.

Wagtail asks these objects in most of its admin; for the rest see cases.contributions.hooks.doors.
"""

from django.apps import apps
from wagtail.models import PagePermissionTester
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from .models import EntryAudience
from .policy import tokens_of_user


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


def rights_on_page(user, page) -> PagePermissionTester:
    """Return Wagtail's tester for `page`, or one that refuses everything when `user` may not see it."""
    tester = PagePermissionTester if user_can_see_page(user, page) else NoRightsOnPage
    return tester(user, page)
