"""Saving the demonstration content. Loading twice changes nothing: what stands there already is left alone."""

import datetime
import json
import uuid

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from wagtail.fields import StreamField

from cases.catalogue.actions import open_entry, record
from cases.catalogue.models import Entry
from cases.discussions.models import Reply, Thread
from cases.members.actions import start_membership
from cases.members.models import User
from cases.pages.actions import ensure_agency_rights, ensure_tree
from cases.pages.models import CaseStudyPage, PlaybookPage
from cases.regions.models import Agency, Region
from cases.vocabulary.models import Term

from .content.agencies import AGENCIES
from .content.cases import CASES
from .content.people import PEOPLE
from .content.playbooks import PLAYBOOKS
from .content.threads import THREADS

#: Block ids of demonstration steps follow from their number, so that derived versions share them.
NAMESPACE = uuid.UUID("7d7d7b1e-2012-4921-8f2e-0d0a4b1e5c11")
NOT_FIELDS = {
    "key", "agency", "author", "label", "shared_with", "named", "regions", "tags", "publish", "derived_from",
    "municipality", "days_ago",
}  # fmt: skip
BLOCK_NAMES = {
    "sources": "source",
    "timeline": "event",
    "figures": "figure",
    "roles": "role",
    "triggers": "trigger",
    "phases": "phase",
    "lawful_checks": "check",
}


@transaction.atomic
def load_demonstration(*, password: str) -> dict[str, int]:
    """Save agencies, people, pages and threads that are not there yet; return how many of each were made.

    Needs the registry and the thesaurus. `password` is given to newly made people.
    """
    ensure_tree()
    return {
        "organisaties": sum(_load_agency(row) for row in AGENCIES),
        "leden": sum(_load_person(row, password) for row in PEOPLE),
        "praktijkcasussen": sum(
            # Haren is loaded last, so that the worked example is what is new on a fresh home page.
            _load_page(CaseStudyPage, row, days=9 * n)
            for n, row in reversed(list(enumerate(CASES)))
        ),
        "draaiboeken": sum(_load_page(PlaybookPage, row, days=5 * n) for n, row in enumerate(PLAYBOOKS)),
        "gesprekken": sum(_load_thread(row) for row in THREADS),
    }


def _load_agency(row) -> bool:
    names = ("name", "slug", "kind", "is_example", "contact_role", "contact_phone")
    fields = {name: row[name] for name in names}
    agency, made = Agency.objects.get_or_create(code=row["code"], defaults=fields)
    if made:
        agency.regions.set(Region.objects.filter(code__in=row["regions"]))
        ensure_agency_rights(agency)
    return made


def _load_person(row, password) -> bool:
    if User.objects.filter(email=row["email"]).exists():
        return False
    names = {name: row[name] for name in ("first_name", "last_name", "is_platform_editor")}
    user = User.objects.create_user(row["email"], password, **names)
    for code, role in row["memberships"]:
        start_membership(user=user, agency=Agency.objects.get(code=code), role=role)
    return True


def person(key: str) -> User:
    """Return the member with this key of the content."""
    row = next(row for row in PEOPLE if row["key"] == key)
    return User.objects.get(email=row["email"])


def _load_page(model, row, *, days: int) -> bool:
    parent = ensure_agency_rights(Agency.objects.get(code=row["agency"]))
    if model.objects.child_of(parent).filter(slug=row["key"]).exists():
        return False
    author = person(row["author"])
    page = model(owner=author, slug=row["key"], live=False, **_field_values(model, row))
    page.first_published_at = timezone.now() - datetime.timedelta(days=days) if row["publish"] else None
    page.first_label = {
        "label": row["label"],
        "regions": Region.objects.filter(code__in=row["regions"]),
        "shared_with": Agency.objects.filter(code__in=row["shared_with"]),
        "named": [person(key) for key in row["named"]],
    }
    parent.add_child(instance=page)
    page.tags.set(Term.objects.filter(thesaurus_id__in=row["tags"]))
    revision = page.save_revision(user=author)
    if row["publish"]:
        revision.publish()
    return True


def _field_values(model, row) -> dict:
    values = {name: value for name, value in row.items() if name not in NOT_FIELDS}
    for name in BLOCK_NAMES.keys() & values.keys():
        values[name] = _stream(model._meta.get_field(name), name, values[name])
    if row.get("municipality"):
        values["municipality"] = Agency.objects.get(code=row["municipality"])
    if row.get("derived_from"):
        values["derived_from"] = PlaybookPage.objects.get(slug=row["derived_from"])
    return values


def _stream(field: StreamField, name: str, rows: list):
    raw = [
        {"type": BLOCK_NAMES[name], "id": _block_id(name, number, row), "value": _with_lists(row)}
        for number, row in enumerate(rows)
    ]
    return field.to_python(json.dumps(raw, cls=DjangoJSONEncoder))


def _block_id(name: str, position: int, row: dict) -> str:
    number = row.get("number", row.get("signal", position))
    return str(uuid.uuid5(NAMESPACE, f"{name}/{number}"))


def _with_lists(row: dict) -> dict:
    """Give the items of lists inside a block ids of their own, as Wagtail stores them."""
    return {
        key: [{"type": "item", "id": _block_id(key, n, item), "value": item} for n, item in enumerate(value)]
        if isinstance(value, list)
        else value
        for key, value in row.items()
    }


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
