"""The cast and the stage. Every test reads as a story about these people.

Veenstroom (a municipality in region Groningen, VR01): Lies reads, Bram contributes, Eva edits.
Duinkust (a municipality in region Kennemerland, VR12): Daan reads, Dirk edits.
Cor coordinates for Veiligheidsregio Wadrand (VR01). Pien is platform editor, at the national Redactie.
Xander left Veenstroom; his account is still open. Nadia works for Duinkust; some stories name her.
"""

import datetime
from types import SimpleNamespace

import pytest

from cases.tlp import Label

PASSWORD = "een-lang-genoeg-wachtwoord"


@pytest.fixture(autouse=True)
def quick_and_apart(settings, tmp_path):
    """Tests hash passwords quickly and never touch files or an index of one another."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.MODELSEARCH_BACKENDS = {
        **settings.MODELSEARCH_BACKENDS,
        "entries": {
            **settings.MODELSEARCH_BACKENDS["entries"],
            "PATH": tmp_path / "index",
        },
    }


def make_agency(code, name, slug, kind, *regions):
    from cases.models import Agency

    agency = Agency.objects.create(code=code, name=name, slug=slug, kind=kind)
    agency.regions.set(regions)
    return agency


def make_member(first_name, agency, role, **fields):
    from cases.members.actions import start_membership
    from cases.models import User

    email = f"{first_name.lower()}@{agency.slug}.example"
    user = User.objects.create_user(email, PASSWORD, first_name=first_name, last_name="de Tester", **fields)
    start_membership(user=user, agency=agency, role=role)
    return user


@pytest.fixture
def regions(db):
    from cases.models import Region

    rows = [
        ("VR01", "Groningen"),
        ("VR12", "Kennemerland"),
        ("VR09", "Utrecht"),
        ("NL", "Landelijk"),
    ]
    made = {
        code: Region.objects.create(
            code=code,
            name=name,
            slug=name.lower(),
            official_name=f"Veiligheidsregio {name}",
        )
        for code, name in rows
    }
    return SimpleNamespace(
        groningen=made["VR01"],
        kennemerland=made["VR12"],
        utrecht=made["VR09"],
        national=made["NL"],
    )


@pytest.fixture
def agencies(regions):
    return SimpleNamespace(
        veenstroom=make_agency(
            "VB-VEEN",
            "Gemeente Veenstroom",
            "veenstroom",
            "municipality",
            regions.groningen,
        ),
        duinkust=make_agency(
            "VB-DUIN",
            "Gemeente Duinkust",
            "duinkust",
            "municipality",
            regions.kennemerland,
        ),
        wadrand=make_agency(
            "VB-WAD",
            "Veiligheidsregio Wadrand",
            "wadrand",
            "safety_region",
            regions.groningen,
        ),
        redactie=make_agency(
            "KB-REDACTIE",
            "Redactie Kennisbank",
            "redactie",
            "national",
            regions.national,
        ),
    )


@pytest.fixture
def cast(agencies):
    from cases.members.actions import end_membership

    people = SimpleNamespace(
        lies=make_member("Lies", agencies.veenstroom, "reader"),
        bram=make_member("Bram", agencies.veenstroom, "contributor"),
        eva=make_member("Eva", agencies.veenstroom, "editor"),
        daan=make_member("Daan", agencies.duinkust, "reader"),
        nadia=make_member("Nadia", agencies.duinkust, "reader"),
        dirk=make_member("Dirk", agencies.duinkust, "editor"),
        cor=make_member("Cor", agencies.wadrand, "coordinator"),
        pien=make_member("Pien", agencies.redactie, "editor", is_platform_editor=True),
        xander=make_member("Xander", agencies.veenstroom, "contributor"),
    )
    end_membership(people.xander.memberships.get())
    return people


@pytest.fixture
def sign_in(client):
    """Return a function that signs somebody in and returns the client."""

    def _sign_in(user):
        client.force_login(user)
        return client

    return _sign_in


CASE = {
    "gist": "Een oproep op sociale media trok honderden jongeren naar het strand.",
    "case_kind": "incident",
    "date_from": datetime.date(2025, 6, 21),
    "place": "Veenstroom",
    "what_happened": "<p>Een oproep ging rond en op zaterdag stond het strand vol.</p>",
    "again": "<p>Vroeg bellen met de scholen.</p>",
    "not_again": "<p>Alleen naar één kanaal kijken.</p>",
}


@pytest.fixture
def write_case(cast, agencies):
    """Return a function that makes a case study, published unless told otherwise."""
    from cases.models import CaseStudyPage

    def _write(
        title="Strandfeest zonder vergunning",
        *,
        by=None,
        agency=None,
        label=Label.GREEN,
        publish=True,
        shared_with=(),
        named=(),
        **fields,
    ):
        from cases.pages.actions import ensure_agency_page

        page = CaseStudyPage(title=title, owner=by or cast.bram, live=False, **{**CASE, **fields})
        page.first_label = {"label": label, "shared_with": shared_with, "named": named}
        ensure_agency_page(agency or agencies.veenstroom).add_child(instance=page)
        revision = page.save_revision(user=by or cast.bram)
        if publish:
            revision.publish()
        page.refresh_from_db()
        return page

    return _write


@pytest.fixture
def write_playbook(cast, agencies):
    """Return a function that makes a playbook of two phases, published unless told otherwise."""
    from cases.models import PlaybookPage

    def _write(
        title="Ongepland evenement",
        *,
        by=None,
        agency=None,
        label=Label.GREEN,
        publish=True,
        shared_with=(),
        named=(),
        **fields,
    ):
        from cases.pages.actions import ensure_agency_page

        phases = [
            (
                "phase",
                {
                    "number": 0,
                    "name": "Voorbereiden",
                    "starts": "vooraf",
                    "steps": [
                        {
                            "number": 1,
                            "instruction": "Leg doel en grondslag vast",
                            "role": "adviseur OOV",
                            "kind": "task",
                        },
                    ],
                },
            ),
            (
                "phase",
                {
                    "number": 1,
                    "name": "Signaleren",
                    "starts": "eerste half uur",
                    "steps": [
                        {
                            "number": 2,
                            "instruction": "Noteer het signaal",
                            "role": "omgevingsanalist",
                            "kind": "task",
                        },
                    ],
                },
            ),
        ]
        page = PlaybookPage(
            title=title,
            owner=by or cast.bram,
            live=False,
            **{
                "gist": "Van eerste oproep tot leren.",
                "purpose": "<p>Samen op tijd handelen.</p>",
                "phases": phases,
                **fields,
            },
        )
        page.first_label = {"label": label, "shared_with": shared_with, "named": named}
        ensure_agency_page(agency or agencies.veenstroom).add_child(instance=page)
        revision = page.save_revision(user=by or cast.bram)
        if publish:
            revision.publish()
        page.refresh_from_db()
        return page

    return _write
