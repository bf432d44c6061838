"""Saving while typing: nothing is lost, nothing is written over, whatever comes late, twice or broken."""

from urllib.parse import urlencode

import pytest

from cases.contributions.capture.answers import cleaned, read_date
from cases.models import Draft

from .quick_answers import address

pytestmark = pytest.mark.django_db
JSON = {"headers": {"accept": "application/json"}}


def save(client, draft, version=1, **sent):
    return client.post(address(draft, "bewaren/"), {"version": version, **sent})


def answers(draft):
    draft.refresh_from_db()
    return draft.answers


def test_the_first_words_make_the_draft_and_say_where_it_is(bram):
    answer = bram.post("/bijdragen/nieuw/korte-melding/", {"title": "Oproep", "form_id": "een"}, **JSON)
    draft = Draft.objects.get()
    facts = answer.json()
    assert facts["url"] == address(draft, "gebeurtenis/") and facts["save_url"] == address(draft, "bewaren/")
    assert facts["progress"] == "1 van 9 verplichte velden"


def test_words_typed_while_the_first_save_was_lost_reach_the_same_draft(bram):
    for title, turn in (("Op", 1), ("Oproep", 2)):
        sent = {"title": title, "form_id": "een", "window": "w", "turn": turn}
        assert bram.post("/bijdragen/nieuw/korte-melding/", sent, **JSON).status_code == 200
    assert Draft.objects.get().answers["title"] == "Oproep"


def test_a_save_keeps_what_is_wrong_too(bram, write_draft):
    draft = write_draft()
    answer = save(bram, draft, date_from="gisteren of zo")
    assert (answer.status_code, answer.json()["version"]) == (200, 2)
    assert answers(draft)["date_from"] == "gisteren of zo"


def test_another_window_that_changed_the_same_answer_is_a_conflict_with_both_texts(bram, write_draft):
    draft = write_draft()
    save(bram, draft, place="Links", window="a", turn=1)
    answer = save(bram, draft, place="Rechts", window="b", turn=1)
    assert answer.status_code == 409
    assert [(row["theirs"], row["yours"]) for row in answer.json()["conflicts"]] == [("Links", "Rechts")]
    assert answers(draft)["place"] == "Links"
    assert (
        save(bram, draft, version=answer.json()["version"], place="Rechts", window="b", turn=2).status_code
        == 200
    )
    assert answers(draft)["place"] == "Rechts"


def test_two_windows_on_two_answers_do_not_disturb_each_other(bram, write_draft):
    draft = write_draft()
    save(bram, draft, place="Links", window="a", turn=1)
    assert save(bram, draft, again="Rechts", window="b", turn=1).status_code == 200
    assert (answers(draft)["place"], draft.answers["again"]) == ("Links", "Rechts")


def test_a_window_whose_reply_was_lost_goes_on_and_a_late_save_changes_nothing(bram, write_draft):
    draft = write_draft()
    save(bram, draft, place="Lin", window="a", turn=1)
    assert save(bram, draft, place="Linksaf", window="a", turn=3).status_code == 200
    assert save(bram, draft, place="Links", window="a", turn=2).status_code == 200
    assert answers(draft)["place"] == "Linksaf"


def test_without_script_the_conflict_shows_both_texts_too(bram, write_draft):
    draft = write_draft()
    save(bram, draft, place="Links", window="a", turn=1)
    sent = {"place": "Rechts", "date_from": "21-6-2025", "date_until": "", "version": 1}
    answer = bram.post(address(draft, "plaats-en-tijd/"), sent)
    assert answer.status_code == 409
    assert "Links" in answer.text and 'value="Rechts"' in answer.text
    assert bram.post(address(draft, "plaats-en-tijd/"), {**sent, "version": 2}).status_code == 302
    assert answers(draft)["place"] == "Rechts"


def test_who_was_signed_out_hears_so_and_gets_the_text_back(client, write_draft):
    draft = write_draft()
    assert save(client, draft, place="Weg").status_code == 401
    answer = client.post(address(draft, "plaats-en-tijd/"), {"place": "Mijn woorden", "version": 1})
    assert answer.status_code == 403
    assert "Mijn woorden" in answer.text and "next=/bijdragen/concept/" in answer.text


