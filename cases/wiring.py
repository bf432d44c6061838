"""Wires: Wagtail's and Django's signals to our actions, and listeners to what happens lower down."""

from allauth.account import signals as account_signals
from allauth.mfa import signals as mfa_signals
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.core import checks
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractPage, Revision, TaskState, WorkflowState
from wagtail.permissions import register_permission_policy
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
    task_approved,
    task_cancelled,
    task_rejected,
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from cases.access.policy import agencies_managed_by, user_can_manage_members, user_can_reset_second_step
from cases.access.wagtail_policies import SeenFilesPolicy, SeenPagesPolicy
from cases.audit import people
from cases.audit.actions import record_event
from cases.catalogue import merging
from cases.catalogue.actions import record, remove_entry
from cases.catalogue.changes import listen
from cases.catalogue.facets import know
from cases.catalogue.leaving import only_red_approver
from cases.contributions import events, forgetting
from cases.contributions.actions import ensure_workflow
from cases.contributions.personal_data import checking as personal_data
from cases.contributions.word.actions import forget_image
from cases.contributions.word.models import DraftImage
from cases.media.labels import ask_first
from cases.media.models import Document, Image
from cases.members import changes as member_changes
from cases.members.account import changes as account_changes
from cases.members.account import erasing
from cases.members.actions import GROUPS_OF_ROLE, sync_groups
from cases.members.joining import changes as joining_changes
from cases.members.joining.rules import decide_with
from cases.members.models import Membership, Role
from cases.notifications import account as account_mail
from cases.notifications.actions import carry_follows
from cases.notifications.telling import drop_what_rested_on, tell_of_joining
from cases.pages import changes as page_changes
from cases.pages import choices
from cases.pages import forgetting as page_forgetting
from cases.pages.actions import ensure_agency_rights
from cases.pages.files import check_file_label
from cases.pages.models import KnowledgePage
from cases.pages.models.tree import record_subtree
from cases.pages.panels import use_edit_screens
from cases.pages.presenting import gather_with
from cases.pages.publishing import ask_before_handing_in, ask_before_publishing
from cases.reading.page_context import context_of
from cases.search.checks import check_search_engine
from cases.search.index import index_soon


def connect() -> None:
    """Connect everything; called once, when all models are there."""
    gather_with(context_of)
    listen(index_soon)
    merging.listen(carry_follows)
    ask_first(check_file_label)
    ask_before_publishing(personal_data.blocking_in)
    ask_before_handing_in(personal_data.wrong_to_hand_in)
    decide_with(
        managed=agencies_managed_by,
        may_manage=user_can_manage_members,
        may_reset=user_can_reset_second_step,
    )
    member_changes.listen(people.membership_changed)
    member_changes.listen(events.membership_changed)
    page_changes.listen(events.revision_was_saved)
    member_changes.listen(drop_what_rested_on)
    joining_changes.listen(people.membership_changed)
    joining_changes.listen(tell_of_joining)
    page_published.connect(page_changed, dispatch_uid="record published page")
    page_unpublished.connect(page_changed, dispatch_uid="record unpublished page")
    post_page_move.connect(tree_changed, dispatch_uid="record after move")
    post_delete.connect(page_deleted, dispatch_uid="forget deleted page")
    post_delete.connect(forget_image, sender=DraftImage, dispatch_uid="forget image of a draft")
    post_save.connect(membership_changed, sender=Membership, dispatch_uid="derive groups")
    post_delete.connect(membership_changed, sender=Membership, dispatch_uid="derive groups after delete")
    _connect_accounts()
    use_edit_screens()
    _name_facets()
    checks.register(check_search_engine)
    _connect_wagtail_policies()
    _connect_events()
    _connect_sign_in()


def _connect_accounts() -> None:
    """Who hears of a changed account, who may keep somebody from leaving, and who forgets who left."""
    account_changes.listen(people.person_changed)
    member_changes.listen(account_mail.tell_of_reset)
    erasing.ask_first(only_red_approver)
    for slice_part in (page_forgetting, forgetting, account_mail):
        erasing.listen(slice_part.forget_person)


def _name_facets() -> None:
    """What lists and search call the facets that the kinds of page bring."""
    know("kanaal", _("Kanaal"))
    know("lessoort", _("Soort les"), choices.LessonKind.choices)
    know("lesstand", _("Stand van de les"), choices.LessonState.choices)
    know("urgentie", _("Urgentie"), choices.Urgency.choices)
    know("richting", _("Waar zit de oplossing"), choices.Solution.choices)
    know("tegencasus", _("Tegencasus"), [("ja", _("met tegencasus")), ("nee", _("zonder tegencasus"))])
    know("toolstand", _("Stand van de tool"), choices.ToolStatus.choices)
    know("weer", _("Zou men het weer kiezen"), choices.ChooseAgain.choices)
    know("incident", _("Soort incident"), choices.IncidentType.choices)
    know("bewijs", _("Bewijs"), choices.EvidenceLevel.choices)


def _connect_wagtail_policies() -> None:
    """Files by their exact class: Wagtail's own policies for them are registered after ours."""
    register_permission_policy(AbstractPage, SeenPagesPolicy())
    for model, rights in ((Image, "wagtailimages.Image"), (Document, "wagtaildocs.Document")):
        policy = SeenFilesPolicy(model, auth_model=rights, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)


def _connect_events() -> None:
    pre_save.connect(events.stop_unfinished_schedule, sender=Revision, dispatch_uid="check schedule")
    pre_save.connect(
        personal_data.stop_unanswered, sender=WorkflowState, dispatch_uid="check personal data before review"
    )
    post_save.connect(events.page_created, dispatch_uid="audit created page")
    page_published.connect(events.page_was_published, dispatch_uid="audit published page")
    page_unpublished.connect(events.page_was_unpublished, dispatch_uid="audit unpublished page")
    post_page_move.connect(events.page_was_moved, dispatch_uid="audit moved page")
    task_submitted.connect(events.review_was_asked, dispatch_uid="audit submitted page")
    task_approved.connect(events.review_was_approved, dispatch_uid="settle approved page")
    task_rejected.connect(events.review_was_rejected, dispatch_uid="settle rejected page")
    task_cancelled.connect(events.review_was_stopped, dispatch_uid="settle stopped review")
    # Wagtail connects its mails later under these names, and finds the place taken.
    silenced = [
        (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
        (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
        (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
        (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
    ]
    for signal, sender, name in silenced:
        signal.connect(events.stay_silent, sender=sender, dispatch_uid=name)


def _connect_sign_in() -> None:
    """Only what people do themselves: allauth tells of its own doors, Django of every failed password."""
    account_signals.user_logged_in.connect(people.signed_in, dispatch_uid="audit sign-in")
    user_login_failed.connect(people.failed_to_sign_in, dispatch_uid="audit failed sign-in")
    user_logged_out.connect(people.signed_out, dispatch_uid="audit sign-out")
    mfa_signals.authentication_failed.connect(people.failed_second_step, dispatch_uid="audit wrong code")
    for signal, action in people.ACCOUNT_CHANGES:
        signal.connect(people.account_changed(action), weak=False, dispatch_uid=f"audit {action}")


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
        record_event(action="deleted", target=instance.entry, by=events.who_acts())


def membership_changed(sender, instance, **_kwargs) -> None:
    """Django saved or deleted a membership: groups follow, and the agency gets its place to write."""
    sync_groups(instance.user)
    if GROUPS_OF_ROLE[Role(instance.role)]:
        ensure_agency_rights(instance.agency)
        ensure_workflow()
