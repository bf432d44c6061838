"""A playbook: triggers, phases, the steps of one's own role, and where it came from."""

from decimal import Decimal
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.catalogue.models import Entry
from cases.pages.models import PlaybookPage

from .guides import legal_frame
from .knowledge import common_facts
from .lessons import recommendations_of
from .links import step_anchor

VERSIONS = 10


def playbook_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a playbook shows besides what all knowledge pages show; `role` filters the steps."""
    body = panels["body"]
    roles = roles_of(body)
    mine = next((name for name in roles if name.casefold() == role.casefold()), "")
    names = {phase["number"]: phase["name"] for phase in body["phases"]}
    family = versions_of(user, panels["entry"])
    return {
        "facts": playbook_facts(page, panels),
        "role": mine,
        "roles": role_links(roles, mine),
        "phases": phases_for(body["phases"], mine, panels["linked"]),
        "first_phase": first_phase(body["phases"]),
        "triggers": [{**row, "leads_to_name": names.get(row["leads_to"], "")} for row in body["triggers"]],
        "origin": origin_of(page, family),
        "versions": family,
        "compare_url": compare_url(panels["entry"], family),
        "legal": legal_frame(panels["linked"].get(page.legal_guide_id)),
        "exercised": exercised(body["exercises"]),
    }


def exercised(rows: list[dict]) -> dict:
    """Return the exercises, the latest first, with how many hours they took together."""
    return {
        "rows": sorted(rows, key=lambda row: row["date"], reverse=True),
        "hours": sum((row["hours"] for row in rows), Decimal(0)),
    }


def playbook_facts(page, panels: dict) -> list[dict]:
    """Return the facts below the steps: on a phone the steps come first."""
    until = date_format(page.valid_until, "j F Y") if page.valid_until else ""
    return [{"term": _("Geldig tot"), "text": until}, *common_facts(page, panels)]


def roles_of(body: dict) -> list[str]:
    """Return the roles of the steps as written, each once, in the order of the steps."""
    found: dict[str, str] = {}
    for phase in body["phases"]:
        for step in phase["steps"]:
            for name in split_roles(step["role"]):
                found.setdefault(name.casefold(), name)
    return list(found.values())


def split_roles(text: str) -> list[str]:
    """Return the roles that one step names with commas in between."""
    return [name.strip() for name in text.split(",") if name.strip()]


def role_links(roles: list[str], mine: str) -> list[dict]:
    """Return the links of the role filter; the first one shows all roles."""
    everybody = {"name": _("alle rollen"), "url": "?#rol", "current": not mine}
    return [
        everybody,
        *(
            {
                "name": name,
                "url": f"?{urlencode({'rol': name})}#rol",
                "current": name == mine,
            }
            for name in roles
        ),
    ]


def first_phase(phases: list[dict]):
    """Return the number of the phase with which one starts: phase 0 is what was prepared before."""
    numbers = [phase["number"] for phase in phases]
    return next((number for number in numbers if number), next(iter(numbers), 0))


def phases_for(phases: list[dict], mine: str, linked: dict) -> list[dict]:
    """Return the phases with each step marked as another role's or not, with its lessons and its tool's card.

    `linked` is what the reader may see of what the playbook points at.
    """
    advice = recommendations_of([entry for entry in linked.values() if entry.kind == Entry.Kind.LESSON])
    return [
        {
            **phase,
            "steps": [{**_step_for(step, mine), **_carried(step, linked, advice)} for step in phase["steps"]],
        }
        for phase in phases
    ]


def _step_for(step: dict, mine: str) -> dict:
    own = {name.casefold() for name in split_roles(step["role"])}
    return {**step, "other": bool(mine) and mine.casefold() not in own}


def _carried(step: dict, linked: dict, advice: dict[int, str]) -> dict:
    """Return what a step carries: its place on the page, its lessons and its tool as links."""
    lessons = [linked[pk] for pk in dict.fromkeys(step.get("lessons") or ()) if pk in linked]
    block_id = step.get("block_id")
    return {
        "anchor": step_anchor(block_id) if block_id else "",
        "lessons": [
            {"title": entry.title, "url": entry.url, "recommendation": advice.get(entry.pk, "")}
            for entry in lessons
        ],
        "tool_card": linked.get(step.get("tool_page")),
    }


def origin_of(page, family):
    """Return the entry of the playbook that this one was made after, when it is among the visible family."""
    mother = page.derived_from.entry_id if page.derived_from_id else None
    return next((entry for entry in family if entry.pk == mother), None)


def versions_of(user, entry) -> list:
    """Return the entries of the other playbooks of this family that `user` may see."""
    if entry is None:
        return []
    return list(entries_of_family(user, entry.pk).select_related("owner_agency"))


def entries_of_family(user, pk: int):
    """Return as a query: what this playbook was made after, what was made after it or after the same.

    What was made after the same is known only through a mother that `user` may see.
    """
    live = Entry.objects.visible_to(user).live()
    own = PlaybookPage.objects.filter(entry=pk)
    mother = PlaybookPage.objects.filter(pk__in=own.values("derived_from"), entry__in=live.values("pk"))
    family = Q(pk__in=mother.values("pk")) | Q(derived_from__in=mother.values("pk"))
    pages = PlaybookPage.objects.filter(family | Q(derived_from__in=own.values("pk"))).values("entry")
    return live.filter(pk__in=pages).exclude(pk=pk).order_by("title", "pk")[:VERSIONS]


def compare_url(entry, family) -> str:
    """Return the address where this playbook stands beside its nearest relative, or nothing."""
    if entry is None or not family:
        return ""
    return f"{reverse('compare-playbooks')}?a={entry.public_id}&b={family[0].public_id}"
