"""The text that is kept for plain readers: the same for everybody who may see the same, and never a day old."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.catalogue.actions import relabel
from cases.tlp import Label

from .test_pages import PLAYBOOK, text_of


@pytest.mark.parametrize("reader", [None, "daan"])
def test_a_reader_gets_the_kept_text_and_access_is_still_asked(client, cast, write_tagged, reader):
    page = write_tagged("Strandfeest", label=Label.CLEAR)
    if reader:
        client.force_login(getattr(cast, reader))
    client.get("/over/")
    with CaptureQueriesContext(connection) as frame:
        client.get("/over/")
    first = text_of(client.get(page.entry.url))
    with CaptureQueriesContext(connection) as asked:
        assert text_of(client.get(page.entry.url)) == first
    of_members = 2 if reader else 0  # the memberships, and what else the same person wrote
    assert len(asked) == len(frame) + of_members + 3
    relabel(page.entry, label=Label.AMBER_STRICT, by=cast.eva, reason="toch niet voor iedereen")
    assert client.get(page.entry.url).status_code == 404


def test_readers_with_different_rights_get_their_own_surroundings(client, cast, write_tagged):
    page = write_tagged("Strandfeest", label=Label.CLEAR)
    write_tagged("Besloten strandfeest", label=Label.AMBER_STRICT)
    for reader, sees in [(cast.lies, True), (cast.daan, False), (None, False), (cast.lies, True)]:
        client.logout()
        if reader:
            client.force_login(reader)
        for _visit in range(2):
            assert ("Besloten strandfeest" in text_of(client.get(page.entry.url))) is sees


def test_the_kept_text_follows_what_stands_around_it(client, cast, write_tagged):
    page = write_tagged("Strandfeest", label=Label.CLEAR)
    client.get(page.entry.url)
    other = write_tagged("Open strandfeest", label=Label.CLEAR)
    assert "Open strandfeest" in text_of(client.get(page.entry.url))
    relabel(other.entry, label=Label.AMBER, by=cast.eva, reason="liever niet")
    assert "Open strandfeest" not in text_of(client.get(page.entry.url))


def test_of_many_that_resemble_it_one_that_is_hidden_makes_room_at_once(client, cast, write_tagged):
    page = write_tagged("Strandfeest", label=Label.CLEAR)
    others = [write_tagged(f"Lijkt op {number}", label=Label.CLEAR) for number in range(4)]
    shown = [other for other in others if other.title in text_of(client.get(page.entry.url))]
    assert len(shown) == 3
    relabel(shown[0].entry, label=Label.AMBER, by=cast.eva, reason="liever niet")
    text = text_of(client.get(page.entry.url))
    assert [other.title in text for other in others] == [other != shown[0] for other in others]


def test_nobody_gets_the_text_that_was_made_for_somebody_else(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    client.force_login(cast.eva)
    assert "Verander label" in text_of(client.get(page.entry.url))
    client.logout()
    for _visit in range(2):
        assert "Verander label" not in text_of(client.get(page.entry.url))
    client.force_login(cast.eva)
    assert "Verander label" in text_of(client.get(page.entry.url))


def test_a_new_telephone_number_is_shown_at_once(client, cast, write_playbook):
    page = write_playbook(label=Label.CLEAR, **PLAYBOOK)
    client.get(page.entry.url)
    page.contact_phone = "088 999 99 99"
    page.save_revision(user=cast.eva).publish()
    assert "088 999 99 99" in text_of(client.get(page.entry.url))


@pytest.mark.parametrize("write", ["write_case", "write_playbook"])
def test_what_is_kept_carries_nobodys_token_or_name(client, cast, request, write):
    page = request.getfixturevalue(write)(label=Label.CLEAR, by=cast.eva)
    TOTP.activate(cast.bram, generate_totp_secret())  # else a notice of his own stands in the answer
    texts = set()
    for reader in (cast.lies, cast.daan, cast.bram, cast.lies):
        client.force_login(reader)
        text = text_of(client.get(page.entry.url))
        assert "csrfmiddlewaretoken" not in text
        assert reader.first_name not in text and reader.email not in text
        texts.add(text)
    assert len(texts) == 1
