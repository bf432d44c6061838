"""Terms and regions: the words of the field, and who is where."""

import pytest
from django.urls import reverse

from cases.models import Membership, Term
from cases.tlp import Label


def text_of(response) -> str:
    return response.content.decode()


@pytest.fixture
def terms(db):
    wide = Term.objects.create(name="openbare orde", slug="openbare-orde", official=True)
    return Term.objects.create(
        name="noodbevel",
        slug="noodbevel",
        official=True,
        broader=wide,
        abbreviation="NB",
        synonyms=["bevel bij nood"],
        definition="Een bevel van de burgemeester.",
    )


def tagged(page, *names):
    page.tags.add(*names)
    page.save_revision().publish()
    return page


def test_a_term_explains_itself_and_leads_on(client, terms, write_case):
    tagged(write_case("Strandfeest", label=Label.CLEAR), "noodbevel")
    text = text_of(client.get("/begrippen/noodbevel/"))
    for part in (
        "Een bevel van de burgemeester.",
        "bevel bij nood",
        "/begrippen/openbare-orde/",
        "Strandfeest",
        "/regios/groningen/",
    ):
        assert part in text
    assert "/begrippen/noodbevel/" in text_of(client.get("/begrippen/openbare-orde/"))


@pytest.mark.parametrize(("words", "found"), [("bevel bij", True), ("NB", True), ("vloed", False)])
def test_the_list_of_terms_finds_names_abbreviations_and_synonyms(client, terms, words, found):
    assert ("/begrippen/noodbevel/" in text_of(client.get("/begrippen/", {"q": words}))) is found


def test_a_free_term_exists_only_through_an_entry_one_may_see(client, cast, terms, write_case):
    tagged(write_case(label=Label.AMBER_STRICT), "zeehondenfeest")
    for reader in (None, cast.daan):
        if reader:
            client.force_login(reader)
        assert client.get("/begrippen/zeehondenfeest/").status_code == 404
        assert "zeehondenfeest" not in text_of(client.get("/begrippen/"))
    client.force_login(cast.lies)
    assert client.get("/begrippen/zeehondenfeest/").status_code == 200
    assert "zeehondenfeest" in text_of(client.get("/begrippen/"))


def test_an_official_term_counts_only_what_this_reader_may_see(client, cast, terms, write_case):
    tagged(write_case("Verborgen feest", label=Label.AMBER_STRICT), "noodbevel")
    text = text_of(client.get("/begrippen/noodbevel/"))
    assert "0 stukken" in text
    assert "Groningen" not in text
    client.force_login(cast.lies)
    assert "1 stuk over" in text_of(client.get("/begrippen/noodbevel/"))


def test_a_region_names_its_coordinator_by_role_and_never_by_name(client, cast, agencies, regions):
    agencies.wadrand.contact_role, agencies.wadrand.contact_phone = "Regiocoördinator", "088 111"
    agencies.wadrand.save()
    text = text_of(client.get("/regios/groningen/"))
    assert "Regiocoördinator" in text
    assert 'href="tel:088111"' in text
    assert "Cor" not in text.replace("Coördinator", "")
    Membership.objects.filter(user=cast.cor).delete()
    assert "nog geen coördinator" in text_of(client.get("/regios/groningen/"))


def test_a_region_leads_to_asking_and_to_comparing(client, regions):
    regions.groningen.neighbours.add(regions.utrecht)
    text = text_of(client.get("/regios/groningen/"))
    assert reverse("thread-new", args=["groningen"]) in text
    assert "/vergelijken/regios/?regios=groningen,utrecht" in text
    assert "Welk draaiboek gebruikt deze regio?" in text


def test_every_region_has_its_page_also_landelijk(client, regions):
    listed = text_of(client.get("/regios/"))
    for slug in ("groningen", "kennemerland", "utrecht", "landelijk"):
        assert f'href="/regios/{slug}/"' in listed
        assert client.get(f"/regios/{slug}/").status_code == 200
    assert client.get("/regios/atlantis/").status_code == 404
