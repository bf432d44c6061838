"""A guide: its parts, its rules by theme, and where others wrote about it."""

import re
from collections.abc import Iterable, Mapping
from itertools import count

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext as _

from cases.pages.models import GuidePage

from .knowledge import around_sections, common_facts, contents_of

#: So many rules a playbook names of the guide with its legal frame.
RULES_NAMED = 4


def guide_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a guide shows besides what all knowledge pages show."""
    body = panels["body"]
    themes = themes_of(body["rules"])
    places = {rule["code"]: rule["anchor"] for theme in themes for rule in theme["rules"]}
    sections = [
        {**section, "anchor": f"deel-{number}", "text": with_links(section["text"], places)}
        for number, section in enumerate(body["sections"], start=1)
    ]
    parts = [
        ("inleiding", _("Inleiding"), page.introduction),
        *((section["anchor"], section["heading"], True) for section in sections),
        ("regels", _("De regels"), themes),
        ("handreikingen", _("Handreikingen van anderen"), body["guides"]),
        *around_sections(panels),
    ]
    return {
        "facts": common_facts(page, panels),
        "sections": sections,
        "themes": themes,
        "rule_count": len(body["rules"]),
        "contents": contents_of(parts),
    }


def themes_of(rules: Iterable[Mapping]) -> list[dict]:
    """Return the rules by theme, both in the order in which they were written; each has an `anchor` of its own."""
    themes: dict[str, list[dict]] = {}
    for rule in with_anchors(rules):
        themes.setdefault(rule["theme"].strip().casefold(), []).append(rule)
    return [
        {
            "name": capfirst(group[0]["theme"].strip()),
            "anchor": f"onderwerp-{slugify(name) or number}",
            "rules": group,
        }
        for number, (name, group) in enumerate(themes.items(), start=1)
    ]


def with_anchors(rules: Iterable[Mapping]) -> list[dict]:
    """Return the rules with their place on the page; of two with one number the second gets a tail."""
    seen: set[str] = set()
    found = []
    for rule in rules:
        name = f"regel-{slugify(rule['code']) or 'x'}"
        anchor = next(a for n in count(1) if (a := name if n == 1 else f"{name}-{n}") not in seen)
        seen.add(anchor)
        found.append({**rule, "anchor": anchor})
    return found


def with_links(html: str, places: Mapping[str, str]) -> SafeString:
    """Return safe HTML in which each number of a rule leads to that rule; within a link it is left alone."""
    codes = "|".join(
        re.escape(escape(code)) for code in sorted(places, key=len, reverse=True) if code.strip()
    )
    if not codes:
        return mark_safe(html)  # noqa: S308  the body was cleaned when it was rendered
    by_text = {str(escape(code)): anchor for code, anchor in places.items()}
    found = re.compile(rf"<a\b.*?</a>|<[^>]*>|(?<![\w-])({codes})(?![\w-])", re.DOTALL)
    linked = found.sub(
        lambda hit: f'<a href="#{by_text[hit[1]]}">{hit[1]}</a>' if hit[1] else hit[0], str(html)
    )
    return mark_safe(linked)  # noqa: S308  the same HTML; an anchor is a slug


def legal_frame(entry) -> dict | None:
    """Return the guide behind "Mag dit?" (an entry that the reader may see), with the first rule of a few themes."""
    if entry is None:
        return None
    stream = GuidePage.objects.filter(entry=entry.pk).values_list("rules", flat=True).first()
    themes = themes_of(block["value"] for block in stream.raw_data) if stream else []
    return {
        "title": entry.title,
        "url": entry.url,
        "rules": [
            {
                "text": theme["name"],
                "rule": first_sentence(theme["rules"][0]["rule"]),
                "url": f"{entry.url}#{theme['anchor']}",
            }
            for theme in themes[:RULES_NAMED]
        ],
    }


def first_sentence(text: str) -> str:
    """Return the first sentence whole: half a rule may say the opposite."""
    return re.split(r"(?<=[.?!])\s", text.strip(), maxsplit=1)[0]
