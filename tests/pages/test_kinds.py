"""Each kind of page has all that a kind needs, see docs/adding-a-kind.md; what is missing is named here."""

import io
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.template.loader import get_template
from wagtail.admin.panels import FieldPanel

from cases.catalogue.facets import KNOWN
from cases.demo.canaries import page_models
from cases.models import AgencyPage, Entry, KnowledgePage, ToolIndexPage
from cases.pages.forms import KnowledgePageForm
from cases.pages.panels import SCREENS
from cases.reading.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
MODELS = [
    model for model in apps.get_models() if issubclass(model, KnowledgePage) and model is not KnowledgePage
]
each_kind = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)

#: Kept by the page itself and never filled in by a writer.
NOT_ASKED = {"entry", "knowledgepage_ptr", "tagged_terms", "tagged_items"}


def panels_of(panel):
    """Yield the panels of fields in an edit screen, at whatever depth."""
    if isinstance(panel, FieldPanel):
        yield panel
    for child in getattr(panel, "children", ()):
        yield from panels_of(child)


def test_the_catalogue_knows_each_kind_of_page_and_threads_besides():
    assert {model.kind for model in MODELS} == set(Entry.Kind) - {Entry.Kind.THREAD}


@each_kind
def test_a_kind_has_a_row_among_the_kinds_that_readers_meet(model):
    assert KINDS[model.kind].model is model
    assert all(name in KNOWN for name in KINDS[model.kind].facets)


@each_kind
def test_a_kind_has_a_template_of_its_own(model):
    assert get_template(model.template).template.name.startswith("cases/")


@each_kind
def test_a_kind_has_a_place_in_the_tree(model):
    places = AgencyPage.allowed_subpage_models() + ToolIndexPage.allowed_subpage_models()
    assert model in places


@each_kind
def test_a_kind_has_an_edit_screen_of_ours(model):
    assert model.__dict__["edit_handler"] is SCREENS[model]
    assert issubclass(SCREENS[model].base_form_class, KnowledgePageForm)


@each_kind
def test_a_writer_is_asked_for_every_field(model):
    asked = {panel.field_name for panel in panels_of(model.edit_handler)}
    shared = {field.name for field in KnowledgePage._meta.get_fields()}
    own = {
        field.name
        for field in model._meta.get_fields()
        if field.name not in shared and not field.auto_created and getattr(field, "editable", True)
    }
    assert own - NOT_ASKED - asked == set()
    assert set(model.required_to_publish) <= asked


@each_kind
def test_the_text_of_a_kind_is_searched(model):
    names = {field.name for field in model._meta.get_fields()}
    assert "gist" in model.text_fields
    assert set(model.text_fields) <= names


@each_kind
def test_a_kind_has_a_writer_in_the_cast(model):
    assert f'writer_of("{model.__name__}"' in (ROOT / "tests/conftest.py").read_text(encoding="utf8")


@each_kind
def test_a_kind_stands_in_the_canary_world(model):
    assert model in page_models()


def test_the_list_of_fields_in_docs_says_what_the_models_say():
    out = io.StringIO()
    call_command("list_fields", stdout=out)
    kept = (ROOT / "docs/fields.csv").read_text(encoding="utf8")
    assert out.getvalue().splitlines() == kept.splitlines(), "manage.py list_fields > docs/fields.csv"


@pytest.mark.django_db
def test_lists_of_words_are_words_to_the_searcher(write_tool):
    tool = write_tool(former_names=["Meetlat", "Peilglas"], channels=["Telegram", "TikTok"])
    assert "Meetlat, Peilglas\nTelegram, TikTok\n" in tool.entry.text
