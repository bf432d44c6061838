"""Addresses and domains: what looks alike is another word, what plays tricks is refused."""

import pytest

from cases.members.joining.domains import SHARED, NotAnAddress, proves_nothing, read_address, read_domain
from cases.members.joining.queries import account_of, agency_proven_by
from cases.models import AgencyDomain, User

OURS = "veenstroom.example"


@pytest.fixture
def veenstroom(agencies):
    AgencyDomain.objects.create(agency=agencies.veenstroom, domain=OURS)
    return agencies.veenstroom


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Lies@Veenstroom.Example", "lies@veenstroom.example"),
        ("ｌｉｅｓ@ｖｅｅｎｓｔｒｏｏｍ.ｅｘａｍｐｌｅ", "lies@veenstroom.example"),
        ("lies＠veenstroom．example", "lies@veenstroom.example"),
        ("lies@veenstroom。example", "lies@veenstroom.example"),
        ("lies@veen\u00adstroom.example", None),
        ("\u212alaas@veenstroom.example", "klaas@veenstroom.example"),
        ("lies+lid@veenstroom.example", "lies+lid@veenstroom.example"),
        ("lies.de-tester_1@sub.veenstroom.example", "lies.de-tester_1@sub.veenstroom.example"),
        ("lies@straße.example", "lies@xn--strae-oqa.example"),
        ("lies@xn--strae-oqa.example", "lies@xn--strae-oqa.example"),
    ],
)
def test_one_form_for_each_way_to_write_an_address(typed, read):
    if read is None:
        with pytest.raises(NotAnAddress):
            read_address(typed)
    else:
        assert str(read_address(typed)) == read


LOOKALIKES = {
    "cyrillic e": "lies@v\u0435\u0435nstroom.example",
    "cyrillic a in the last part": "lies@veenstroom.ex\u0430mple",
    "greek omicron": "lies@veenstr\u03bfom.example",
    "dotless i": "lies@veenstroom.examp\u0131e",
    "capital i with a dot": "lies@VE\u0130NSTROOM.example",
    "sharp s": "lies@veen\u00dftroom.example",
    "accent": "lies@v\u00e9enstroom.example",
    "sub-domain of ours that is not listed": "lies@evil.veenstroom.example",
    "ours as a sub-domain": "lies@veenstroom.example.evil.com",
    "ours with something before it": "lies@evil-veenstroom.example",
    "ours with something behind it": "lies@veenstroom.example.nl",
    "punycode of a look-alike": "lies@xn--vnstroom-53gb.example",
}


@pytest.mark.parametrize("trick", LOOKALIKES)
def test_a_look_alike_proves_nothing(trick, veenstroom):
    try:
        domain = read_address(LOOKALIKES[trick]).domain
    except NotAnAddress:
        return
    assert domain != OURS
    assert agency_proven_by(domain) is None


