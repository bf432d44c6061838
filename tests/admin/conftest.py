"""A world in which everything that is hidden carries a word of its own; built once for all admin tests."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.test import override_settings

from cases.tlp import Label
from tests.conftest import CASE, make_agency, make_member
from tests.media.files import office, picture, upload

#: Every hidden thing has this in its title too, so that it can be looked for without saying its word.
SEARCHED = "kraaiennest"


@dataclass
class Thing:
    """A page with all that hangs on it. `words` may show to nobody outside its audience."""

    page: object
    words: list[str]
    arguments: dict = field(default_factory=dict)


@pytest.fixture(autouse=True)
def quick_and_apart(settings, admin_media):
    """As in tests/conftest.py, with files that stay for the whole world."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = admin_media
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(scope="session")
def admin_media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, admin_media):
    """Veenstroom with hidden pages; outside them Duinkust, colleagues and a platform editor."""
    hasher = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(MEDIA_ROOT=admin_media, PASSWORD_HASHERS=hasher):
            yield build_world()
        transaction.set_rollback(True)


def build_world():
    from cases.contributions.actions import ensure_workflow
    from cases.pages.actions import ensure_agency_page

    world = make_stage()
    world.workflow = ensure_workflow()
    world.things = {
        label: make_thing(world, label, f"zq{label.name.lower().replace('_', '')}")
        for label in (Label.AMBER, Label.AMBER_STRICT, Label.RED)
    }
    world.things["draft"] = make_draft_of_a_live_page(world)
    world.outside = ensure_agency_page(world.duinkust)
    world.inside = ensure_agency_page(world.veenstroom)
    return world


def make_stage():
    from cases.models import Region

    rows = (("VR01", "Groningen"), ("VR12", "Kennemerland"), ("NL", "Landelijk"))
    vr01, vr12, nl = (
        Region.objects.create(code=code, name=name, slug=name.lower(), official_name=name)
        for code, name in rows
    )
    veenstroom = make_agency("VB-VEEN", "Gemeente Veenstroom", "veenstroom", "municipality", vr01)
    duinkust = make_agency("VB-DUIN", "Gemeente Duinkust", "duinkust", "municipality", vr12)
    redactie = make_agency("KB-RED", "Redactie Kennisbank", "redactie", "national", nl)
    return SimpleNamespace(
        veenstroom=veenstroom,
        duinkust=duinkust,
        bram=make_member("Bram", veenstroom, "contributor"),
        eva=make_member("Eva", veenstroom, "editor"),
        bas=make_member("Bas", veenstroom, "contributor"),
        ella=make_member("Ella", veenstroom, "editor"),
        dirk=make_member("Dirk", duinkust, "editor"),
        pien=make_member("Pien", redactie, "editor", is_platform_editor=True),
    )


def make_thing(world, label, word):
    """A page under `label` by Bram: published, with files, renamed in a draft and handed in for review."""
    from cases.models import Document, Image
    from cases.pages.actions import ensure_collection

    page = write_page(world, label, f"{word}titel", f"{word}slug")
    collection = ensure_collection(world.veenstroom)
    files = {"entry": page.entry, "uploaded_by_user": world.bram, "collection": collection}
    image = Image.objects.create(
        title=f"{SEARCHED} {word}beeld", file=upload(f"{word}foto.png", picture()), **files
    )
    document = Document.objects.create(
        title=f"{SEARCHED} {word}stuk", file=upload(f"{word}stuk.docx", office()), **files
    )
    page.attachments = [("image", {"image": image, "caption": f"{word}bijschrift"})]
    page.title, page.gist = f"{SEARCHED} {word}nieuwetitel", f"{word}nieuwekern"
    page.tags.add(f"{word}term")
    page.save_revision(user=world.bram, log_action=True)
    state = world.workflow.start(page, world.bram)
    comment_on(page, world.bram, f"{word}opmerking")
    return Thing(page, [word], arguments_of(page, state, image, document))


def make_draft_of_a_live_page(world):
    """A page that every member may read, with a newer draft that only its agency's editors may."""
    word = "zqconcept"
    page = write_page(world, Label.GREEN, "iedereen", "iedereen")
    page.title, page.gist, page.slug = f"{SEARCHED} {word}titel", f"{word}kern", f"{word}slug"
    page.save_revision(user=world.bram, log_action=True)
    page.refresh_from_db()
    state = world.workflow.start(page, world.bram)
    return Thing(page, [word], arguments_of(page, state, None, None))


def write_page(world, label, name, slug, *, by=None, at=None):
    """A published case study by Bram at Veenstroom, or by somebody else below another page."""
    from cases.models import CaseStudyPage
    from cases.pages.actions import ensure_agency_page

    author = by or world.bram
    page = CaseStudyPage(
        title=f"{SEARCHED} {name}", slug=slug, owner=author, live=False, **{**CASE, "gist": f"{name}kern"}
    )
    named = [world.bram, world.eva] if label == Label.RED else []
    page.first_label = {"label": label, "named": named}
    (at or ensure_agency_page(world.veenstroom)).add_child(instance=page)
    page.save_revision(user=author, log_action=True).publish(
        user=by or world.eva, skip_permission_checks=True
    )
    return CaseStudyPage.objects.get(pk=page.pk)


def comment_on(page, user, text):
    from wagtail.models import Comment

    Comment.objects.create(page=page, user=user, text=text, contentpath="title")


def arguments_of(page, state, image, document):
    """What Wagtail's addresses call the parts of this thing."""
    return {
        "page_id": page.pk,
        "parent_page_id": page.pk,
        "page_to_move_id": page.pk,
        "page_pk": page.pk,
        "object_id": page.pk,
        "revision_id": page.latest_revision_id or page.get_latest_revision().pk,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "task_state_id": state.current_task_state_id,
        "workflow_state_id": state.pk,
        "task_id": state.current_task_state.task_id,
        "image_id": image.pk if image else 0,
        "document_id": document.pk if document else 0,
        "doc_id": document.pk if document else 0,
    }
