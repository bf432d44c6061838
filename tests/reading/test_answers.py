"""What stands at the edge: texts, machine files, health, and what is said when something goes wrong."""

import datetime

import pytest
from django.db import OperationalError, connection
from django.urls import reverse

TEXTS = ["about", "accessibility", "privacy", "terms-of-use", "report-problem", "contribute"]


def text_of(response) -> str:
    return response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("name", TEXTS)
def test_each_text_page_has_one_heading_and_asks_no_database(client, name, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(reverse(name))
    assert response.status_code == 200
    assert text_of(response).count("<h1") == 1


def test_security_txt_expires_within_a_year_and_names_a_contact(client):
    text = text_of(client.get("/.well-known/security.txt"))
    fields = dict(line.split(": ", 1) for line in text.strip().splitlines())
    expires = datetime.datetime.fromisoformat(fields["Expires"].replace("Z", "+00:00"))
    left = expires - datetime.datetime.now(datetime.UTC)
    assert datetime.timedelta(days=30) < left < datetime.timedelta(days=365)
    assert fields["Contact"].startswith(("mailto:", "https://"))


def test_machines_are_kept_out_of_searches_and_forms(client):
    text = text_of(client.get("/robots.txt"))
    for address in ("/beheer/", "/zoeken/", "/account/"):
        assert f"Disallow: {address}" in text


def test_the_icon_is_found_at_its_old_address(client):
    assert client.get("/favicon.ico").headers["Location"].endswith("img/favicon.svg")


def test_health_answers_without_a_database(client, monkeypatch):
    monkeypatch.setattr(connection, "cursor", _away)
    assert client.get("/healthz").json() == {"status": "ok"}


def _away(*_args, **_kwargs):
    raise OperationalError("the database is away")


@pytest.mark.django_db
def test_ready_means_that_the_database_answers(client, monkeypatch):
    assert client.get("/readyz").status_code == 200
    monkeypatch.setattr(connection, "cursor", _away)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["database"] is False


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/", "/zoeken/?q=haren", "/regios/", "/organisaties/", "/k/bcdfghjkmnpq/"]
)
def test_while_the_database_is_away_we_say_come_back(client, monkeypatch, address):
    client.raise_request_exception = False
    monkeypatch.setattr("django.db.models.sql.compiler.SQLCompiler.execute_sql", _away)
    response = client.get(address)
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert "even niet bereikbaar" in text_of(response)


@pytest.mark.django_db
def test_a_fault_of_ours_has_a_page_that_asks_nothing(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("cases.reading.views.home.home_panels", lambda user: 1 / 0)
    response = client.get("/")
    assert response.status_code == 500
    assert "Er ging iets mis bij ons" in text_of(response)


STRANGE = [
    "/%00/",
    "/k/%00/",
    "/organisaties/%00/x/",
    "/begrippen/%00/",
    "/regios/" + "(" * 5000 + "/",
    "/organisaties/veenstroom/%ED%A0%80/",
    "/organisaties/'/\"/",
    "/organisaties/a/b/c/d/",
    "/k/" + "b" * 5000 + "/",
    "/..%2f..%2fetc/passwd",
]


@pytest.mark.django_db
@pytest.mark.parametrize("address", STRANGE)
def test_strange_addresses_are_pages_that_do_not_exist(client, address):
    response = client.get(address, follow=True)
    assert response.status_code == 404
    assert "Deze pagina kunnen wij niet laten zien" in text_of(response)
