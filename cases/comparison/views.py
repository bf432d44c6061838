"""Pages of comparison: choosing; regions, tools or playbooks side by side; all in the address."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.catalogue.models import Entry
from cases.discussions.queries import find_entry, regions_by_slug

from . import queries, tools
from .playbooks import build_playbook_table
from .regions import FEWEST, MOST, build_region_table, compare_url, questions_for
from .tables import only_differences

#: Of a long list in the address no more is read than this.
MOST_READ = 60


@require_safe
def compare(request):
    """Choose regions, tools or playbooks."""
    return _choose(request)


def _choose(request, *, chosen=(), chosen_tools=(), notices=(), playbooks=("", "")):
    context = {
        "regions": regions_by_slug().values(),
        "slots": _slots([region.slug for region in chosen]),
        "tools": queries.list_choices(request.user, Entry.Kind.TOOL),
        "tool_slots": _slots([entry.public_id for entry in chosen_tools]),
        "notices": notices,
        "playbooks": queries.list_choices(request.user, Entry.Kind.PLAYBOOK),
        "left": playbooks[0],
        "right": playbooks[1],
        "nav_current": "compare",
    }
    return render(request, "comparison/choose.html", context)


def _slots(slugs) -> list[str]:
    """Return what stands in the fields for things to choose: at least three, so that a third is easily added."""
    return (slugs + [""] * 3)[: min(MOST, max(3, len(slugs) + 1))]


@require_safe
def compare_regions(request):
    """Two to five regions: `?regios=a,b` or `?regios=a&regios=b`; `?verschil=1` leaves out the same."""
    known = regions_by_slug()
    asked = _slugs(request.GET.getlist("regios"))
    chosen = [known[slug] for slug in asked if slug in known]
    notices = _region_notices(unknown=len(asked) - len(chosen), chosen=len(chosen))
    if not FEWEST <= len(chosen) <= MOST:
        return _choose(request, chosen=chosen, notices=notices)
    return _show_regions(
        request, chosen, [region for region in known.values() if region not in chosen], notices
    )


def _slugs(values) -> list[str]:
    """Return the slugs in the address, each once, in order."""
    parts = [part.strip() for value in values[:MOST_READ] for part in value.split(",", MOST_READ)]
    return list(dict.fromkeys(part for part in parts if part))[:MOST_READ]


def _region_notices(*, unknown, chosen) -> list[str]:
    notices = []
    if unknown:
        notices.append(_("Een regio in het adres kennen wij niet. Die laten wij weg."))
    if chosen == 1:
        notices.append(_("U koos één regio. Kies er nog ten minste één bij."))
    if chosen > MOST:
        notices.append(_("U koos %(n)s regio’s. Er passen er ten hoogste vijf naast elkaar.") % {"n": chosen})
    return notices


def _show_regions(request, chosen, others, notices):
    differences = request.GET.get("verschil") == "1"
    questions = [question for region in chosen for question in questions_for(region).values()]
    facts = queries.read_region_facts(
        user=request.user, regions=chosen, today=localdate(), questions=questions
    )
    table = build_region_table(facts, only_differences=differences)
    slugs = [region.slug for region in chosen]
    context = {
        "table": only_differences(table) if differences else table,
        "slugs": slugs,
        "others": others if len(chosen) < MOST else [],
        "differences": differences,
        "other_url": compare_url(slugs, only_differences=not differences),
        "notices": notices,
        "nav_current": "compare",
        "breadcrumbs": [{"title": _("Vergelijken"), "url": reverse("compare")}],
    }
    return render(request, "comparison/regions.html", context)


@require_safe
def compare_tools(request):
    """Two to five tools: `?tools=<id>,<id>`; one that is hidden is told like one that does not exist."""
    asked = _slugs(request.GET.getlist("tools"))
    chosen = queries.find_tools(user=request.user, public_ids=asked)
    notices = _tool_notices(unknown=len(asked) - len(chosen), chosen=len(chosen))
    if not tools.FEWEST <= len(chosen) <= tools.MOST:
        return _choose(request, chosen_tools=chosen, notices=notices)
    return _show_tools(request, chosen, notices)


def _tool_notices(*, unknown, chosen) -> list[str]:
    notices = []
    if unknown:
        notices.append(_("Een tool in het adres bestaat niet of is niet voor u bedoeld. Die laten wij weg."))
    if chosen == 1:
        notices.append(_("U koos één tool. Kies er nog ten minste één bij."))
    if chosen > tools.MOST:
        notices.append(_("U koos %(n)s tools. Er passen er ten hoogste vijf naast elkaar.") % {"n": chosen})
    return notices


def _show_tools(request, chosen, notices):
    differences = request.GET.get("verschil") == "1"
    questions = [question for entry in chosen for question in tools.questions_about(entry)]
    facts = queries.read_tool_facts(user=request.user, tools=chosen, questions=questions)
    table = tools.build_tool_table(facts, only_differences=differences)
    ids = [entry.public_id for entry in chosen]
    others = queries.list_choices(request.user, Entry.Kind.TOOL) if len(chosen) < tools.MOST else []
    context = {
        "table": only_differences(table) if differences else table,
        "ids": ids,
        "others": [entry for entry in others if entry.public_id not in ids],
        "is_full": len(chosen) >= tools.MOST,
        "has_examples": any(entry.is_example for entry in chosen),
        "differences": differences,
        "other_url": tools.compare_tools_url(ids, only_differences=not differences),
        "notices": notices,
        "nav_current": "compare",
        "breadcrumbs": [{"title": _("Vergelijken"), "url": reverse("compare")}],
    }
    return render(request, "comparison/tools.html", context)


@require_safe
def compare_playbooks(request):
    """Two playbooks: `?a=<id>&b=<id>`. One that is hidden is told like one that does not exist."""
    asked = (request.GET.get("a", ""), request.GET.get("b", ""))
    entries = [find_entry(user=request.user, public_id=public_id) for public_id in asked]
    pages = [queries.find_playbook(user=request.user, entry=entry) for entry in entries]
    if notices := _playbook_notices(asked, pages):
        known = [public_id if page else "" for public_id, page in zip(asked, pages, strict=True)]
        return _choose(request, notices=notices, playbooks=known)
    return _show_playbooks(request, asked, pages)


def _playbook_notices(asked, pages) -> list[str]:
    if all(pages) and asked[0] != asked[1]:
        return []
    if any(public_id and not page for public_id, page in zip(asked, pages, strict=True)):
        return [_("Een draaiboek in het adres bestaat niet of is niet voor u bedoeld. Kies een ander.")]
    if all(pages):
        return [_("U koos twee keer hetzelfde draaiboek. Kies een ander.")]
    return [_("Kies twee draaiboeken.")]


def _show_playbooks(request, asked, pages):
    differences = request.GET.get("verschil") == "1"
    origins = [queries.visible_origin(user=request.user, page=page) for page in pages]
    table = build_playbook_table(*pages, origins=origins)
    same = f"?a={asked[0]}&b={asked[1]}"
    context = {
        "table": only_differences(table) if differences else table,
        "differences": differences,
        "other_url": same if differences else f"{same}&verschil=1",
        "swap_url": f"?a={asked[1]}&b={asked[0]}" + ("&verschil=1" if differences else ""),
        "nav_current": "compare",
        "breadcrumbs": [{"title": _("Vergelijken"), "url": reverse("compare")}],
    }
    return render(request, "comparison/playbooks.html", context)
