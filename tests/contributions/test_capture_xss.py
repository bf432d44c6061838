"""120 hostile strings through every field of every quick form: on no page does one of them become more than text."""

import pytest

from cases.contributions.capture.actions import begin_draft, make_page
from cases.contributions.capture.questions import GROUPS, questions_of

from .payloads import PAYLOADS, what_would_run
from .quick_answers import ANSWERS, address

pytestmark = pytest.mark.django_db

DRAFTS = 3


def hostile_answers(kind, number):
    """Return answers that are right but for their words: all payloads in a long answer, some of them in a short one."""
    answers, place = dict(ANSWERS[kind]), number * len(PAYLOADS) // DRAFTS
    for question in questions_of(kind):
        if not question.is_written:
            continue
        words = "" if question.most >= 20_000 else "Een " + PAYLOADS[place % len(PAYLOADS)]
        while question.most < 20_000 and len(words) + 90 < question.most:
            place += 1
            words += " " + PAYLOADS[place % len(PAYLOADS)]
        place += 1
        answers[question.name] = (words or "\n\n".join(PAYLOADS))[: question.most]
    return answers


@pytest.fixture
def publish(cast):
    def _publish(draft):
        page = make_page(draft, by=cast.bram)
        page.get_latest_revision().publish(user=cast.eva, skip_permission_checks=True)
        page.refresh_from_db()
        return page

    return _publish


@pytest.mark.parametrize("kind", GROUPS)
def test_nothing_hostile_runs_on_any_page(bram, client, cast, agencies, write_tool, publish, kind):
    tool = write_tool(label="green").entry.public_id
    for number in range(DRAFTS):
        client.force_login(cast.bram)
        answers = {**hostile_answers(kind, number), "tool": tool, "label": "clear"}
        draft = begin_draft(by=cast.bram, kind=kind, agency=agencies.veenstroom, answers=answers)
        for last in ("", "controleren/", "weggooien/", *(f"{group.name}/" for group in GROUPS[kind])):
            answer = client.get(address(draft, last))
            assert (answer.status_code, what_would_run(answer.text)) == (200, []), last
        assert what_would_run(client.get("/bijdragen/").text) == []
        page = publish(draft)
        for path in (
            page.entry.url,
            page.entry.get_permalink() + "geschiedenis/",
            address(draft, "verzonden/"),
        ):
            answer = client.get(path)
            assert (answer.status_code, what_would_run(answer.text)) == (200, []), path
    for path in (
        "/mijn/",
        "/zoeken/?q=script",
        "/bijdragen/lijkt-op/?titel=script+window",
        "/organisaties/veenstroom/",
    ):
        assert what_would_run(client.get(path).text) == []


@pytest.mark.parametrize("kind", GROUPS)
def test_sending_them_in_by_the_forms_is_no_other_matter(bram, cast, agencies, kind):
    draft = begin_draft(by=cast.bram, kind=kind, agency=agencies.veenstroom)
    answers = hostile_answers(kind, 0)
    for group in GROUPS[kind]:
        sent = {question.name: answers.get(question.name, "") for question in group.questions}
        answer = bram.post(address(draft, f"{group.name}/"), {**sent, "version": 99})
        assert answer.status_code in (302, 422)
        assert what_would_run(answer.text) == []
