"""A draft is its writer's alone: nobody else finds it, its words or what it resembles."""

import pytest

from cases.contributions.capture.queries import draft_for, drafts_of, text_answers
from cases.members.actions import end_membership
from cases.models import CaseStudyPage, Draft
from cases.search.index import sweep_index

from .quick_answers import address

pytestmark = pytest.mark.django_db

CANARY = "kanariepietvogel"
BELOW = ["", "gebeurtenis/", "lezers/", "controleren/", "verzonden/", "weggooien/"]
POSTED = ["gebeurtenis/", "controleren/", "weggooien/", "bewaren/"]


@pytest.mark.parametrize("who", ["lies", "eva", "daan", "cor", "pien", "xander"])
def test_a_draft_of_somebody_else_is_the_very_page_of_what_does_not_exist(client, cast, write_draft, who):
    draft = write_draft(title=CANARY)
    client.force_login(getattr(cast, who))
    for last in BELOW:
        found, missing = (
            client.get(address(draft, last)),
            client.get(f"/bijdragen/concept/bcdfghjkmnpq/{last}"),
        )
        assert found.status_code == missing.status_code == 404
        assert CANARY not in found.text
    for last in POSTED:
        assert client.post(address(draft, last), {"version": 1, "title": "x"}).status_code == 404
    assert Draft.objects.get().answers["title"] == CANARY


def test_who_is_signed_out_is_asked_to_sign_in(client, write_draft):
    draft = write_draft(title=CANARY)
    for last in BELOW:
        assert client.get(address(draft, last)).headers["Location"].startswith("/account/login/?next=")


@pytest.mark.parametrize("who", ["lies", "daan", "xander"])
def test_who_may_not_contribute_finds_no_quick_form(client, cast, who):
    client.force_login(getattr(cast, who))
    assert client.get("/bijdragen/nieuw/les/").status_code == 403
    assert client.post("/bijdragen/nieuw/les/", {"title": "x"}).status_code == 403
    assert "/bijdragen/nieuw/" not in client.get("/bijdragen/").text
    assert Draft.objects.count() == 0


def test_another_agency_in_the_form_is_not_believed(bram, agencies):
    bram.post("/bijdragen/nieuw/les/", {"title": "x", "agency": agencies.duinkust.code})
    assert Draft.objects.get().agency == agencies.veenstroom


def test_a_membership_that_ended_ends_the_draft_at_the_next_request(bram, cast, write_draft):
    draft = write_draft()
    assert bram.get(address(draft)).status_code == 200
    end_membership(cast.bram.memberships.get())
    assert bram.get(address(draft)).status_code == 404
    assert bram.post(address(draft, "bewaren/"), {"version": 1, "title": "x"}).status_code == 404
    assert "Verder waar u was" not in bram.get("/bijdragen/").text


@pytest.mark.parametrize("who", ["lies", "eva", "daan", "dirk", "cor", "pien", None])
def test_the_words_of_a_draft_are_nowhere_else(client, cast, write_draft, write_case, who):
    write_case()
    write_draft(title=f"{CANARY} titel", gist=CANARY, what_happened=CANARY, place=CANARY)
    sweep_index()
    if who:
        client.force_login(getattr(cast, who))
    for path in (
        f"/zoeken/?q={CANARY}",
        f"/zoeken/suggesties/?q={CANARY}",
        f"/bijdragen/lijkt-op/?titel={CANARY}",
        "/",
        "/mijn/",
        "/bijdragen/",
        "/praktijkcasussen/",
        "/organisaties/veenstroom/",
        "/regios/groningen/",
        "/begrippen/",
        "/beheer/",
        "/beheer/pages/",
        f"/beheer/pages/search/?q={CANARY}",
        "/beheer/reports/site-history/",
    ):
        answer = client.get(path, follow=True)
        said = (
            answer.text.replace(f"?q={CANARY}", "")
            .replace(f'value="{CANARY}"', "")
            .replace(f"“{CANARY}”", "")
        )
        assert f"{CANARY} titel" not in said, path
        assert address(Draft.objects.get()) not in said, path


def test_a_page_made_of_a_draft_follows_its_label_from_the_first_moment(client, cast, bram, write_draft):
    draft = write_draft(title=f"{CANARY} titel", label="amber-strict")
    bram.post(address(draft, "controleren/"), {"naar": "redactie"})
    entry = CaseStudyPage.objects.get().entry
    sweep_index()
    for who in ("lies", "daan", "dirk", "pien"):
        client.force_login(getattr(cast, who))
        assert client.get(entry.get_permalink()).status_code == 404
        assert f"{CANARY} titel" not in client.get(f"/zoeken/?q={CANARY}").text


def test_what_resembles_a_title_shows_nothing_hidden(client, cast, agencies, write_case):
    write_case("Vuurwerkoverlast rond het stadion", label="green")
    write_case("Vuurwerkoverlast rond de haven", label="amber-strict", by=cast.dirk, agency=agencies.duinkust)
    write_case("Vuurwerkoverlast rond de kade", publish=False, by=cast.eva)
    sweep_index()
    client.force_login(cast.bram)
    found = client.get("/bijdragen/lijkt-op/", {"titel": "Vuurwerkoverlast rond het centrum"}).text
    assert "Staat dit er al?" in found and "het stadion" in found
    assert "de haven" not in found and "de kade" not in found
    assert "Vuurwerkoverlast" not in client.get("/bijdragen/lijkt-op/", {"titel": "Paardenmarkt"}).text


def test_what_resembles_a_title_is_for_members(client):
    assert client.get("/bijdragen/lijkt-op/?titel=strand").headers["Location"].startswith("/account/login/")


@pytest.mark.parametrize("title", ["", "a", "(" * 10_000, "x" * 100_000, "\x00", "soort:x OR *", "'\";--"])
def test_any_title_is_answered(bram, title):
    assert bram.get("/bijdragen/lijkt-op/", {"titel": title}).status_code == 200


def test_the_own_drafts_and_their_words_are_asked_by_one_name(cast, write_draft):
    draft, other = write_draft(), write_draft("lesson", by=cast.eva)
    assert drafts_of(cast.bram) == [draft] and drafts_of(cast.eva) == [other]
    assert draft_for(cast.bram, other.public_id) is None
    assert set(text_answers(draft)) == {
        "title",
        "gist",
        "what_happened",
        "place",
        "again",
        "not_again",
        "contact_role",
    }
