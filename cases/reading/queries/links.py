"""What points at what, in both directions, as a reader may know it: a hidden end is left out, also of counts."""

from django.db.models import F, Value
from django.utils.translation import gettext_lazy as _

from cases.catalogue.models import Entry, EntryLink
from cases.pages.models import PlaybookPage
from cases.search.engines.ids import Ids

#: Of what uses a page so many are named; the rest is counted.
USED_IN_SHOWN = 20

#: How the entry on the other side uses this one, as one says it below that entry's title.
USES = {
    EntryLink.Kind.SUPPORT: _("steunt op deze casus"),
    EntryLink.Kind.AGAINST: _("wordt door deze casus tegengesproken"),
    EntryLink.Kind.STEP: _("draagt deze les bij een stap"),
    EntryLink.Kind.TOOL: _("gebruikt deze tool"),
    EntryLink.Kind.REVIEW: _("beoordeelt deze tool"),
    EntryLink.Kind.SUCCESSOR: _("is hierdoor opgevolgd"),
    EntryLink.Kind.DERIVED: _("is hiernaar gemaakt"),
    EntryLink.Kind.LEGAL: _("verwijst naar deze regels"),
    EntryLink.Kind.MENTION: _("noemt dit in de tekst"),
}

#: What the page of a kind shows in a place of its own, and so not in the list of what uses it.
SHOWN_APART = {
    Entry.Kind.CASE_STUDY: {"about", "support", "against"},
    Entry.Kind.LESSON: {"about", "step"},
    Entry.Kind.PLAYBOOK: {"about", "derived"},
    Entry.Kind.TOOL: {"about", "review", "successor", "tool"},
}


def links_from(entry, user, *kinds) -> list[Entry]:
    """Return the live entries that `entry` points at and `user` may see, newest first; one query.

    Each carries `link_kind` and `anchor`, and stands there once for each. Without `kinds`: of all kinds.
    """
    return _ready(targets_of(user, entry.pk, *kinds)) if entry else []


def links_to(entry, user, *kinds) -> list[Entry]:
    """Return the live entries that point at `entry` in the same way; `anchor` is the place in the other one."""
    return _ready(sources_of(user, entry.pk, *kinds)) if entry else []


def _ready(entries) -> list[Entry]:
    return list(entries.select_related("owner_agency").recently_changed_first())


def targets_of(user, pk: int, *kinds):
    """Return as a query what the entry points at."""
    of_kind = {"linked_from__kind__in": kinds} if kinds else {}
    rows = Entry.objects.few_visible_to(user).live().filter(linked_from__entry=pk, **of_kind)
    return rows.annotate(link_kind=F("linked_from__kind"), anchor=F("linked_from__anchor"))


def sources_of(user, pk: int, *kinds):
    """Return as a query what points at the entry."""
    of_kind = {"links__kind__in": kinds} if kinds else {}
    rows = Entry.objects.few_visible_to(user).live().filter(links__target=pk, **of_kind)
    return rows.annotate(link_kind=F("links__kind"), anchor=F("links__anchor"))


def rows_both_ways(user, pk: int):
    """Return as one query every visible link of the entry: way, kind, anchor, the other entry and its version."""
    names = ("way", "link_kind", "anchor", "pk", "version")
    there = targets_of(user, pk).annotate(way=Value("from")).order_by().values_list(*names)
    back = sources_of(user, pk).annotate(way=Value("to")).order_by().values_list(*names)
    return there.union(back, all=True)


def pages_pointed_at(page, user) -> dict[int, Entry]:
    """Return what `page`, as it is in memory, points at and `user` may see: live entries by the key of their page.

    So a preview shows the same as the page will; one query.
    """
    wanted = {link.page_id for link in page.linked_pages()} - {page.pk}
    if not wanted:
        return {}
    rows = Entry.objects.few_visible_to(user).live().filter(knowledgepage__pk__in=Ids(wanted))
    rows = rows.annotate(page_id=F("knowledgepage__pk")).select_related("owner_agency")
    return {entry.page_id: entry for entry in rows}


def users_of(kind: str, incoming) -> dict:
    """Return which of `incoming` (see links_to) a page of `kind` names as its users: each once, with how."""
    apart = SHOWN_APART.get(Entry.Kind(kind), {"about"})
    found: dict[int, dict] = {}
    for entry in incoming:
        if entry.link_kind not in apart:
            row = found.setdefault(entry.pk, {"entry": entry, "uses": []})
            use = USES[entry.link_kind]
            if use not in row["uses"]:
                row["uses"].append(use)
    rows = list(found.values())
    return {"rows": rows[:USED_IN_SHOWN], "more": max(0, len(rows) - USED_IN_SHOWN)}


def step_anchor(block_id: str) -> str:
    """Return the id that a step of a playbook has on its page; it stays when steps are renumbered."""
    return f"s-{block_id}"


def steps_linked(playbooks) -> list[dict]:
    """Return per visible playbook (entries with `anchor`, see links_to) the steps that its links stand in.

    One query. A playbook stands there once: {entry, steps: list of {number, instruction, url}}.
    """
    anchors: dict[int, set[str]] = {}
    entries = {entry.pk: entry for entry in playbooks}
    for entry in playbooks:
        anchors.setdefault(entry.pk, set()).add(entry.anchor)
    if not entries:
        return []
    streams = dict(PlaybookPage.objects.filter(entry__in=Ids(entries)).values_list("entry_id", "phases"))
    return [
        {"entry": entry, "steps": _steps_in(streams.get(pk), anchors[pk], entry.url)}
        for pk, entry in entries.items()
    ]


def _steps_in(phases, anchors: set[str], url: str) -> list[dict]:
    """Read the stored form: to build the blocks would ask the database for every page they point at."""
    found = []
    for phase in phases.raw_data if phases else ():
        for step in phase["value"].get("steps") or ():
            if step.get("id") in anchors:
                value = step["value"]
                place = {"number": value.get("number"), "instruction": value.get("instruction")}
                found.append({**place, "url": f"{url}#{step_anchor(step['id'])}"})
    return found
