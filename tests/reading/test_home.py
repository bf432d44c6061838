"""Home: what is new, what plays in one's own region, and that what is kept never shows what it may not."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.access.models import EntryAudience
from cases.catalogue.actions import relabel, withdraw
from cases.models import Entry
from cases.reading.queries.overview import news_of
from cases.tlp import Label

OWN = "Wat speelt er in mijn regio"


def text_of(response) -> str:
    return response.content.decode()


def own_region(client) -> str:
    """Return what stands under the heading of one's own region."""
    page = text_of(client.get("/"))
    return page[page.index(OWN) : page.index('id="begrip"')] if OWN in page else ""


def test_a_member_meets_what_plays_in_the_regions_of_the_own_agencies(sign_in, cast, agencies, write_case):
    write_case("Feest in Groningen")
    write_case("Feest aan zee", by=cast.dirk, agency=agencies.duinkust)
    shown = own_region(sign_in(cast.lies))
    assert "Feest in Groningen" in shown
    assert "Feest aan zee" not in shown
    assert '<a href="/regios/groningen/">Groningen</a>' in shown


def test_nothing_in_the_own_region_is_hidden_from_who_may_not_see_it(sign_in, cast, write_case):
    write_case("Alleen voor Veenstroom", label=Label.AMBER_STRICT)
    assert "Alleen voor Veenstroom" in own_region(sign_in(cast.lies))
    assert "Alleen voor Veenstroom" not in own_region(sign_in(cast.cor))


def test_who_works_for_nobody_gets_a_hint_and_a_visitor_nothing(client, cast):
    assert OWN not in text_of(client.get("/"))
    client.force_login(cast.xander)
    assert "Vraag de coördinator van uw organisatie" in own_region(client)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((2026, 11, 3), (2026, 11, 3), "nieuw: 3 november 2026"),
        ((2025, 1, 5), (2026, 11, 3), "bijgewerkt: 3 november 2026"),
        (None, (2026, 11, 3), "nieuw: 3 november 2026"),
        ((2026, 11, 3), None, "nieuw: 3 november 2026"),
        (None, None, ""),
    ],
)
def test_new_and_renewed_are_told_apart(first, last, said):
    days = [day and timezone.make_aware(datetime.datetime(*day, 12)) for day in (first, last)]
    assert news_of(Entry(published_at=days[0], changed_at=days[1])) == said


@pytest.mark.parametrize("reader", [None, "daan"])
def test_a_reader_gets_the_kept_page_and_access_is_still_asked(client, cast, write_case, reader):
    page = write_case("Strandfeest", label=Label.CLEAR)
    if reader:
        client.force_login(getattr(cast, reader))
    client.get("/over/")
    with CaptureQueriesContext(connection) as frame:
        client.get("/over/")
    first = text_of(client.get("/"))
    assert "Strandfeest" in first
    with CaptureQueriesContext(connection) as asked:
        assert text_of(client.get("/")) == first
    assert len(asked) == len(frame) + (1 if reader else 0) + 2
    relabel(page.entry, label=Label.AMBER_STRICT, by=cast.eva, reason="toch niet voor iedereen")
    assert "Strandfeest" not in text_of(client.get("/"))


def test_what_left_no_row_in_the_log_is_still_not_shown_to_who_may_not_see_it(client, cast, write_case):
    page = write_case("Strandfeest", label=Label.CLEAR)
    assert "Strandfeest" in text_of(client.get("/"))
    EntryAudience.objects.filter(entry=page.entry).delete()
    assert "Strandfeest" not in text_of(client.get("/"))


def test_a_new_label_a_new_title_and_a_withdrawal_show_at_once(client, cast, write_case):
    page = write_case("Strandfeest", label=Label.CLEAR)
    for _visit in range(2):
        assert "TLP:CLEAR" in text_of(client.get("/"))
    page.title = "Strandfeest, herzien"
    page.save_revision(user=cast.eva).publish()
    assert "Strandfeest, herzien" in text_of(client.get("/"))
    page.entry.refresh_from_db()
    withdraw(page.entry, by=cast.eva, reason="klopt niet")
    assert "herzien" not in text_of(client.get("/"))


def test_people_with_other_rights_get_their_own_page(client, cast, write_case):
    write_case("Besloten feest", label=Label.AMBER_STRICT)
    for reader, sees in [(cast.lies, True), (cast.daan, False), (None, False), (cast.lies, True)]:
        client.logout()
        if reader:
            client.force_login(reader)
        for _visit in range(2):
            page = text_of(client.get("/"))
            assert ("Besloten feest" in page) is sees
            assert ("Inloggen" in page) is (reader is None)


def test_what_is_kept_carries_nobodys_name_or_token(client, cast, write_case):
    write_case("Strandfeest", label=Label.CLEAR)
    for reader in (cast.lies, cast.daan, cast.bram, cast.lies):
        client.force_login(reader)
        text = text_of(client.get("/"))
        assert "csrfmiddlewaretoken" not in text
        assert reader.email not in text


def test_a_contributors_own_draft_waits_and_follows_its_title(sign_in, cast, write_case):
    draft = write_case("Eerste titel", by=cast.bram, publish=False)
    client = sign_in(cast.bram)
    for _visit in range(2):
        assert "Eerste titel" in text_of(client.get("/"))
    draft.title = "Tweede titel"
    draft.save_revision(user=cast.bram)
    assert "Tweede titel" in text_of(client.get("/"))


@pytest.mark.parametrize("who", ["lies", "bram", "eva", "pien", "xander"])
def test_more_of_everything_asks_no_more_of_the_database(sign_in, cast, write_case, write_lesson, who):
    client = sign_in(getattr(cast, who))
    write_case("Eerste")
    client.get("/")
    write_case("Tweede")
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for number in range(4):
        write_lesson(f"Volgende les {number}")
        write_case(f"Volgende {number}", by=cast.bram, publish=number % 2 == 0)
    with CaptureQueriesContext(connection) as many:
        client.get("/")
    assert len(many) <= len(few)
