"""Who adds something signs in in two steps: seven days to set it up, then reading only."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from cases.access.second_step import needs_second_step, second_step_last_day
from cases.members.actions import start_membership
from cases.models import Membership, User
from cases.tlp import Label

SET_UP = "/account/2fa/"
FIRST = "Zet eerst inloggen in twee stappen aan."
NOTICE = "Zet inloggen in twee stappen aan. Dat kan tot en met"
LATE = "U kunt nu alleen lezen."


def text_of(response):
    return response.content.decode()


def role_began(user, days):
    """Let the roles of `user` have begun so many days ago; return the person as the next request finds them."""
    Membership.objects.filter(user=user).update(role_since=timezone.now() - timedelta(days=days))
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize(
    ("who", "days", "must"),
    [
        ("lies", 400, False),
        ("bram", 7, False),
        ("bram", 8, True),
        ("eva", 8, True),
        ("cor", 8, True),
        ("pien", 8, True),
        ("xander", 400, False),
    ],
)
def test_who_adds_something_has_seven_days(who, days, must, cast):
    assert needs_second_step(role_began(getattr(cast, who), days)) is must


def test_with_the_app_on_nobody_asks_any_more(cast):
    TOTP.activate(cast.eva, generate_totp_secret())
    assert not needs_second_step(role_began(cast.eva, 400))


def test_the_earliest_role_counts_and_a_second_membership_gives_no_new_week(cast, agencies):
    role_began(cast.bram, 8)
    start_membership(user=cast.bram, agency=agencies.duinkust, role="contributor")
    assert needs_second_step(User.objects.get(pk=cast.bram.pk))


def test_another_role_that_adds_gives_no_new_week(cast, agencies):
    role_began(cast.bram, 8)
    start_membership(user=cast.bram, agency=agencies.veenstroom, role="editor")
    assert needs_second_step(User.objects.get(pk=cast.bram.pk))


def test_a_reader_who_becomes_contributor_gets_the_week_from_that_day_on(cast, agencies):
    role_began(cast.lies, 400)
    start_membership(user=cast.lies, agency=agencies.veenstroom, role="contributor")
    lies = User.objects.get(pk=cast.lies.pk)
    assert second_step_last_day(lies) == timezone.localdate() + timedelta(days=7)


def test_a_superuser_needs_it_too(cast):
    chief = User.objects.create_superuser("baas@kennisbank.example", date_joined=timezone.now())
    assert not needs_second_step(chief)
    User.objects.update(date_joined=timezone.now() - timedelta(days=8))
    assert needs_second_step(User.objects.get(pk=chief.pk))
    TOTP.activate(chief, generate_totp_secret())
    assert not needs_second_step(User.objects.get(pk=chief.pk))


def test_the_week_is_a_setting(cast, settings):
    settings.SECOND_STEP_GRACE_DAYS = 30
    assert not needs_second_step(role_began(cast.eva, 30))


# The notice


def test_during_the_week_the_notice_names_the_last_day(cast, sign_in, write_case):
    page = write_case(label=Label.CLEAR)
    day = date_format(timezone.localdate() + timedelta(days=7), "j F")
    for person in (cast.bram, cast.eva):
        client = sign_in(person)
        for address in ("/", "/mijn/", "/zoeken/", "/bijdragen/", page.entry.url):
            assert f"{NOTICE} {day}." in text_of(client.get(address)), address


def test_readers_and_visitors_see_no_notice(cast, client, write_case):
    page = write_case(label=Label.CLEAR)
    for reader in (None, cast.lies, cast.xander):
        client.logout()
        if reader:
            client.force_login(reader)
        for address in ("/", "/zoeken/", page.entry.url):
            assert "twee stappen" not in text_of(client.get(address)).split("<main", 1)[1].split("<h1", 1)[0]


def test_the_notice_gets_into_no_kept_text_and_costs_no_query(cast, client, write_case):
    page = write_case(label=Label.CLEAR, by=cast.eva)
    client.force_login(cast.bram)
    assert NOTICE in text_of(client.get(page.entry.url))
    with CaptureQueriesContext(connection) as with_notice:
        assert NOTICE in text_of(client.get(page.entry.url))
    client.force_login(cast.lies)
    with CaptureQueriesContext(connection) as without:
        assert NOTICE not in text_of(client.get(page.entry.url))
    assert len(with_notice) == len(without)
    client.logout()
    assert NOTICE not in text_of(client.get(page.entry.url))


@pytest.mark.parametrize("who", ["lies", "xander", "bram"])
def test_no_page_asks_the_database_apart_for_the_second_step(who, cast, sign_in, write_case):
    page = write_case(label=Label.CLEAR, by=cast.eva)
    client = sign_in(getattr(cast, who))
    for address in ("/", "/over/", "/zoeken/", page.entry.url):
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        about = [query["sql"] for query in asked if "mfa_authenticator" in query["sql"]]
        assert all("cases_membership" in sql for sql in about), address
        assert len(about) <= 1, address


def test_who_has_the_app_on_is_left_in_peace_until_the_codes_run_out(cast, sign_in):
    TOTP.activate(cast.eva, generate_totp_secret())
    codes = RecoveryCodes.activate(cast.eva)
    client = sign_in(cast.eva)
    assert "kb-noprint" not in text_of(client.get("/mijn/")).split("<main", 1)[1].split("<h1", 1)[0]
    for code in codes.get_unused_codes()[:8]:
        assert codes.validate_code(code)
    assert "U hebt nog 2 herstelcodes. Maak nieuwe" in text_of(client.get("/mijn/"))


# After the week


@pytest.mark.parametrize(
    "address", ["/bijdragen/", "/beheer/", "/beheer/pages/", "/k/bcdfghjkmnpq/label/", "/mijn/leden/"]
)
def test_after_the_week_the_doors_that_change_lead_to_the_set_up(address, cast, sign_in):
    role_began(cast.eva, 8)
    response = sign_in(cast.eva).get(address, follow=True)
    assert response.redirect_chain[0][0] == SET_UP
    assert FIRST in text_of(response)


def test_after_the_week_nothing_is_changed_by_any_method(cast, sign_in, write_case):
    page = write_case(by=cast.bram)
    role_began(cast.eva, 8)
    client = sign_in(cast.eva)
    withdraw = reverse("withdraw", args=[page.entry.public_id])
    assert client.post(withdraw, {"reason": "weg ermee"}).url == SET_UP
    for method in (client.put, client.patch, client.delete):
        assert method(page.entry.url).url == SET_UP
    page.entry.refresh_from_db()
    assert page.entry.is_live


def test_a_text_that_comes_too_late_is_given_back(cast, sign_in, regions):
    role_began(cast.bram, 8)
    written = "Wij hebben drie scholen gebeld. <b>Twee</b> namen op. " * 3
    answer = sign_in(cast.bram).post("/regios/groningen/gesprekken/nieuw/", {"title": "x", "body": written})
    assert answer.status_code == 403
    assert FIRST in text_of(answer) and "Wij hebben drie scholen gebeld. &lt;b&gt;" in text_of(answer)


def test_after_the_week_reading_stays_possible_with_a_sentence(cast, sign_in, write_case):
    page = write_case(by=cast.bram, label=Label.AMBER_STRICT)
    role_began(cast.eva, 8)
    client = sign_in(cast.eva)
    for address in ("/", "/mijn/", "/zoeken/", page.entry.url):
        response = client.get(address)
        assert response.status_code == 200 and LATE in text_of(response)


def test_after_the_week_one_may_still_sign_out_and_set_it_up(cast, sign_in):
    role_began(cast.eva, 8)
    client = sign_in(cast.eva)
    assert client.get(SET_UP).status_code == 200
    assert client.get(reverse("mfa_activate_totp")).url.startswith(reverse("account_reauthenticate"))
    assert client.post("/account/logout/").url == "/"


def test_a_script_is_told_in_its_own_way(cast, sign_in):
    role_began(cast.eva, 8)
    client = sign_in(cast.eva)
    for asked in (
        client.post("/bijdragen/x/bewaren/", "{}", content_type="application/json"),
        client.post("/bijdragen/x/bewaren/", {}, headers={"accept": "application/json"}),
    ):
        assert asked.status_code == 403
        assert asked.json()["error"].startswith(FIRST)
    by_htmx = client.get("/bijdragen/", headers={"hx-request": "true"})
    assert by_htmx.headers["HX-Redirect"] == SET_UP


def test_a_reader_is_never_held_up(cast, sign_in):
    role_began(cast.lies, 400)
    assert sign_in(cast.lies).get("/bijdragen/").status_code == 200


def test_the_admin_shows_the_notice_in_its_own_frame(cast, sign_in):
    text = text_of(sign_in(cast.eva).get("/beheer/"))
    assert NOTICE in text and "help-info" in text


def test_in_a_local_demonstration_the_invented_people_have_years(cast):
    from cases.demo.loading import WITHOUT_SECOND_STEP, _give_time

    role_began(cast.eva, 400)
    _give_time([cast.eva.email])
    eva = User.objects.get(pk=cast.eva.pk)
    assert not needs_second_step(eva)
    assert second_step_last_day(eva) == timezone.localdate() + WITHOUT_SECOND_STEP


def test_bram_is_late_sets_it_up_keeps_his_codes_and_may_write_again(
    cast, enter_and_prove, client, current_code
):
    role_began(cast.bram, 8)
    enter_and_prove(cast.bram)
    assert client.get("/bijdragen/").url == SET_UP
    activate = reverse("mfa_activate_totp")
    secret = client.get(activate).context["form"].secret
    answer = client.post(activate, {"code": current_code(secret)}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("mfa_view_recovery_codes")
    codes = answer.context["unused_codes"]
    assert len(codes) == 10 and all(code in text_of(answer) for code in codes)
    assert client.get("/bijdragen/").status_code == 200
    assert LATE not in text_of(client.get("/mijn/"))
    file = client.get(reverse("mfa_download_recovery_codes"))
    assert "attachment" in file["Content-Disposition"] and codes[0] in text_of(file)
    renewed = client.post(reverse("mfa_generate_recovery_codes"), follow=True)
    assert set(renewed.context["unused_codes"]).isdisjoint(codes)


def test_codes_are_not_shown_again_without_the_password(eva_with_app, sign_in):
    client = sign_in(eva_with_app)
    for name in ("mfa_view_recovery_codes", "mfa_download_recovery_codes", "mfa_generate_recovery_codes"):
        answer = client.get(reverse(name))
        assert not any(code in text_of(answer) for code in eva_with_app.recovery_codes), name
        assert answer.url.startswith("/account/"), name


def test_who_turns_it_off_after_the_week_may_only_read_until_it_is_on_again(cast):
    role_began(cast.bram, 8)
    TOTP.activate(cast.bram, generate_totp_secret())
    assert not needs_second_step(User.objects.get(pk=cast.bram.pk))
    Authenticator.objects.filter(user=cast.bram).delete()
    assert needs_second_step(User.objects.get(pk=cast.bram.pk))
