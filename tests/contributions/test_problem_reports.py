"""Meld een probleem: anybody may tell, who looks after the page hears it, and nothing is told to anybody else."""

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.catalogue.actions import relabel, withdraw
from cases.contributions.actions import close_report, report_problem
from cases.contributions.reports import open_reports_for, reports_for
from cases.models import AuditEvent, ProblemReport
from cases.tlp import Label

URL = "/meld-een-probleem/"
SAW = "Het tijdstip van de eerste melding klopt niet."


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


def text_of(response) -> str:
    return response.content.decode()


def over(page) -> str:
    return f"{URL}?over={page.entry.public_id}"


def send(client, url=URL, **fields):
    return client.post(url, {"kind": "wrong", "text": SAW, "form_id": "een", **fields}, follow=True)


def heard_by(cast, *names) -> set[str]:
    return {name for name in names if open_reports_for(getattr(cast, name)).exists()}


EVERYBODY = ("lies", "bram", "eva", "daan", "dirk", "cor", "pien", "xander")


def test_a_visitor_tells_the_editors_of_the_page(client, cast, write_case):
    page = write_case("Strandfeest", label=Label.CLEAR)
    form = text_of(client.get(over(page)))
    assert "Strandfeest" in form and "niemand ziet wie u bent" in form
    answer = send(client, over(page))
    assert "Dank u. Wij kijken ernaar." in text_of(answer)
    assert answer.redirect_chain[-1][0] == page.entry.url
    report = ProblemReport.objects.get()
    assert (report.entry, report.text, report.reporter) == (page.entry, SAW, None)
    assert heard_by(cast, *EVERYBODY) == {"eva"}
    client.force_login(cast.eva)
    for address in ("/", "/mijn/"):
        shown = text_of(client.get(address))
        assert SAW in shown and "een bezoeker" in shown


def test_editors_know_which_member_told_and_nobody_else_does(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    client.force_login(cast.daan)
    assert "Zij zien uw naam" in text_of(client.get(over(page)))
    send(client, over(page))
    client.force_login(cast.eva)
    assert "Daan de Tester" in text_of(client.get("/mijn/"))
    for reader in (cast.lies, cast.bram, cast.dirk, cast.cor):
        client.force_login(reader)
        for address in ("/", "/mijn/", page.entry.url):
            shown = text_of(client.get(address))
            assert SAW not in shown and "Daan de Tester" not in shown


def test_a_page_one_may_not_see_is_not_named_and_not_kept(client, cast, write_case):
    page = write_case("Besloten feest", label=Label.AMBER_STRICT)
    hidden = text_of(client.get(over(page)))
    assert "Besloten feest" not in hidden
    unknown = text_of(client.get(f"{URL}?over=bcdfghjkmnpq"))
    assert form_of(hidden) == form_of(unknown)
    send(client, over(page))
    assert ProblemReport.objects.get().entry is None
    assert heard_by(cast, *EVERYBODY) == {"pien"}


def form_of(text: str) -> list[str]:
    """Return what stands on the page, without the numbers that are drawn at each visit."""
    lines = text[text.index("<main") :].splitlines()
    return [line for line in lines if "csrfmiddlewaretoken" not in line and "form_id" not in line]


@pytest.mark.parametrize(
    ("kind", "label", "heard"),
    [
        ("wrong", Label.GREEN, {"eva"}),
        ("privacy", Label.GREEN, {"eva", "pien"}),
        ("broken", Label.GREEN, {"eva", "pien"}),
        ("accessibility", Label.CLEAR, {"eva", "pien"}),
        ("privacy", Label.AMBER_STRICT, {"eva"}),
    ],
)
def test_who_hears_of_what(cast, write_case, kind, label, heard):
    page = write_case(label=label)
    report_problem(by=cast.lies, kind=kind, text=SAW, entry=page.entry)
    assert heard_by(cast, *EVERYBODY) == heard


def test_of_a_tools_card_the_platform_editors_hear_too(cast, write_tool):
    report_problem(by=cast.lies, kind="wrong", text=SAW, entry=write_tool(label=Label.CLEAR).entry)
    assert heard_by(cast, *EVERYBODY) == {"pien"}


def test_at_red_only_a_named_editor_hears(cast, write_case):
    page = write_case(label=Label.GREEN)
    report_problem(by=cast.lies, kind="wrong", text=SAW, entry=page.entry)
    relabel(page.entry, label=Label.RED, by=cast.eva, reason="gevoelig", named=[cast.eva, cast.lies])
    assert heard_by(cast, *EVERYBODY) == {"eva"}
    cast.eva.memberships.update(role="reader")
    cast.eva.__dict__.pop("_posts", None)
    assert heard_by(cast, *EVERYBODY) == set()


def test_a_report_about_a_withdrawn_page_is_kept_without_the_page(client, cast, write_case):
    page = write_case("Strandfeest", label=Label.CLEAR)
    withdraw(page.entry, by=cast.eva, reason="klopt niet")
    assert "Strandfeest" not in text_of(client.get(over(page)))
    send(client, over(page))
    assert ProblemReport.objects.get().entry is None
    with pytest.raises(PermissionDenied):
        page.entry.refresh_from_db()
        report_problem(by=cast.lies, kind="wrong", text=SAW, entry=page.entry)


def test_sending_it_twice_makes_one_report_and_other_words_another(client, write_case):
    page = write_case(label=Label.CLEAR)
    for _time in range(2):
        assert send(client, over(page)).status_code == 200
    assert ProblemReport.objects.count() == 1
    send(client, over(page), text="Nog iets anders.")
    assert ProblemReport.objects.count() == 2


def test_done_is_done_and_audited(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    report = report_problem(by=cast.daan, kind="wrong", text=SAW, entry=page.entry)
    address = f"{URL}{report.submission}/afgehandeld/"
    client.force_login(cast.eva)
    assert address in text_of(client.get("/mijn/"))
    for _time in range(2):
        assert "De melding is afgehandeld." in text_of(client.post(address, follow=True))
    report.refresh_from_db()
    assert (report.handled_by, heard_by(cast, *EVERYBODY)) == (cast.eva, set())
    rows = AuditEvent.objects.filter(object_type="problemreport").order_by("pk")
    assert [(row.action, row.actor_id) for row in rows] == [
        ("problem reported", cast.daan.pk),
        ("problem handled", cast.eva.pk),
    ]
    assert SAW not in repr([row.detail for row in rows])


def test_who_may_not_read_a_report_cannot_close_it(client, cast, write_case):
    report = report_problem(by=cast.daan, kind="wrong", text=SAW, entry=write_case(label=Label.CLEAR).entry)
    address = f"{URL}{report.submission}/afgehandeld/"
    assert client.post(address).status_code == 302
    for reader in (cast.lies, cast.bram, cast.daan, cast.dirk, cast.cor, cast.pien, cast.xander):
        client.force_login(reader)
        assert client.post(address).status_code == 404
        assert client.post(f"{URL}{report.pk}/afgehandeld/").status_code == 404
        with pytest.raises(PermissionDenied):
            close_report(by=reader, report=report)
    assert not ProblemReport.objects.filter(handled_at=None).exclude(pk=report.pk).exists()
    assert not reports_for(cast.daan).exists(), "not even one's own"


def test_more_reports_ask_no_more_of_the_database(client, cast, write_case):
    page = write_case(label=Label.CLEAR)
    client.force_login(cast.eva)
    report_problem(by=cast.lies, kind="wrong", text=SAW, entry=page.entry)
    with CaptureQueriesContext(connection) as few:
        client.get("/mijn/")
    for number in range(4):
        other = write_case(f"Nog een {number}", label=Label.CLEAR)
        report_problem(by=cast.daan, kind="privacy", text=f"{SAW} {number}", entry=other.entry)
    with CaptureQueriesContext(connection) as many:
        assert "Daan de Tester" in text_of(client.get("/mijn/"))
    assert len(many) <= len(few)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": ""}, "Schrijf wat u zag."),
        ({"text": " \u200b\n"}, "Schrijf wat u zag."),
        ({"text": "a" * 4001}, "4000"),
        ({"kind": ""}, "Kies wat er mis is."),
        ({"kind": "bestaatniet"}, "Fout"),
        ({"kind": "\x00"}, "Fout"),
        ({"form_id": "a" * 65}, "Fout"),
    ],
)
def test_what_is_wrong_gets_a_sentence_and_nothing_is_lost(client, db, fields, said):
    answer = send(client, **fields)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert fields.get("text", SAW).strip() in text_of(answer)
    assert not ProblemReport.objects.exists()


