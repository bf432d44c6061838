"""Things that point at each other are shown on both sides, and a hidden side is told to nobody."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.catalogue.actions import relabel
from cases.catalogue.models import Entry
from cases.reading.queries.badges import completeness_of
from cases.reading.queries.links import links_from, links_to
from cases.tlp import Label

from .test_pages import text_of

pytestmark = pytest.mark.django_db


def steps_with(*lessons, tool=None, guide=None):
    step = {"number": 7, "instruction": "Weeg de aankondiging", "role": "woordvoerder", "kind": "decision"}
    phase = {
        "number": 1,
        "name": "Adviseren",
        "steps": [{**step, "lessons": list(lessons), "tool_page": tool}],
    }
    return {"phases": [("phase", phase)], "legal_guide": guide}


def mention(page):
    return f'<p><a linktype="page" id="{page.pk}">zie ook</a></p>'


def test_a_case_shows_what_was_learned_from_it_and_what_it_contradicts(client, write_case, write_lesson):
    case = write_case(label=Label.CLEAR)
    write_lesson(
        "Bel de scholen vroeg",
        label=Label.CLEAR,
        cases=[("support", {"case": case, "note": "De scholen wisten het als eerste."})],
    )
    write_lesson("Kondig groot aan", label=Label.CLEAR, cases=[("against", {"case": case})])
    text = text_of(client.get(case.entry.url))
    for part in (
        "Bel de scholen vroeg",
        "De scholen wisten het als eerste.",
        "Kondig een maatregel alleen aan",
    ):
        assert part in text
    assert text.index("Deze casus spreekt dit tegen") < text.index("Kondig groot aan")
    assert 'href="#lessen"' in text


def test_nobody_is_told_of_a_lesson_that_is_not_theirs(client, cast, write_case, write_lesson):
    case = write_case(label=Label.CLEAR)
    hidden = {"label": Label.AMBER_STRICT, "cases": [("against", {"case": case})]}
    write_lesson("Besloten les", **hidden)
    write_lesson("Les in wording", publish=False, label=Label.CLEAR, cases=[("support", {"case": case})])
    text = text_of(client.get(case.entry.url))
    for part in ("Besloten les", "Les in wording", "tegengesproken", 'id="lessen"'):
        assert part not in text
    client.force_login(cast.lies)
    assert "Besloten les" in text_of(client.get(case.entry.url))


def test_a_step_carries_its_lesson_and_tool_and_both_lead_back_to_the_step(
    client, write_playbook, write_lesson, write_tool
):
    lesson, tool = write_lesson(label=Label.CLEAR), write_tool(label=Label.CLEAR)
    playbook = write_playbook(label=Label.CLEAR, **steps_with(lesson, tool=tool))
    text = text_of(client.get(playbook.entry.url))
    for part in (
        lesson.entry.url,
        tool.entry.url,
        "Kondig een maatregel alleen aan bij wie haar nodig heeft.",
    ):
        assert part in text
    (step,) = playbook.phases[0].value["steps"].bound_blocks
    assert f'id="s-{step.id}"' in text
    back = text_of(client.get(lesson.entry.url))
    assert f'href="{playbook.entry.url}#s-{step.id}"' in back
    assert "Weeg de aankondiging" in back


def test_a_hidden_lesson_tool_or_guide_leaves_no_trace_in_a_playbook(
    client, cast, write_playbook, write_lesson, write_tool, write_guide
):
    hidden = {"label": Label.AMBER_STRICT}
    lesson, guide = write_lesson("Besloten les", **hidden), write_guide("Besloten regels", **hidden)
    tool = write_tool("Besloten tool", **hidden)
    page = write_playbook(label=Label.CLEAR, **steps_with(lesson, tool=tool, guide=guide))
    text = text_of(client.get(page.entry.url))
    for part in ("Besloten", "toolkaart", "kb-step__lesson", 'id="mag"'):
        assert part not in text
    client.force_login(cast.lies)
    text = text_of(client.get(page.entry.url))
    assert "Besloten les" in text and "Besloten regels" in text and "Besloten tool" not in text


def test_a_playbook_names_the_guide_with_a_few_of_its_rules(client, write_playbook, write_guide):
    guide = write_guide(label=Label.CLEAR)
    text = text_of(client.get(write_playbook(label=Label.CLEAR, legal_guide=guide).entry.url))
    assert f'href="{guide.entry.url}#onderwerp-grondslag"' in text
    assert "Elk doel heeft een grondslag." in text
    assert "verwijst naar deze regels" in text_of(client.get(guide.entry.url))


def test_a_case_names_the_cards_of_its_tools_that_one_may_see(client, write_case, write_tool):
    open_tool, closed = write_tool("Open tool", label=Label.CLEAR), write_tool("Gesloten tool")
    used = [("tool", {"tool": open_tool, "note": "voor het eerste beeld"}), ("tool", {"tool": closed})]
    text = text_of(client.get(write_case(label=Label.CLEAR, tools_used=used).entry.url))
    assert "voor het eerste beeld" in text and "Open tool" in text
    assert "Gesloten tool" not in text


def test_every_page_names_what_mentions_it(client, cast, write_case, write_guide):
    case = write_case(label=Label.CLEAR)
    write_guide("Gids die verwijst", label=Label.CLEAR, introduction=mention(case))
    write_guide("Besloten gids", label=Label.AMBER_STRICT, introduction=mention(case))
    text = text_of(client.get(case.entry.url))
    assert "Gebruikt in" in text and "Gids die verwijst" in text and "noemt dit in de tekst" in text
    assert "Besloten gids" not in text


@pytest.mark.parametrize("many", [20])
def test_more_links_ask_the_database_nothing_more(
    client, cast, write_case, write_lesson, write_tool, write_playbook, many
):
    case = write_case(label=Label.CLEAR)
    tools = [write_tool(f"Tool {n}", label=Label.CLEAR) for n in range(many)]
    lessons = [
        write_lesson(f"Les {n}", label=Label.CLEAR, cases=[("support", {"case": case})]) for n in range(1)
    ]
    playbook = write_playbook(label=Label.CLEAR, **steps_with(*lessons, tool=tools[0]))
    case.tools_used = [("tool", {"tool": tools[0]})]
    case.save_revision().publish()
    few = {page.pk: queries(client, cast.eva, page) for page in (case, playbook, lessons[0])}
    lessons += [
        write_lesson(f"Meer {n}", label=Label.CLEAR, cases=[("support", {"case": case})]) for n in range(many)
    ]
    for number in range(many):
        write_playbook(f"Draaiboek {number}", label=Label.CLEAR, **steps_with(lessons[0]))
    case.tools_used = [("tool", {"tool": tool}) for tool in tools]
    case.save_revision().publish()
    playbook.phases = steps_with(*lessons)["phases"]
    playbook.save_revision().publish()
    for page in (case, playbook, lessons[0]):
        assert queries(client, cast.eva, page) <= few[page.pk], page


def queries(client, user, page) -> int:
    """Return how many queries an editor's second visit takes: nothing of it is kept."""
    client.force_login(user)
    client.get(page.entry.url)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page.entry.url).status_code == 200
    return len(asked)


