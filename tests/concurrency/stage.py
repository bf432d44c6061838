"""The stage of the load tests, run as a process of its own: `python -m tests.concurrency.stage WHAT`.

build: tables, one agency and its editor; prints what a browser needs to be that editor.
publish NAME COUNT: publishes that many case studies, each in its own transaction; prints what failed.
drafts COUNT: tables and that many contributors with an empty quick draft each; prints session and address of each.
texts: prints the answers of all quick drafts.
check: reads slugs from standard input; prints those that are not there and what the catalogue finds.
"""

import json
import sys

import django

django.setup()

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402

from cases.catalogue.consistency import find_differences  # noqa: E402
from cases.contributions.capture.actions import begin_draft  # noqa: E402
from cases.models import Agency, AgencyPage, CaseStudyPage, Draft, Region, User  # noqa: E402
from cases.pages.actions import ensure_agency_page  # noqa: E402
from tests.conftest import CASE, make_agency, make_member  # noqa: E402


def build() -> dict:
    call_command("migrate", verbosity=0)
    region = Region.objects.create(code="VR01", name="Groningen", slug="groningen", official_name="Groningen")
    agency = make_agency("VB-VEEN", "Gemeente Veenstroom", "veenstroom", "municipality", region)
    editor = make_member("Eva", agency, "editor")
    return {"session": sign_in(editor), "parent": ensure_agency_page(agency).pk}


def sign_in(user) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return session.session_key


def drafts(count: str) -> list[dict]:
    build()
    agency = Agency.objects.get()
    made = []
    for number in range(int(count)):
        writer = make_member(f"Schrijver{number}", agency, "contributor")
        draft = begin_draft(by=writer, kind="report", agency=agency)
        made.append({"session": sign_in(writer), "draft": draft.public_id})
    return made


def texts() -> dict:
    return dict(Draft.objects.values_list("public_id", "answers"))


def publish(name: str, count: str) -> dict:
    failures = []
    for number in range(int(count)):
        try:
            publish_one(f"Zaak {name} {number}")
        except Exception as error:
            failures.append(f"{type(error).__name__}: {error}")
    return {"failures": failures}


@transaction.atomic
def publish_one(title: str) -> None:
    editor = User.objects.get()
    page = CaseStudyPage(title=title, owner=editor, live=False, **CASE)
    AgencyPage.objects.get().add_child(instance=page)
    page.save_revision(user=editor).publish(user=editor)


def check() -> dict:
    wanted = set(json.load(sys.stdin))
    live = CaseStudyPage.objects.filter(live=True, entry__state="live")
    return {
        "lost": sorted(wanted - set(live.values_list("slug", flat=True))),
        "live": live.count(),
        "differences": [f"{found.entry.public_id}: {found.wrong}" for found in find_differences()],
    }


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))