@pytest.mark.parametrize("text", ["'\"<script>alert(1)</script>", "🎉" * 20, "%s {{7*7}}", "الموقع"])
def test_any_letters_arrive_and_are_shown_as_letters(client, cast, text):
    send(client, text=text)
    client.force_login(cast.pien)
    assert "<script>alert" not in text_of(client.get("/mijn/"))
    assert ProblemReport.objects.get().text == text


@pytest.mark.parametrize("public_id", ["\x00", "a" * 5000, "'", "../..", "²", "%"])
def test_a_strange_page_is_no_page(client, db, public_id):
    assert client.get(URL, {"over": public_id}).status_code == 200


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/zoeken/?q=besloten+feest", "/zoeken/"),
        ("https://kwaad.example/praktijkcasussen/", "/praktijkcasussen/"),
        ("javascript:alert(1)", ""),
        ("//kwaad.example", ""),
        ("/organisaties/veenstroom/besloten-feest/", ""),
        ("/begrippen/zeehondenfeest/", ""),
        ("/beheer/", ""),
        ("https://[", ""),
    ],
)
def test_an_address_is_a_page_of_this_site_that_names_nothing(client, cast, address, kept):
    send(client, kind="broken", address=address)
    assert ProblemReport.objects.get().address == kept
    client.force_login(cast.pien)
    page = text_of(client.get("/mijn/"))
    assert "kwaad" not in page and "feest" not in page
    assert (f'<a href="{kept}">' in page) is bool(kept)


def test_where_one_came_from_stands_in_the_form_without_what_was_searched(client, db):
    form = text_of(client.get(URL, headers={"referer": "http://testserver/zoeken/?q=geheim"}))
    assert 'name="address" value="/zoeken/"' in form
    assert "geheim" not in form


def test_many_reports_from_one_address_are_stopped_and_the_text_stays(client, settings, db):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "report_problem": "2/h/ip"}
    for number in range(2):
        assert send(client, text=f"Melding {number}").status_code == 200
    answer = send(client, text="Melding te veel")
    assert answer.status_code == 429
    assert "het afgelopen uur" in text_of(answer) and "Melding te veel" in text_of(answer)
    assert ProblemReport.objects.count() == 2


def test_a_form_without_its_token_is_refused(db):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    assert strict.post(URL, {"kind": "wrong", "text": SAW}).status_code == 403
    assert not ProblemReport.objects.exists()
