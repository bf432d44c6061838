"""What one can do at an entry's permanent address, and the personal overview."""

import pytest

from cases.catalogue.models import Entry, RelabelRequest
from cases.members.actions import start_membership
from cases.tlp import Label


def text_of(response) -> str:
    return response.content.decode()


def relabel_address(page) -> str:
    return f"{page.entry.get_permalink()}label/"


def label_now(page) -> str:
    return Entry.objects.get(pk=page.entry_id).label


def test_an_editor_narrows_a_label_at_once(client, cast, write_case):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.eva)
    answer = client.post(relabel_address(page), {"label": "amber", "reason": "bevat afspraken"})
    assert answer.status_code == 302
    assert label_now(page) == Label.AMBER


def test_amber_can_be_shared_with_another_agency(client, cast, agencies, write_case):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.eva)
    client.post(
        relabel_address(page),
        {"label": "amber", "reason": "samen gedaan", "shared_with": [agencies.duinkust.code]},
    )
    client.force_login(cast.daan)
    assert client.get(page.entry.url).status_code == 200


def test_red_needs_two_named_persons_and_says_so_at_the_field(client, cast, write_case):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.eva)
    answer = client.post(
        relabel_address(page), {"label": "red", "reason": "gevoelig", "named": [cast.eva.email]}
    )
    assert answer.status_code == 422
    assert "ten minste twee personen" in text_of(answer)
    assert "gevoelig" in text_of(answer), "what was written is still there"
    assert label_now(page) == Label.GREEN


def test_red_reaches_somebody_elsewhere_by_the_exact_address(client, cast, write_case):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.eva)
    said = {"label": "red", "reason": "gevoelig", "named": [cast.eva.email]}
    answer = client.post(relabel_address(page), {**said, "named_elsewhere": cast.nadia.email.upper()})
    assert answer.status_code == 302
    client.force_login(cast.nadia)
    assert client.get(page.entry.url).status_code == 200
    client.force_login(cast.daan)
    assert client.get(page.entry.url).status_code == 404


@pytest.mark.parametrize("address", ["niemand@nergens.example", "xander@veenstroom.example"])
def test_an_address_of_no_member_is_an_error_at_its_field(client, cast, write_case, address):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.eva)
    said = {"label": "red", "reason": "gevoelig", "named": [cast.eva.email], "named_elsewhere": address}
    answer = client.post(relabel_address(page), said)
    assert answer.status_code == 422
    assert "Wij kennen geen lid met dit adres" in text_of(answer)


def test_only_colleagues_can_be_ticked(client, cast, write_case):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.eva)
    text = text_of(client.get(relabel_address(page)))
    assert "Lies de Tester" in text
    assert "Nadia de Tester" not in text
    assert "Xander de Tester" not in text
    said = {"label": "red", "reason": "gevoelig", "named": [cast.eva.email, cast.nadia.email]}
    assert client.post(relabel_address(page), said).status_code == 422


def test_the_author_may_narrow_and_not_widen(client, cast, write_case):
    page = write_case(label=Label.AMBER, by=cast.bram)
    client.force_login(cast.bram)
    answer = client.post(relabel_address(page), {"label": "clear", "reason": "mag wel"})
    assert answer.status_code == 422
    assert "alleen smaller maken" in text_of(answer)
    assert (
        client.post(relabel_address(page), {"label": "amber-strict", "reason": "liever"}).status_code == 302
    )


def test_widening_amber_strict_waits_for_a_second_person(client, cast, agencies, write_case):
    page = write_case(label=Label.AMBER_STRICT)
    start_membership(user=cast.lies, agency=agencies.veenstroom, role="editor")
    client.force_login(cast.eva)
    client.post(relabel_address(page), {"label": "green", "reason": "mag breder"})
    assert label_now(page) == Label.AMBER_STRICT
    assert client.post(f"{relabel_address(page)}besluit/", {"besluit": "ja"}).status_code == 404
    client.force_login(cast.lies)
    assert "ruimer label gevraagd" in text_of(client.get("/mijn/"))
    assert "Ja, verruim het label" in text_of(client.get(relabel_address(page)))
    client.post(f"{relabel_address(page)}besluit/", {"besluit": "ja"})
    assert label_now(page) == Label.GREEN


def test_a_refused_wish_leaves_the_label(client, cast, agencies, write_case):
    page = write_case(label=Label.AMBER_STRICT)
    start_membership(user=cast.lies, agency=agencies.veenstroom, role="editor")
    RelabelRequest.objects.create(entry=page.entry, label="green", reason="x", requested_by=cast.eva)
    client.force_login(cast.lies)
    assert client.post(f"{relabel_address(page)}besluit/", {"besluit": "misschien"}).status_code == 404
    client.post(f"{relabel_address(page)}besluit/", {"besluit": "nee"})
    assert label_now(page) == Label.AMBER_STRICT
    assert not RelabelRequest.objects.filter(decided_at=None).exists()


OUTSIDE = ["label/", "label/besluit/", "intrekken/", "klopt-nog/"]


