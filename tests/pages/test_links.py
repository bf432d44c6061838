"""What a page points at stands in the catalogue, in both directions, and never in a form that hides it."""

import pytest

from cases.catalogue.actions import open_entry, record
from cases.catalogue.consistency import find_differences
from cases.models import EntryLink, LessonPage, Thread
from cases.tlp import Label

pytestmark = pytest.mark.django_db


def links_from(page):
    rows = EntryLink.objects.filter(entry=page.entry).values_list("kind", "target__title")
    return sorted(rows)


def step_with(lesson, tool):
    step = {"number": 1, "instruction": "Weeg de aankondiging", "role": "communicatie", "lessons": [lesson]}
    phase = {"number": 1, "name": "Duiden", "steps": [{**step, "tool_page": tool, "kind": "decision"}]}
    return [("phase", phase)]


def test_a_lesson_keeps_its_cases_for_and_against(write_case, write_lesson):
    haren, cuijk = write_case("Oproep in Haren"), write_case("Oproep in Cuijk")
    lesson = write_lesson(cases=[("support", {"case": haren}), ("against", {"case": cuijk})])
    assert links_from(lesson) == [("against", "Oproep in Cuijk"), ("support", "Oproep in Haren")]
    lesson.entry.refresh_from_db()
    assert lesson.entry.facets["tegencasus"] == ["ja"]
    assert list(find_differences()) == []


def test_a_step_carries_lessons_and_a_tool_at_its_own_anchor(write_playbook, write_lesson, write_tool):
    playbook = write_playbook(phases=step_with(write_lesson(), write_tool()))
    assert links_from(playbook) == [("step", "Kondig niet groot aan"), ("tool", "Peilstok")]
    (step,) = playbook.phases[0].value["steps"].bound_blocks
    anchors = set(EntryLink.objects.filter(entry=playbook.entry).values_list("anchor", flat=True))
    assert anchors == {step.id}


def test_a_link_in_a_text_is_a_mention_and_one_to_itself_is_none(write_case, write_guide):
    case = write_case()
    text = f'<p><a linktype="page" id="{case.pk}">zie de casus</a></p>'
    guide = write_guide(introduction=text)
    assert links_from(guide) == [("mention", "Strandfeest zonder vergunning")]
    guide.introduction = f'<p><a linktype="page" id="{guide.pk}">zie hier</a></p>'
    guide.save_revision().publish()
    assert links_from(guide) == []


def test_a_review_points_at_its_tool_and_a_deleted_tool_at_nothing(write_tool, write_review):
    tool = write_tool()
    review = write_review(tool=tool)
    assert links_from(review) == [("review", "Peilstok")]
    tool.delete()
    assert links_from(review) == []
    assert list(find_differences()) == []


def test_a_draft_says_its_links_and_publishing_another_version_changes_them(write_case, write_lesson):
    lesson = write_lesson(publish=False)
    lesson.cases = [("support", {"case": write_case()})]
    revision = lesson.save_revision()
    assert links_from(lesson) == [("support", "Strandfeest zonder vergunning")]
    revision.publish()
    lesson = LessonPage.objects.get(pk=lesson.pk)
    lesson.cases = []
    lesson.save_revision().publish()
    assert links_from(lesson) == []


def test_dirk_is_not_told_the_title_of_a_chosen_page_he_may_not_see(
    cast, agencies, sign_in, write_case, write_lesson
):
    """A colleague put a case in that Dirk may not read; it stays chosen, without its title."""
    secret = write_case("Geheim overleg", by=cast.bram, label=Label.AMBER_STRICT)
    shown = {"by": cast.dirk, "agency": agencies.duinkust}
    lesson = write_lesson(cases=[("support", {"case": secret, "note": "bewijs"})], **shown)
    answer = sign_in(cast.dirk).get(f"/beheer/pages/{lesson.pk}/edit/")
    assert answer.status_code == 200
    assert "Geheim overleg" not in answer.content.decode()
    assert "een pagina die u niet mag zien" in answer.content.decode()


def test_a_conversation_about_a_deleted_page_is_about_nothing(cast, regions, write_case):
    case = write_case()
    thread = Thread(
        region=regions.groningen, title="Klopt dit?", slug="klopt", body="Vraag", author=cast.bram
    )
    thread.about, thread.entry = case.entry, open_entry(source=thread, agency=case.entry.owner_agency)
    thread.save()
    record(thread)
    assert links_from(thread) == [("about", "Strandfeest zonder vergunning")]
    case.delete()
    assert links_from(thread) == []
    assert list(find_differences()) == []
