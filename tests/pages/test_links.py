"""What a page points at stands in the catalogue, in both directions, and never in a form that hides it."""

from types import SimpleNamespace

import pytest

from cases.catalogue.actions import open_entry, record
from cases.catalogue.consistency import find_differences
from cases.models import EntryLink, LessonPage, Thread
from cases.tlp import Label

from .sent import form_of

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


@pytest.fixture
def secrets(cast, agencies, write_case, write_lesson, write_tool, write_guide, write_playbook):
    """What Dirk of Duinkust may not see, of every kind that a page can point at."""
    fields = {"label": Label.AMBER_STRICT, "by": cast.bram, "agency": agencies.veenstroom}
    return SimpleNamespace(
        case=write_case("Geheime casus", **fields),
        lesson=write_lesson("Geheime les", **fields),
        tool=write_tool("Geheime tool", **fields),
        guide=write_guide("Geheime handreiking", **fields),
        playbook=write_playbook("Geheim draaiboek", **fields),
    )


@pytest.fixture
def at_duinkust(cast, agencies, secrets, write_case, write_lesson, write_playbook, write_review):
    """Dirk's own pages, in which a colleague from elsewhere once chose what Dirk may not see."""
    ours = {"by": cast.dirk, "agency": agencies.duinkust}
    link = f'<p>Lees <a linktype="page" id="{secrets.case.pk}">dit</a>.</p>'
    return {
        "case": write_case(tools_used=[("tool", {"tool": secrets.tool, "note": "x"})], again=link, **ours),
        "lesson": write_lesson(cases=[("support", {"case": secrets.case, "note": "bewijs"})], **ours),
        "playbook": write_playbook(
            phases=step_with(secrets.lesson, secrets.tool),
            derived_from=secrets.playbook,
            legal_guide=secrets.guide,
            **ours,
        ),
        "review": write_review(tool=secrets.tool, **ours),
    }


KINDS_THAT_POINT = ["case", "lesson", "playbook", "review"]


@pytest.mark.parametrize("kind", KINDS_THAT_POINT)
@pytest.mark.parametrize("action", ["draft", "publish"])
def test_saving_keeps_what_one_may_not_see(kind, action, cast, at_duinkust, sign_in):
    page = at_duinkust[kind]
    before = links_from(page)
    assert before and all("Gehei" in title for _kind, title in before)
    form = form_of(page, cast.dirk) | {"gist": "Een andere kern."}
    if action == "publish":
        form["action-publish"] = "1"
    answer = sign_in(cast.dirk).post(f"/beheer/pages/{page.pk}/edit/", form)
    assert answer.status_code == 302, answer.context["form"].errors
    saved = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    assert saved.gist == "Een andere kern."
    assert {link.page_id for link in saved.linked_pages()} == {link.page_id for link in page.linked_pages()}
    assert links_from(page) == before


@pytest.mark.parametrize("kind", KINDS_THAT_POINT)
@pytest.mark.parametrize("screen", ["edit", "history", "view_draft", "revisions/compare/earliest...latest"])
def test_no_screen_of_the_own_page_tells_a_hidden_title(kind, screen, cast, at_duinkust, sign_in):
    page = at_duinkust[kind]
    page.title = "Nog een versie"
    page.save_revision(user=cast.dirk)
    path = {"edit": "edit/", "history": "history/", "view_draft": "view_draft/"}.get(screen, f"{screen}/")
    answer = sign_in(cast.dirk).get(f"/beheer/pages/{page.pk}/{path}")
    assert answer.status_code == 200
    assert "Gehei" not in answer.content.decode()


@pytest.mark.parametrize("kind", KINDS_THAT_POINT)
def test_the_preview_of_the_own_page_tells_no_hidden_title(kind, cast, at_duinkust, sign_in):
    page, client = at_duinkust[kind], sign_in(cast.dirk)
    preview = f"/beheer/pages/{page.pk}/edit/preview/"
    assert client.post(preview, form_of(page, cast.dirk)).json()["is_valid"]
    shown = client.get(preview)
    assert shown.status_code == 200
    assert page.gist in shown.content.decode() and "Gehei" not in shown.content.decode()


def chosen_by_number(page, secrets, cast):
    """The form of `page` in which every chooser names something that Dirk may not see."""
    form = form_of(page, cast.dirk)
    numbers = {
        "case": secrets.case, "lessons-0-value": secrets.lesson, "tool": secrets.tool,
        "tool_page": secrets.tool, "derived_from": secrets.playbook, "legal_guide": secrets.guide,
    }  # fmt: skip
    for name in form:
        for ending, hidden in numbers.items():
            if name == ending or name.endswith(f"-{ending}"):
                form[name] = str(hidden.pk)
    return form


@pytest.mark.parametrize("kind", KINDS_THAT_POINT)
def test_choosing_by_number_what_one_may_not_see_is_refused_and_the_text_stays(
    kind, cast, agencies, secrets, sign_in, write_case, write_lesson, write_playbook, write_review, write_tool
):
    ours = {"by": cast.dirk, "agency": agencies.duinkust}
    seen, tool = write_case("Open casus", **ours), write_tool("Open tool")
    lesson = write_lesson("Open les", cases=[("against", {"case": seen})], **ours)
    page = {
        "case": lambda: write_case("Mijn casus", tools_used=[("tool", {"tool": tool})], **ours),
        "lesson": lambda: lesson,
        "playbook": lambda: write_playbook(phases=step_with(lesson, tool), **ours),
        "review": lambda: write_review(tool=tool, **ours),
    }[kind]()
    before, client = links_from(page), sign_in(cast.dirk)
    form = chosen_by_number(page, secrets, cast) | {"gist": "Dit schreef ik net."}
    answer = client.post(f"/beheer/pages/{page.pk}/edit/", form)
    assert answer.status_code == 200, "the form comes back"
    text = answer.content.decode()
    assert "Dit schreef ik net." in text and "Gehei" not in text
    assert answer.context["form"].errors
    assert links_from(page) == before
    preview = f"/beheer/pages/{page.pk}/edit/preview/"
    assert not client.post(preview, form).json()["is_valid"]
    assert "Gehei" not in client.get(preview).content.decode()