@pytest.mark.parametrize("door", OUTSIDE)
def test_who_may_not_see_an_entry_finds_no_door_to_it(client, cast, write_case, door):
    page = write_case(label=Label.AMBER_STRICT)
    for address in (page.entry.get_permalink(), "/k/bcdfghjkmnpq/"):
        client.logout()
        assert "/account/login/" in client.post(f"{address}{door}").headers["Location"]
        client.force_login(cast.dirk)
        assert client.post(f"{address}{door}").status_code == 404


@pytest.mark.parametrize("door", ["label/", "intrekken/", "klopt-nog/"])
def test_a_reader_may_look_and_not_touch(client, cast, write_case, door):
    page = write_case(label=Label.GREEN)
    client.force_login(cast.lies)
    assert client.post(f"{page.entry.get_permalink()}{door}").status_code == 403
    assert label_now(page) == Label.GREEN


def test_a_page_is_withdrawn_with_a_reason_and_a_replacement(client, cast, write_case):
    page, better = write_case("Oud", label=Label.CLEAR), write_case("Beter", label=Label.CLEAR)
    client.force_login(cast.eva)
    address = f"{page.entry.get_permalink()}intrekken/"
    said = {"reason": "Feiten klopten niet.", "replacement": f"https://kennisbank.example{better.entry.url}"}
    assert client.post(address, said).status_code == 302
    client.logout()
    answer = client.get(page.entry.url)
    assert answer.status_code == 410
    assert "Feiten klopten niet." in text_of(answer)
    assert better.entry.url in text_of(answer)


def test_without_a_reason_nothing_is_withdrawn(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    client.force_login(cast.eva)
    answer = client.post(f"{page.entry.get_permalink()}intrekken/", {"reason": "  "})
    assert answer.status_code == 422
    assert "<title>Fout:" in text_of(answer)
    assert client.get(page.entry.url).status_code == 200


@pytest.mark.parametrize(
    "address", ["http://[", "/k/", "/nergens/", "bcdfghjkmnpq", "\x00", "a" * 500, "//", "/k//"]
)
def test_a_replacement_must_be_a_page_one_can_see(client, cast, agencies, write_case, address):
    hidden = write_case("Verborgen", by=cast.dirk, agency=agencies.duinkust, label=Label.AMBER_STRICT)
    page = write_case(label=Label.CLEAR)
    client.force_login(cast.eva)
    for said in (address, hidden.entry.get_permalink(), hidden.entry.url):
        answer = client.post(
            f"{page.entry.get_permalink()}intrekken/", {"reason": "Weg.", "replacement": said}
        )
        assert answer.status_code == 422
    assert client.get(page.entry.url).status_code == 200


BAD_POSTS = [
    {},
    {"label": "wit", "reason": "x"},
    {"label": "red", "reason": "x", "named": ["9" * 30, "abc", "\x00"]},
    {"label": "amber", "reason": "x", "shared_with": ["-1", "'"]},
    {"label": ["green", "red"], "reason": ["a", "b"]},
    {"label": "green", "reason": "a\x00b"},
    {"label": "green", "reason": "x" * 100_000},
    {"label": "red", "reason": "x", "named_elsewhere": "(" * 10_000},
]


@pytest.mark.parametrize("said", BAD_POSTS)
def test_bad_input_changes_nothing_and_says_so(client, cast, write_case, said):
    page = write_case(label=Label.AMBER)
    client.force_login(cast.eva)
    assert client.post(relabel_address(page), said).status_code == 422
    assert label_now(page) == Label.AMBER


def test_what_waits_for_an_editor_stands_on_home_and_in_the_overview(client, cast, write_case):
    write_case("Handgeschreven", by=cast.bram, publish=False)
    client.force_login(cast.bram)
    for address in ("/", "/mijn/"):
        assert "Handgeschreven" in text_of(client.get(address))
    client.force_login(cast.daan)
    for address in ("/", "/mijn/"):
        assert "Handgeschreven" not in text_of(client.get(address))


def test_one_chooses_for_which_agency_forms_are_filled_in(client, cast, agencies):
    other = start_membership(user=cast.lies, agency=agencies.duinkust, role="reader")
    client.force_login(cast.lies)
    assert client.post("/mijn/", {"membership": other.pk}).status_code == 302
    assert list(cast.lies.memberships.filter(is_active=True)) == [other]


@pytest.mark.parametrize("said", ["", "abc", "999999", "\x00"])
def test_one_cannot_choose_an_agency_one_does_not_work_for(client, cast, said):
    client.force_login(cast.lies)
    foreign = cast.daan.memberships.get().pk
    for value in (said, foreign):
        assert client.post("/mijn/", {"membership": value}).status_code == 422
    assert cast.lies.memberships.get().is_active


def test_the_overview_asks_to_sign_in(client, db):
    assert client.get("/mijn/").headers["Location"] == "/account/login/?next=/mijn/"


def test_a_contributor_is_led_to_the_forms_of_the_own_agency_only(client, cast, agencies, write_case):
    write_case()
    write_case(by=cast.dirk, agency=agencies.duinkust)
    client.force_login(cast.bram)
    text = text_of(client.get("/bijdragen/"))
    assert f"/beheer/pages/add/cases/casestudypage/{agencies.veenstroom.page.pk}/" in text
    assert f"/beheer/pages/add/cases/casestudypage/{agencies.duinkust.page.pk}/" not in text
    client.force_login(cast.daan)
    assert "/beheer/pages/add/" not in text_of(client.get("/bijdragen/"))
