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
from tests.migrated import django_db_modify_db_settings  # noqa: F401

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


STEPS = [
    {"number": 1, "instruction": "Leg doel en grondslag vast", "role": "adviseur OOV", "kind": "task"},
    {"number": 2, "instruction": "Noteer het signaal", "role": "omgevingsanalist", "kind": "task"},
]
PLAYBOOK = {
    "gist": "Van eerste oproep tot leren.",
    "purpose": "<p>Samen op tijd handelen.</p>",
    "phases": [
        ("phase", {"number": 0, "name": "Voorbereiden", "starts": "vooraf", "steps": STEPS[:1]}),
        ("phase", {"number": 1, "name": "Signaleren", "starts": "eerste half uur", "steps": STEPS[1:]}),
    ],
}


LESSON = {
    "gist": "Wie een maatregel groot aankondigt, trekt soms juist publiek.",
    "lesson_kind": "improvement",
    "observation": "<p>Na de aankondiging kwamen meer mensen kijken.</p>",
    "conclusion": "<p>Een aankondiging is ook een uitnodiging.</p>",
    "recommendation": "Kondig een maatregel alleen aan bij wie haar nodig heeft.",
    "applies_when": "<p>De oproep gaat nog rond.</p>",
    "lesson_state": "identified",
    "urgency": "high",
    "solution": "procedure",
}
TOOL = {
    "gist": "Volgt openbare berichten per gebied.",
    "what_it_does": "<p>Zoekt in openbare berichten en meldt plotselinge groei.</p>",
    "status": "active",
    "checked_on": datetime.date(2026, 11, 1),
    "channels": ["Telegram", "TikTok"],
    "is_example": True,
}
REVIEW = {
    "gist": "Goed bij een evenement, te traag bij een flits.",
    "used_since": datetime.date(2025, 1, 1),
    "purpose": "Zicht op een evenement.",
    "scores": [("score", {"criterion": "language", "score": "4", "proof": "Herkent straattaal."})],
    "legal_bases": [("basis", {"purpose": "algemeen beeld", "basis": "artikel 172 Gemeentewet"})],
    "choose_again": "conditions",
    "choose_again_why": "Alleen met een eigen analist.",
    "interest": "none",
    "reviewed_on": datetime.date(2026, 10, 1),
}
GUIDE = {
    "gist": "Wat een gemeente online wel en niet mag.",
    "introduction": "<p>Dit is geen juridisch advies.</p>",
    "rules": [("rule", {"code": "JUR-01", "theme": "grondslag", "rule": "Elk doel heeft een grondslag."})],
}


def save_page(page, *, agency, label, publish, shared_with, named):
    """Save a new page at its agency, or a tool among the tools, as its owner would; publish it if asked."""
    from cases.models import ToolPage
    from cases.pages.actions import ensure_agency_page, ensure_tool_index

    page.first_label = {"label": label, "shared_with": shared_with, "named": named}
    parent = (ensure_tool_index if isinstance(page, ToolPage) else ensure_agency_page)(agency)
    parent.add_child(instance=page)
    revision = page.save_revision(user=page.owner)
    if publish:
        revision.publish()
    page.refresh_from_db()
    return page


def writer_of(model_name, contents, first_title, cast, agencies):
    """Return a function that makes a page of the model, published unless told otherwise."""
    from cases import models

    def write(
        title=first_title,
        *,
        by=None,
        agency=None,
        label=Label.GREEN,
        publish=True,
        shared_with=(),
        named=(),
        **fields,
    ):
        model = getattr(models, model_name)
        page = model(title=title, owner=by or cast.bram, live=False, **{**contents, **fields})
        return save_page(
            page,
            agency=agency or agencies.veenstroom,
            label=label,
            publish=publish,
            shared_with=shared_with,
            named=named,
        )

    return write


@pytest.fixture
def write_case(cast, agencies):
    """Return a function that makes a case study."""
    return writer_of("CaseStudyPage", CASE, "Strandfeest zonder vergunning", cast, agencies)


@pytest.fixture
def write_playbook(cast, agencies):
    """Return a function that makes a playbook of two phases."""
    return writer_of("PlaybookPage", PLAYBOOK, "Ongepland evenement", cast, agencies)


@pytest.fixture
def write_lesson(cast, agencies):
    """Return a function that makes a lesson."""
    return writer_of("LessonPage", LESSON, "Kondig niet groot aan", cast, agencies)


@pytest.fixture
def write_tool(cast, agencies):
    """Return a function that makes the card of a tool; Pien's desk keeps the cards."""
    write = writer_of("ToolPage", TOOL, "Peilstok", cast, agencies)
    return lambda *args, **fields: write(*args, **{"by": cast.pien, "agency": agencies.redactie, **fields})


@pytest.fixture
def write_review(cast, agencies):
    """Return a function that makes a review; give it the `tool`."""
    return writer_of("ToolReviewPage", REVIEW, "Peilstok in Veenstroom", cast, agencies)


@pytest.fixture
def write_guide(cast, agencies):
    """Return a function that makes a guide."""
    return writer_of("GuidePage", GUIDE, "Mag onze gemeente online meekijken?", cast, agencies)
