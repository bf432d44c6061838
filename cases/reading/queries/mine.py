"""One person's own overview, and where that person may write."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.access.policy import ADDING_ROLES, posts_of, user_can_contribute
from cases.catalogue.models import Entry
from cases.contributions.capture.models import Draft
from cases.contributions.capture.queries import drafts_of
from cases.contributions.capture.questions import address_of
from cases.members.models import Membership
from cases.notifications.queries import followed_terms
from cases.pages.models import AgencyPage, ToolIndexPage

from .waiting import manages_members, own_threads, waiting_for

#: What one may write for an agency: kind, model, what one wants to tell, and what it is about.
FORMS = (
    (
        Entry.Kind.CASE_STUDY,
        "casestudypage",
        _("Er is iets gebeurd"),
        _(
            "Een incident, dreiging, evenement, oefening of voorbereiding. "
            "Wat gebeurde er, en wat zou u weer doen?"
        ),
    ),
    (
        Entry.Kind.LESSON,
        "lessonpage",
        _("Dit hebben wij geleerd"),
        _("Eén les: wat u zag, wat u een ander aanraadt, en wanneer dat juist niet geldt."),
    ),
    (
        Entry.Kind.PLAYBOOK,
        "playbookpage",
        _("Zo pakken wij het aan"),
        _("Fasen en stappen, met wie wat doet en wanneer u opschaalt."),
    ),
    (
        Entry.Kind.TOOL_REVIEW,
        "toolreviewpage",
        _("Wij werken met deze tool"),
        _("Scores met bewijs, privacy en kosten. Zou u de tool weer kiezen?"),
    ),
    (
        Entry.Kind.GUIDE,
        "guidepage",
        _("Zo zitten de regels"),
        _("Hoe iets werkt of wat mag, met de bronnen erbij."),
    ),
)

#: What one captures quickly: kind of draft, kind of page, and what one wants to tell.
QUICK_FORMS = (
    (
        Draft.Kind.REPORT,
        Entry.Kind.CASE_STUDY,
        _("Korte melding"),
        _("Er is iets gebeurd. Wat, waar en wanneer, wat zou u weer doen en wat niet?"),
    ),
    (
        Draft.Kind.LESSON,
        Entry.Kind.LESSON,
        _("Les"),
        _("U hebt iets geleerd. Van wat u zag tot wat u een ander aanraadt."),
    ),
    (
        Draft.Kind.TOOL_REVIEW,
        Entry.Kind.TOOL_REVIEW,
        _("Toolervaring"),
        _("U werkt met een tool. Scores met bewijs: zou u hem weer kiezen?"),
    ),
)


def own_panels(user) -> dict:
    """Return what stands on `/mijn/`."""
    current = Membership.objects.current().filter(user=user)
    return {
        "memberships": list(current.select_related("agency")),
        "own_threads": own_threads(user),
        "quick_drafts": [_draft_row(draft) for draft in drafts_of(user)],
        "followed": followed_terms(user),
        "manages_members": manages_members(user),
        **waiting_for(user),
    }


def _draft_row(draft) -> dict:
    """Return a quick draft as it stands in a list: one without a title is called by its kind."""
    kind = draft.get_kind_display()
    return {
        "title": str(draft.answers.get("title") or "").strip() or _("Nog zonder titel"),
        "kind": kind,
        "changed_at": draft.changed_at,
        "url": reverse("quick-draft", args=[draft.public_id]),
    }


def places_to_write(user) -> list[dict]:
    """Return the agencies for which `user` may add something, each with the addresses of its empty forms."""
    return [
        {"agency": page.agency.name, "forms": [_form(row, page) for row in FORMS]}
        for page in _pages_to_write_under(user)
    ]


def quick_forms(user) -> dict:
    """Return what one may capture quickly and the own drafts; nothing for who may not write."""
    if not user_can_contribute(user):
        return {}
    forms = [
        {
            "kind": kind.value,
            "kind_label": kind.label,
            "title": title,
            "text": text,
            "url": reverse("quick-new", args=[address_of(draft_kind)]),
        }
        for draft_kind, kind, title, text in QUICK_FORMS
    ]
    return {"quick_forms": forms, "drafts": drafts_of(user)}


def review_forms(user) -> list[dict]:
    """Return the empty form of a tool review for each agency for which `user` may write one."""
    return [
        {"agency": page.agency.name, "url": _add_url("toolreviewpage", page)}
        for page in _pages_to_write_under(user)
    ]


def tool_card_url(user) -> str:
    """Return the empty form of a tool's card, or nothing when `user` may not write cards."""
    index = ToolIndexPage.objects.first() if posts_of(user) else None
    if index is None or not index.permissions_for_user(user).can_add_subpage():
        return ""
    return _add_url("toolpage", index)


def _pages_to_write_under(user) -> list[AgencyPage]:
    agencies = [post.agency_id for post in posts_of(user) if post.role in ADDING_ROLES]
    if not agencies:
        return []
    pages = AgencyPage.objects.filter(agency__in=agencies).select_related("agency")
    return list(pages.order_by("agency__name"))


def _form(row, page) -> dict:
    kind, model_name, title, text = row
    return {
        "kind": kind.value,
        "kind_label": kind.label,
        "title": title,
        "text": text,
        "url": _add_url(model_name, page),
    }


def _add_url(model_name: str, page) -> str:
    return reverse("wagtailadmin_pages:add", args=["cases", model_name, page.pk])
