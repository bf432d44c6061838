"""What may be kept of pages that are somebody's own: nothing by others, and by the browser only where one types."""

import pytest

from cases.tlp import Label

NOT_KEPT = ["/mijn/", "/account/sessions/", "/account/2fa/", "/account/password/change/", "/account/login/"]


@pytest.mark.parametrize("address", NOT_KEPT)
def test_what_is_ones_own_is_not_kept(address, cast, sign_in):
    said = sign_in(cast.bram).get(address)["Cache-Control"]
    assert "no-store" in said and "private" in said


@pytest.mark.parametrize("address", ["/mijn/gegevens/", "/mijn/wissen/"])
def test_data_and_erasing_are_not_kept(address, cast, enter_and_prove):
    response = enter_and_prove(cast.bram).get(address)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"] and "private" in response["Cache-Control"]


def test_the_archive_is_not_kept(cast, enter_and_prove):
    response = enter_and_prove(cast.bram).post("/mijn/gegevens/")
    assert response["Content-Type"] == "application/zip" and "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("address", ["/mijn/profiel/", "/", "/zoeken/", "/bijdragen/"])
def test_where_one_types_the_back_button_still_finds_it_and_no_proxy_does(address, cast, sign_in):
    assert sign_in(cast.bram).get(address)["Cache-Control"] == "private, no-cache"


def test_the_page_of_a_member_is_kept_by_nobody_else(cast, sign_in, write_case):
    page = write_case(label=Label.AMBER)
    client = sign_in(cast.lies)
    for _visit in range(2):
        assert client.get(page.entry.url)["Cache-Control"] == "private, no-cache"


def test_pages_for_everybody_say_what_they_said(client, write_case):
    page = write_case(label=Label.CLEAR)
    assert "Cache-Control" not in client.get(page.entry.url)
    assert client.get("/robots.txt")["Cache-Control"] == "public, max-age=86400"
