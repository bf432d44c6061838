"""Each kind of page: its form opens for who may write it, and no screen names a hidden one."""

import pytest
from django.urls import reverse

from cases.models import KnowledgePage, LessonPage, PlaybookPage, ToolPage, ToolReviewPage
from cases.pages.actions import ensure_agency_page, ensure_tool_index
from cases.reading.kinds import KINDS
from cases.tlp import Label
from tests import conftest as cast
from tests.pages.sent import form_of

from .addresses import SEARCHED
from .test_every_admin_address import said

pytestmark = pytest.mark.django_db

MODELS = [kind.model for kind in KINDS.values()]
each_kind = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.kind)
CONTENTS = dict(zip(
    ("case_study", "lesson", "playbook", "tool", "tool_review", "guide"),
    (cast.CASE, cast.LESSON, cast.PLAYBOOK, cast.TOOL, cast.REVIEW, cast.GUIDE),
    strict=True,
))  # fmt: skip
WORD = "zqsoort"
SCREENS = [
    "edit",
    "history",
    "view_draft",
    "delete",
    "unpublish",
    "copy",
    "move",
    "usage",
    "workflow_history",
]


def parent_of(model, world, agency):
    return ensure_tool_index(world.redactie) if model is ToolPage else ensure_agency_page(agency)


def publish(world, model, title, *, label, by, agency, **fields):
    values = {**CONTENTS[model.kind], "gist": f"{title} kern", **fields}
    page = model(title=title, owner=by, live=False, **values)
    page.first_label = {"label": label, "named": [world.bram, world.eva] if label == Label.RED else []}
    parent_of(model, world, agency).add_child(instance=page)
    page.save_revision(user=by, log_action=True).publish()
    return model.objects.get(pk=page.pk)


@pytest.fixture(scope="module")
def kinds(world):
    """A RED page of every kind by Bram; and pages of Dirk's that point at them since before they were RED."""
    world.redactie = world.pien.memberships.get().agency
    hidden = {}
    for model in [ToolPage, *(m for m in MODELS if m is not ToolPage)]:
        fields = {"tool": hidden[ToolPage]} if model is ToolReviewPage else {}
        title = f"{SEARCHED} {WORD} {model.kind}"
        hidden[model] = publish(
            world, model, title, label=Label.RED, by=world.bram, agency=world.veenstroom, **fields
        )
    world.hidden = hidden
    ours = {"label": Label.GREEN, "by": world.dirk, "agency": world.duinkust}
    case, lesson = hidden[MODELS[0]], hidden[LessonPage]
    step = {"number": 1, "instruction": "Weeg dit", "role": "analist", "kind": "task", "lessons": [lesson]}
    phases = [("phase", {"number": 1, "name": "Duiden", "steps": [{**step, "tool_page": hidden[ToolPage]}]})]
    world.pointing = {
        LessonPage: publish(world, LessonPage, "Onze les", cases=[("against", {"case": case})], **ours),
        PlaybookPage: publish(world, PlaybookPage, "Ons draaiboek", phases=phases, **ours),
        ToolReviewPage: publish(world, ToolReviewPage, "Onze review", tool=hidden[ToolPage], **ours),
    }
    return world


@each_kind
def test_the_form_of_a_new_page_opens_and_names_nothing_hidden(model, kinds, client):
    writer, agency = (kinds.pien, kinds.redactie) if model is ToolPage else (kinds.dirk, kinds.duinkust)
    client.force_login(writer)
    place = parent_of(model, kinds, agency)
    url = reverse("wagtailadmin_pages:add", args=["cases", model._meta.model_name, place.pk])
    answer = client.get(url)
    assert answer.status_code == 200
    assert "wie mag dit lezen?" in said(answer) and WORD not in said(answer)
    form = form_of(model(title="Net begonnen", slug=f"net-{model.kind}"), writer) | {"label": "green"}
    assert client.post(url, form).status_code == 302
    assert KnowledgePage.objects.get(slug=f"net-{model.kind}").owner == writer


@pytest.mark.parametrize(
    ("model", "who"),
    [*((model, "dirk") for model in MODELS), (ToolPage, "bas")],
    ids=lambda part: getattr(part, "kind", part),
)
def test_nobody_writes_a_page_in_anothers_place(model, who, kinds, client):
    """Dirk works elsewhere; Bas may write at Veenstroom, but no cards of tools."""
    client.force_login(getattr(kinds, who))
    place = parent_of(model, kinds, kinds.veenstroom)
    url = reverse("wagtailadmin_pages:add", args=["cases", model._meta.model_name, place.pk])
    before = KnowledgePage.objects.count()
    for answer in (client.get(url), client.post(url, {"title": "Gekaapt", "slug": "gekaapt"})):
        assert answer.status_code in (302, 403, 404)
    assert KnowledgePage.objects.count() == before


@each_kind
@pytest.mark.parametrize("who", ["dirk", "pien", "bas", "ella"])
def test_a_hidden_page_of_any_kind_has_no_screen(model, who, kinds, client):
    page = kinds.hidden[model]
    client.force_login(getattr(kinds, who))
    client.raise_request_exception = False
    for screen in SCREENS:
        for ask in (client.get, client.post):
            answer = ask(reverse(f"wagtailadmin_pages:{screen}", args=[page.pk]))
            assert answer.status_code in (302, 403, 404, 405), screen
            assert WORD not in said(answer), screen
    kept = model.objects.get(pk=page.pk)
    assert (kept.live, kept.title) == (True, page.title)


@each_kind
@pytest.mark.parametrize("who", ["dirk", "pien", "ella"])
def test_no_chooser_offers_a_hidden_page_of_any_kind(model, who, kinds, client):
    client.force_login(getattr(kinds, who))
    kind = f"page_type=cases.{model._meta.model_name}"
    place = kinds.hidden[model].get_parent()
    for url in (
        reverse("wagtailadmin_choose_page") + f"?{kind}",
        reverse("wagtailadmin_choose_page_child", args=[place.pk]) + f"?{kind}",
        reverse("wagtailadmin_choose_page_search") + f"?q={SEARCHED}&{kind}",
        reverse("wagtailadmin_choose_page_chosen_multiple") + f"?id={kinds.hidden[model].pk}",
    ):
        assert WORD not in said(client.get(url)), url


@each_kind
def test_the_chooser_offers_it_to_who_may_see_it(model, kinds, client):
    client.force_login(kinds.eva)
    url = (
        reverse("wagtailadmin_choose_page_search") + f"?q={SEARCHED}&page_type=cases.{model._meta.model_name}"
    )
    assert WORD in said(client.get(url))


@pytest.mark.parametrize("model", [LessonPage, PlaybookPage, ToolReviewPage], ids=lambda model: model.kind)
def test_a_page_that_points_at_hidden_ones_says_so_without_their_titles(model, kinds, client):
    page = kinds.pointing[model]
    client.force_login(kinds.dirk)
    text = said(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))
    assert "een pagina die u niet mag zien" in text and WORD not in text
    for screen in ("history", "view_draft", "delete"):
        assert WORD not in said(client.get(reverse(f"wagtailadmin_pages:{screen}", args=[page.pk])))