def test_links_in_both_directions_are_one_query_each(cast, write_case, write_lesson):
    case = write_case(label=Label.CLEAR)
    lesson = write_lesson(label=Label.AMBER_STRICT, cases=[("against", {"case": case})])
    for reader, sees in ((cast.lies, True), (cast.daan, False), (AnonymousUser(), False)):
        reader = reader if reader.is_anonymous else type(reader).objects.get(pk=reader.pk)
        list(Entry.objects.visible_to(reader)[:1])
        entry = case.entry
        with CaptureQueriesContext(connection) as asked:
            found = links_to(entry, reader, "support", "against")
        assert len(asked) == 1
        assert [(e.pk, e.link_kind) for e in found] == ([(lesson.entry_id, "against")] if sees else [])
        assert [e.pk for e in links_from(lesson.entry, reader)] == [case.entry_id]
        assert links_to(case.entry, reader, "mention") == []


@pytest.mark.parametrize("kind", ["lesson", "case", "playbook"])
def test_a_preview_shows_what_the_draft_points_at(
    client, cast, write_lesson, write_case, write_playbook, write_tool, kind
):
    """The links of a draft that follows a published version stand in no table yet."""
    tool, case, lesson = write_tool(), write_case("Oproep in Cuijk"), write_lesson("Bel vroeg")
    page, shown = {
        "lesson": lambda: (write_lesson("Les"), "Oproep in Cuijk"),
        "case": lambda: (write_case("Casus"), "Peilstok"),
        "playbook": lambda: (write_playbook("Draaiboek"), "Bel vroeg"),
    }[kind]()
    if kind == "lesson":
        page.cases = [("against", {"case": case, "note": "Hier hielp het juist."})]
    elif kind == "case":
        page.tools_used = [("tool", {"tool": tool})]
    else:
        page.phases = steps_with(lesson)["phases"]
    client.force_login(cast.eva)
    request = client.get("/").wsgi_request
    request.user = cast.eva
    context = page.get_context(request)
    said = {
        "lesson": lambda: [row["entry"].title for row in context["against"]],
        "case": lambda: [row["entry"].title for row in context["tools"]],
        "playbook": lambda: [row["title"] for row in context["phases"][0]["steps"][0]["lessons"]],
    }[kind]()
    assert said == [shown]


@pytest.mark.parametrize("reader", [None, "daan"])
def test_the_kept_text_follows_what_points_at_the_page(client, cast, write_case, write_lesson, reader):
    case = write_case(label=Label.CLEAR)
    if reader:
        client.force_login(getattr(cast, reader))
    client.get(case.entry.url)
    lesson = write_lesson("Verse les", label=Label.CLEAR, cases=[("support", {"case": case})])
    assert "Verse les" in text_of(client.get(case.entry.url))
    lesson.recommendation = "Doe het voortaan anders."
    lesson.save_revision().publish()
    assert "Doe het voortaan anders." in text_of(client.get(case.entry.url))
    relabel(lesson.entry, label=Label.AMBER_STRICT, by=cast.eva, reason="toch niet")
    assert "Verse les" not in text_of(client.get(case.entry.url))


