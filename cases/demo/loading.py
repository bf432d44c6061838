"""Saving the demonstration content. Loading twice changes nothing: what stands there already is left alone."""

import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from cases.catalogue.actions import open_entry, record
from cases.catalogue.models import Entry
from cases.discussions.models import Reply, Thread
from cases.members.actions import start_membership
from cases.members.joining.models import AgencyDomain, JoinRequest
from cases.members.models import User
from cases.pages.actions import ensure_agency_rights, ensure_tool_index, ensure_tree
from cases.pages.models import (
    CaseStudyPage,
    GuidePage,
    LessonPage,
    PlaybookPage,
    ToolPage,
    ToolReviewPage,
)
from cases.regions.models import Agency, Region

from .content.agencies import AGENCIES, REDACTIE
from .content.cases import CASES
from .content.guides import GUIDES
from .content.joining import DOMAINS, WAITING
from .content.lessons import LESSONS
from .content.people import PEOPLE
from .content.playbooks import PLAYBOOKS
from .content.threads import THREADS
from .content.tool_reviews import REVIEWS
from .content.tools import TOOLS
from .pages import load_page
from .people import person

#: Each kind after what it points at; between two of a kind pass so many days, after the newest one's so many.
PAGES = [
    ("toolkaarten", ToolPage, TOOLS, 6, 8),
    ("handreikingen", GuidePage, GUIDES, 5, 3),
    ("praktijkcasussen", CaseStudyPage, CASES, 9, 0),
    ("lessen", LessonPage, LESSONS, 4, 1),
    ("draaiboeken", PlaybookPage, PLAYBOOKS, 5, 0),
    ("toolreviews", ToolReviewPage, REVIEWS, 7, 2),
]


#: How long a local demonstration lasts without anybody's telephone.
WITHOUT_SECOND_STEP = datetime.timedelta(days=10 * 365)


@transaction.atomic
def load_demonstration(*, password: str, is_local: bool = False) -> dict[str, int]:
    """Save agencies, people, pages and threads that are not there yet; return how many of each were made.

    Needs the registry and the thesaurus. `password` is given to newly made people. On a local site the invented
    people may go without a second step for years, so that a demonstration does not end after a week.
    """
    ensure_tree()
    encoded = make_password(password)  # once: it takes long, and is the same one for all
    made = {
        "organisaties": sum(_load_agency(row) for row in AGENCIES),
        "leden": sum(_load_person(row, encoded) for row in PEOPLE),
    }
    if is_local:
        _give_time([row["email"] for row in PEOPLE])
    for code, domain in DOMAINS:
        AgencyDomain.objects.get_or_create(agency=Agency.objects.get(code=code), domain=domain)
    made["aanvragen"] = sum(_load_waiting(row, encoded) for row in WAITING)
    ensure_tool_index(Agency.objects.get(code=REDACTIE))
    for what, model, rows, between, newest in PAGES:
        made[what] = sum(
            load_page(model, row, days=newest + between * number) for number, row in enumerate(rows)
        )
    return {**made, "gesprekken": sum(_load_thread(row) for row in THREADS)}


def _load_agency(row) -> bool:
    names = ("name", "slug", "kind", "is_example", "contact_role", "contact_phone")
    fields = {name: row[name] for name in names}
    agency, made = Agency.objects.get_or_create(code=row["code"], defaults=fields)
    if made:
        agency.regions.set(Region.objects.filter(code__in=row["regions"]))
        ensure_agency_rights(agency)
    return made


def _load_person(row, encoded: str) -> bool:
    if User.objects.filter(email=row["email"]).exists():
        return False
    names = {name: row[name] for name in ("first_name", "last_name", "is_platform_editor")}
    user = User.objects.create(email=row["email"], password=encoded, **names)
    for code, role in row["memberships"]:
        start_membership(user=user, agency=Agency.objects.get(code=code), role=role)
    return True


def _give_time(emails: list[str]) -> None:
    last_day = timezone.localdate() + WITHOUT_SECOND_STEP
    User.objects.filter(email__in=emails).update(second_step_by=last_day)


def _load_waiting(row, encoded: str) -> bool:
    """Save somebody who waits, without a mail to who decides."""
    if User.objects.filter(email=row["email"]).exists():
        return False
    user = User.objects.create(
        email=row["email"], password=encoded, first_name=row["first_name"], last_name=row["last_name"]
    )
    moment = timezone.now() - datetime.timedelta(days=row["days_ago"])
    JoinRequest.objects.create(
        email=user.email,
        user=user,
        state=JoinRequest.State.WAITING,
        created_at=moment,
        proven_at=moment,
        agency=Agency.objects.get(code=row["agency"]),
        job_title=row["job_title"],
        reason=row["reason"],
    )
    return True


def _load_thread(row) -> bool:
    region = Region.objects.get(code=row["region"])
    slug = row["key"]
    if Thread.objects.filter(region=region, slug=slug).exists():
        return False
    now, author = timezone.now(), person(row["author"])
    thread = Thread(
        region=region,
        slug=slug,
        title=row["title"],
        body=row["text"],
        state=row["state"],
        outcome=row.get("outcome", ""),
        author=author,
        is_example=row["is_example"],
        created_at=now - datetime.timedelta(days=row["days_ago"]),
        about=_about(row.get("about")),
    )
    thread.entry = open_entry(
        source=thread,
        agency=Agency.objects.get(code=row["agency"]),
        author=author,
        label=row["label"],
        regions=[region],
        shared_with=Agency.objects.filter(code__in=row.get("shared_with", [])),
        named=[person(key) for key in row.get("named", [])],
    )
    thread.save()
    _load_replies(thread, row["replies"], now)
    record(thread)
    return True


def _load_replies(thread: Thread, rows: list, now) -> None:
    for number, row in enumerate(rows, start=1):
        author = person(row["author"])
        created_at = now - datetime.timedelta(days=row["days_ago"]) + datetime.timedelta(minutes=number)
        Reply.objects.create(
            thread=thread,
            number=number,
            body=row["text"],
            author=author,
            agency=author.memberships.current().order_by("pk").first().agency,
            is_answer=row["answer"],
            created_at=created_at,
        )
        thread.last_reply_at = created_at
    thread.reply_count = len(rows)
    thread.save()


def _about(key: str | None) -> Entry | None:
    if not key:
        return None
    return Entry.objects.get(url__endswith=f"/{key}/")
