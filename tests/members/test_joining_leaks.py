"""Who waits, who is invited and who left stand on the pages of who decides, and nowhere else."""

import pytest
from allauth.account.models import EmailAddress

from cases.members.joining.actions.asking import ask_to_join
from cases.members.joining.actions.inviting import invite
from cases.members.joining.domains import read_address
from cases.models import Mail

from .joining import LISTS, deliver_all, text_of, wait_for

#: Words that stand nowhere else.
SECRETS = (
    "Kanariella",
    "Wachtmans",
    "kanarie-wacht",
    "kanarie-gast",
    "kanarie-half",
    "Kanariereden",
    "Kanariefunctie",
)
PAGES = [
    "/",
    "/zoeken/?q=Kanariella",
    "/zoeken/?q=kanarie-wacht",
    "/zoeken/suggesties/?q=Kanar",
    "/praktijkcasussen/",
    "/regios/groningen/",
    "/organisaties/",
    "/organisaties/veenstroom/",
    "/gesprekken/",
    "/bijdragen/",
    "/lid-worden/organisatie/",
    "/mijn/",
    "/mijn/leden/",
    "/mijn/leden/wadrand/",
    "/mijn/leden/duinkust/",
    "/regios/groningen/gesprekken/nieuw/",
    "/beheer/",
    "/beheer/reports/",
    "/beheer/reports/site-history/",
    "/beheer/users/",
]


@pytest.fixture
def on_the_way_in(cast, agencies):
    """Somebody who waits, somebody invited, somebody who typed an address: each with words of their own."""
    request = wait_for(agencies.veenstroom, email="kanarie-wacht@elders.example", job_title="Kanariefunctie")
    request.reason = "Kanariereden"
    request.save()
    EmailAddress.objects.create(user=request.user, email=request.email, verified=True, primary=True)
    address = read_address("kanarie-gast@elders.example")
    invite(agency=agencies.veenstroom, address=address, role="reader", by=cast.cor)
    ask_to_join(read_address("kanarie-half@elders.example"))
    return request


@pytest.mark.parametrize("name", [None, "lies", "bram", "eva", "daan", "dirk", "xander"])
def test_nobody_else_meets_a_word_of_it(client, cast, write_case, on_the_way_in, name):
    page = write_case(label="clear")
    if name:
        client.force_login(getattr(cast, name))
    for address in [*PAGES, page.entry.url, f"/k/{page.entry.public_id}/label/"]:
        shown = (
            text_of(client.get(address, follow=True))
            .replace("q=Kanariella", "")
            .replace("q=kanarie-wacht", "")
        )
        shown = shown.replace('value="Kanariella"', "").replace('value="kanarie-wacht"', "")
        for word in SECRETS:
            if "zoeken" in address and word in ("Kanariella", "kanarie-wacht"):
                continue  # the page repeats what was looked for; see the next test
            assert word not in shown, (address, word)


def test_looking_for_somebody_who_waits_is_looking_for_nobody(client, cast, on_the_way_in):
    client.force_login(cast.eva)
    found = []
    for words in ("Kanariella", "Kanariebella"):
        shown = text_of(client.get("/zoeken/", {"q": words})).replace(words, "X")
        found.append(shown[shown.index("<main") :])
    assert found[0] == found[1]


def test_who_waits_cannot_be_named_at_red_and_looks_like_nobody(client, cast, write_case, on_the_way_in):
    page = write_case(label="green")
    client.force_login(cast.eva)
    answers = set()
    for email in (on_the_way_in.email, "kanarie-gast@elders.example", "niemand@elders.example"):
        form = {"label": "red", "reason": "x", "named_elsewhere": email}
        answer = client.post(f"/k/{page.entry.public_id}/label/", form)
        answers.add(
            (answer.status_code, text_of(answer).count(email), "geen lid met dit adres" in text_of(answer))
        )
    assert len(answers) == 1


def test_who_decides_elsewhere_sees_the_own_people_only(client, cast, agencies, on_the_way_in):
    client.force_login(cast.cor)
    assert "Kanariella" not in text_of(client.get(f"{LISTS}wadrand/"))
    assert "Kanariella" in text_of(client.get(f"{LISTS}veenstroom/"))


def test_no_mail_names_who_waits_or_who_is_invited(cast, on_the_way_in, mailoutbox):
    deliver_all()
    assert len(mailoutbox) == Mail.objects.count() == 3
    for message in mailoutbox:
        said = message.subject + message.body + message.alternatives[0][0]
        assert not [word for word in SECRETS if word in said]


def test_who_waits_reads_what_everybody_reads(client, write_case, on_the_way_in):
    closed, green = write_case("Besloten", label="amber"), write_case("Leden", label="green")
    client.force_login(on_the_way_in.user)
    for page in (closed, green):
        assert client.get(page.entry.url).status_code == 404
    assert client.get("/beheer/").status_code in (302, 403)


def test_signing_in_and_a_new_password_say_the_same_of_who_waits(client, on_the_way_in):
    answers = set()
    for email in (on_the_way_in.email, "kanarie-gast@elders.example", "kanarie-half@elders.example"):
        wrong = client.post("/account/login/", {"login": email, "password": "verkeerd-wachtwoord"})
        reset = client.post("/account/password/reset/", {"email": email})
        answers.add((wrong.status_code, "klopt niet" in text_of(wrong), reset.status_code, reset["Location"]))
    assert len(answers) == 1
