"""A lesson, with the cases for and against it and the steps that carry it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.catalogue.models import Entry, EntryLink
from cases.pages.choices import LessonState
from cases.pages.models import LessonPage
from cases.pages.rich_text import render
from cases.search.engines.ids import Ids

from .knowledge import around_sections, common_facts, contents_of
from .links import steps_linked

#: What each state says about how far one may trust the lesson.
MEANING_OF_STATE = {
    LessonState.OBSERVED: gettext_lazy("Iemand zag dit. Nog niemand heeft uitgezocht waarom."),
    LessonState.IDENTIFIED: gettext_lazy("We weten hoe het komt. Wat helpt, is nog niet geprobeerd."),
    LessonState.RECOMMENDED: gettext_lazy("We raden dit aan. Het is nog nergens ingevoerd."),
    LessonState.IMPLEMENTING: gettext_lazy("Organisaties voeren dit nu in. Of het werkt, moet nog blijken."),
    LessonState.PROVEN: gettext_lazy("Het is ingevoerd, en in een oefening of incident bleek dat het werkt."),
    LessonState.LAPSED: gettext_lazy("Dit geldt niet meer. Lees waarom voordat u het toepast."),
}
TONE_OF_STATE = {LessonState.PROVEN: "ok", LessonState.LAPSED: "bad"}

#: On the page of a case so many lessons are written out; of the others the title stands there.
LESSONS_SHOWN = 12


def lesson_panels(page, user, panels: dict, *, role: str = "") -> dict:
    """Return what a lesson shows besides what all knowledge pages show."""
    own = {
        "facts": lesson_facts(page, panels),
        "state": state_of(page),
        "support": cases_of(page, panels["linked"], "support"),
        "against": cases_of(page, panels["linked"], "against"),
        "steps": steps_linked([other for other in panels["incoming"] if other.link_kind == "step"]),
    }
    return {**own, "contents": contents_of(sections_of(page, panels, own))}


def mark_counter_cases(user, entries: list) -> None:
    """Say of each entry of a lesson, as `against`, whether `user` may see a case that contradicts it; one query."""
    seen = Entry.objects.visible_to(user).live()
    links = EntryLink.objects.filter(kind=EntryLink.Kind.AGAINST, entry__in=entries, target__in=seen)
    contradicted = set(links.values_list("entry_id", flat=True))
    for entry in entries:
        entry.against = entry.pk in contradicted


def lesson_facts(page, panels: dict) -> list[dict]:
    """Return the facts in the title block."""
    own = [
        {"term": _("Urgentie"), "text": page.get_urgency_display()},
        {"term": _("Waar zit de oplossing"), "text": page.get_solution_display()},
    ]
    return own + common_facts(page, panels)


def state_of(page) -> dict:
    """Return how far the lesson is, in a word, with what that means."""
    return {
        "name": page.get_lesson_state_display(),
        "tone": TONE_OF_STATE.get(page.lesson_state, "todo"),
        "meaning": MEANING_OF_STATE.get(page.lesson_state, ""),
    }


def cases_of(page, linked: dict, kind: str) -> list[dict]:
    """Return the cases for or against the lesson that the reader may see, as written, each with its note."""
    rows = [block["value"] for block in page.cases.get_prep_value() if block["type"] == kind]
    return [
        {"entry": linked[row["case"]], "note": row.get("note") or ""}
        for row in rows
        if row.get("case") in linked
    ]


def sections_of(page, panels: dict, own: dict) -> list[tuple]:
    """Return (anchor, title, whether it holds something) in reading order."""
    return [
        ("aanbeveling", _("Wat raden we aan"), page.recommendation),
        ("geldt", _("Wanneer geldt dit"), page.applies_when or page.not_when),
        ("waarom", _("Hoe komen we hierbij"), page.observation),
        ("steun", _("Casussen die dit steunen"), own["support"]),
        ("tegen", _("Casussen die dit tegenspreken"), own["against"]),
        ("stappen", _("In deze draaiboekstappen"), own["steps"]),
        ("stand", _("Hoe ver is deze les"), True),
        *around_sections(panels),
    ]


def lesson_blocks(entries, case_page_id: int | None) -> list[dict]:
    """Return lessons (entries that the reader may see) as `components/lesson.html` wants them; one query.

    `note` is what the lesson says of the case, and `observation` what it saw where it says nothing.
    """
    entries = list(entries)[:LESSONS_SHOWN]
    if not entries:
        return []
    pages = {page.entry_id: page for page in LessonPage.objects.filter(entry__in=Ids(e.pk for e in entries))}
    return [lesson_block(entry, pages[entry.pk], case_page_id) for entry in entries if entry.pk in pages]


def lesson_block(entry, page, case_page_id: int | None) -> dict:
    """Return one of those."""
    return {
        "entry": entry,
        "kind": page.get_lesson_kind_display(),
        "note": note_on(page, case_page_id),
        "observation": render(page.observation),
        "recommendation": page.recommendation,
        "state": state_of(page),
        "urgency": page.get_urgency_display(),
        "evidence": entry.evidence_level,
    }


def note_on(page, case_page_id: int | None) -> str:
    """Return what the lesson says that this case shows."""
    rows = (block["value"] for block in page.cases.raw_data)
    return next((row.get("note") or "" for row in rows if row.get("case") == case_page_id), "")


def recommendations_of(entries) -> dict[int, str]:
    """Return what each lesson recommends, by the key of its entry; one query."""
    pks = {entry.pk for entry in entries}
    rows = LessonPage.objects.filter(entry__in=Ids(pks)) if pks else LessonPage.objects.none()
    return dict(rows.values_list("entry_id", "recommendation"))