def test_members_see_what_else_the_same_person_wrote_and_nobody_hears_a_name(client, cast, write_case):
    page = write_case(label=Label.CLEAR, by=cast.bram)
    write_case("Nog een van Bram", label=Label.GREEN, by=cast.bram)
    write_case("Besloten van Bram", label=Label.AMBER_STRICT, by=cast.bram)
    write_case("Van een ander", label=Label.GREEN, by=cast.eva)
    assert "Meer van deze schrijver" not in text_of(client.get(page.entry.url))
    client.force_login(cast.daan)
    for _visit in range(2):
        text = text_of(client.get(page.entry.url))
        assert "Meer van deze schrijver bij Gemeente Veenstroom" in text and "Nog een van Bram" in text
        assert "Besloten van Bram" not in text and "Van een ander" not in text
        assert "Bram" not in text.replace("van Bram", "")
    client.force_login(cast.xander)
    assert "Meer van deze schrijver" not in text_of(client.get(page.entry.url))


def test_of_many_by_the_same_author_one_that_is_hidden_makes_room_at_once(client, cast, write_case):
    page = write_case(label=Label.CLEAR, by=cast.bram)
    others = [write_case(f"Stuk {n}", label=Label.GREEN, by=cast.bram) for n in range(7)]
    client.force_login(cast.daan)
    shown = [other for other in others if other.title in text_of(client.get(page.entry.url))]
    assert len(shown) == 3
    relabel(shown[0].entry, label=Label.AMBER, by=cast.eva, reason="liever niet")
    text = text_of(client.get(page.entry.url))
    assert shown[0].title not in text
    assert len([other for other in others if other.title in text]) == 3


def test_a_page_of_another_kind_resembles_it_too_and_one_without_a_common_term_does_not(
    client, write_tagged, write_lesson
):
    page = write_tagged("Strandfeest", label=Label.CLEAR)
    lesson = write_lesson("Les over het strand", label=Label.CLEAR)
    lesson.tags.add("strand")
    lesson.save_revision().publish()
    write_lesson("Les zonder trefwoord", label=Label.CLEAR)
    cache.clear()
    text = text_of(client.get(page.entry.url))
    assert "Les over het strand" in text
    assert "Les zonder trefwoord" not in text


def test_what_is_missing_is_told_to_writers_alone(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    assert "onderdelen ingevuld" in text_of(client.get(page.entry.url))
    assert "Wat ontbreekt nog" not in text_of(client.get(page.entry.url))
    client.force_login(cast.eva)
    text = text_of(client.get(page.entry.url))
    assert "Wat ontbreekt nog" in text and "Dilemma’s" in text


def test_the_number_of_filled_parts_does_not_tell_of_a_hidden_case(write_lesson, write_case):
    case = write_case(label=Label.AMBER_STRICT)
    with_case = write_lesson("Een", cases=[("against", {"case": case})])
    assert completeness_of(with_case) == completeness_of(write_lesson("Twee"))


def test_the_number_of_filled_parts_does_not_tell_of_a_hidden_tool(write_review, write_tool):
    about_a_tool, about_none = write_review(tool=write_tool()), write_review("Zonder", publish=False)
    assert completeness_of(about_a_tool)["filled"] == completeness_of(about_none)["filled"]


def test_two_playbooks_made_after_a_hidden_one_are_no_relatives_to_an_outsider(client, cast, write_playbook):
    mother = write_playbook("Moeder", label=Label.AMBER_STRICT)
    one = write_playbook("Een", label=Label.CLEAR, derived_from=mother)
    write_playbook("Zuster", label=Label.CLEAR, derived_from=mother)
    assert "Andere versies" not in text_of(client.get(one.entry.url))
    client.force_login(cast.lies)
    text = text_of(client.get(one.entry.url))
    assert "Moeder" in text and "Zuster" in text


@pytest.mark.parametrize(("level", "raises"), [(None, "Ervaring"), (1, "Vaker gezien"), (3, "beoordeeld")])
def test_the_badge_of_evidence_says_what_the_next_level_asks(client, write_case, level, raises):
    text = text_of(client.get(write_case(label=Label.CLEAR, evidence_level=level).entry.url))
    assert raises in text.split("Wat maakt dit zekerder")[1][:300]


@pytest.mark.parametrize("kind", ["case", "lesson", "playbook", "tool", "guide"])
def test_every_kind_of_page_leads_to_reporting_a_problem(client, request, kind):
    entry = request.getfixturevalue(f"write_{kind}")(label=Label.CLEAR).entry
    text = text_of(client.get(entry.url))
    assert f'href="/meld-een-probleem/?over={entry.public_id}"' in text