@pytest.mark.parametrize("length", [20_001, 100_000])
def test_an_answer_that_is_too_long_is_refused_with_a_sentence_and_the_rest_is_kept(
    bram, write_draft, length
):
    draft = write_draft()
    answer = save(bram, draft, again="x" * length, place="Bewaard")
    assert (answer.status_code, answer.json()["names"]) == (422, ["again"])
    assert "20.000 tekens" in answer.json()["sentence"]
    assert answers(draft)["place"] == "Bewaard" and draft.answers["again"] != "x" * length
    sent = {"again": "x" * length, "not_again": "y", "lucky": "", "version": draft.version}
    page = bram.post(address(draft, "lessen/"), sent)
    assert page.status_code == 422 and "x" * length in page.text and "20.000 tekens" in page.text


@pytest.mark.parametrize("version", ["", "-1", "abc", "9" * 400, None])
def test_a_save_without_a_version_says_so(bram, write_draft, version):
    sent = {"place": "x"} if version is None else {"place": "x", "version": version}
    answer = bram.post(address(write_draft(), "bewaren/"), sent)
    assert answer.status_code == 400 and "versie" in answer.json()["sentence"]


def test_bodies_of_another_kind_are_answered(bram, write_draft):
    draft = write_draft()
    for body, kind in (
        ("{}", "application/json"),
        (b"\xff\xfe", "text/plain"),
        ("a=%00", "application/x-nonsense"),
    ):
        assert bram.post(address(draft, "bewaren/"), body, content_type=kind).status_code == 400


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "a\x07b", "a\u202eb", "a\x1b[31mb"])
def test_signs_that_no_text_needs_are_left_out(bram, write_draft, text):
    draft = write_draft()
    body = urlencode({"place": text.encode("utf8", "surrogatepass"), "version": 1})
    form = "application/x-www-form-urlencoded"
    assert bram.post(address(draft, "bewaren/"), body, content_type=form).status_code == 200
    assert answers(draft)["place"].startswith("a") and answers(draft)["place"].isprintable()


def test_line_ends_are_ours_and_letters_of_every_script_stay():
    assert cleaned("a\r\nb\rc\td é 👩‍🚒 عربي") == "a\nb\nc\td é 👩‍🚒 عربي"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("21-9-2012", "2012-09-21"),
        ("21/09/2012", "2012-09-21"),
        ("2012-09-21", "2012-09-21"),
        ("21 september 2012", "2012-09-21"),
        ("1 mrt 2025", "2025-03-01"),
        ("3 maart 2025", "2025-03-03"),
        ("31-2-2025", None),
        ("morgen", None),
        ("21-9-12", None),
        ("9" * 400, None),
        ("", None),
        ("²1-9-2012", None),
    ],
)
def test_a_day_is_read_as_people_write_it(text, day):
    found = read_date(text)
    assert (found and found.isoformat()) == day


def test_a_sent_draft_takes_no_more_words(bram, write_draft):
    draft = write_draft()
    bram.post(address(draft, "controleren/"), {"naar": "redactie"})
    assert save(bram, draft, place="Later").status_code == 410
    assert answers(draft)["place"] == "Lindepark"


def test_unknown_answers_are_left_alone(bram, write_draft):
    draft = write_draft()
    save(bram, draft, page_title="x", label="green", observation="van een ander formulier")
    assert "observation" not in answers(draft) and "page_title" not in draft.answers


@pytest.mark.parametrize(
    "path", ["nieuw/onbekend/", "concept/bcdfghjkmnpq/", "concept/bcdfghjkmnpq/onbekend/"]
)
def test_kinds_groups_and_drafts_that_do_not_exist_are_404(bram, path):
    assert bram.get(f"/bijdragen/{path}").status_code == 404


def test_a_group_of_another_form_does_not_exist(bram, write_draft):
    assert bram.get(address(write_draft(), "waarneming/")).status_code == 404