REFUSED = {
    "quoted local part": '"a@veenstroom.example"@evil.com',
    "quoted": '"lies"@veenstroom.example',
    "two at signs": "lies@evil.com@veenstroom.example",
    "percent route": "lies%evil.com@veenstroom.example",
    "bang route": "evil.com!lies@veenstroom.example",
    "trailing dot": "lies@veenstroom.example.",
    "two dots": "lies@veenstroom..example",
    "dot before the at": "lies.@veenstroom.example",
    "dot in front": ".lies@veenstroom.example",
    "comment": "lies(evil)@veenstroom.example",
    "comment in the domain": "lies@(x)veenstroom.example",
    "name around it": "Lies <lies@veenstroom.example>",
    "two addresses": "lies@veenstroom.example,a@evil.com",
    "space": "lies @veenstroom.example",
    "no-break space": "lies@veenstroom\u00a0.example",
    "newline": "lies@veenstroom.example\nBcc: a@evil.com",
    "carriage return": "lies@veenstroom.example\r",
    "null": "lies\x00@veenstroom.example",
    "zero width space": "lies@veen\u200bstroom.example",
    "right to left": "lies@\u202everenstroom.example",
    "cyrillic before the at": "li\u0435s@veenstroom.example",
    "number for a host": "lies@127.0.0.1",
    "bare number": "lies@2130706433",
    "address literal": "lies@[127.0.0.1]",
    "address literal, six": "lies@[IPv6:::1]",
    "one word": "lies@localhost",
    "underscore": "lies@veen_stroom.example",
    "broken punycode": "lies@xn--zzzzzzzzz.example",
    "nothing before": "@veenstroom.example",
    "nothing behind": "lies@",
    "nothing": "",
    "surrogate": "lies@veen\ud800.example",
    "emoji": "lies@veen🎉.example",
    "255 characters": "a" * 60 + "@" + "x" * 60 + "." + "y" * 60 + "." + "z" * 60 + "." + "n" * 11,
    "long before the at": "a" * 65 + "@veenstroom.example",
    "long label": "a@" + "x" * 64 + ".example",
    "endless": "a" * 100_000 + "@veenstroom.example",
    "grows while it is read": "\ufdfa" * 100 + "@veenstroom.example",
}


@pytest.mark.parametrize("trick", REFUSED)
def test_what_plays_tricks_is_no_address(trick):
    with pytest.raises(NotAnAddress):
        read_address(REFUSED[trick])


def test_a_long_address_that_fits_is_taken():
    longest = "a" * 60 + "@" + ".".join(["x" * 60] * 3) + ".examplens"
    assert len(longest) <= 254 and str(read_address(longest)) == longest


@pytest.mark.parametrize("domain", ["politie.nl", "gmail.com", "outlook.com", "ziggo.nl"])
def test_a_domain_of_everybody_proves_none_even_when_it_is_listed(domain, agencies):
    AgencyDomain.objects.create(agency=agencies.veenstroom, domain=domain)
    assert proves_nothing(domain)
    assert agency_proven_by(domain) is None


def test_the_listed_domain_proves_its_agency(veenstroom):
    assert agency_proven_by(read_address("Nieuw@VEENSTROOM.example").domain) == veenstroom


def test_a_domain_of_two_agencies_proves_none(veenstroom, agencies):
    AgencyDomain.objects.create(agency=agencies.wadrand, domain=OURS)
    assert agency_proven_by(OURS) is None


def test_a_domain_of_an_agency_that_is_gone_proves_none(veenstroom):
    veenstroom.valid_until = "2020-01-01"
    veenstroom.save()
    assert agency_proven_by(OURS) is None


def test_a_listed_sub_domain_proves_and_does_not_open_its_neighbours(agencies):
    AgencyDomain.objects.create(agency=agencies.wadrand, domain="vr.wadrand.example")
    assert agency_proven_by("vr.wadrand.example") == agencies.wadrand
    assert agency_proven_by("wadrand.example") is agency_proven_by("x.vr.wadrand.example") is None


def test_every_shared_domain_is_written_as_it_is_compared():
    assert {read_domain(domain) for domain in SHARED} == SHARED


@pytest.mark.parametrize(
    ("account", "typed", "same"),
    [
        ("lies@veenstroom.example", "lies+nog-een@veenstroom.example", True),
        ("lies+werk@veenstroom.example", "lies@veenstroom.example", True),
        ("lies+werk@veenstroom.example", "lies+thuis@veenstroom.example", True),
        ("lies@veenstroom.example", "lies@duinkust.example", False),
        ("lies@veenstroom.example", "lie@veenstroom.example", False),
        ("l_es@veenstroom.example", "lies@veenstroom.example", False),
        ("+lies@veenstroom.example", "+eva@veenstroom.example", False),
    ],
)
def test_plus_tags_make_no_second_person(account, typed, same, db):
    user = User.objects.create_user(account)
    assert account_of(read_address(typed)) == (user if same else None)
