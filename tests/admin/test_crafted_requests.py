"""Forms that somebody makes up: refused, nothing changes, nothing is told."""

import pytest
from django.urls import reverse
from wagtail.models import Collection, PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cases.models import CaseStudyPage, Document, Image
from cases.tlp import Label
from tests.pages.sent import form_of

from .addresses import SEARCHED
from .conftest import write_page
from .test_every_admin_address import said, state_of

pytestmark = pytest.mark.django_db


def crafted(world, thing):
    """Every way to change a foreign page: (name, arguments, form)."""
    pk, state = thing.page.pk, thing.arguments["task_state_id"]
    revision = thing.arguments["revision_id"]
    page = "wagtailadmin_pages:"
    return [
        (page + "edit", [pk], {"title": "Gekaapt", "slug": "gekaapt", "action-publish": "1"}),
        (page + "delete", [pk], {}),
        (page + "unpublish", [pk], {}),
        (page + "move_confirm", [pk, world.outside.pk], {}),
        (page + "move", [pk], {"new_parent_page": world.outside.pk}),
        (
            page + "copy",
            [pk],
            {
                "new_title": "Kopie",
                "new_slug": "kopie",
                "new_parent_page": world.outside.pk,
                "copy_subpages": "on",
            },
        ),
        (page + "lock", [pk], {}),
        (page + "unlock", [pk], {}),
        (page + "set_privacy", [pk], {"restriction_type": "login"}),
        (page + "convert_alias", [pk], {}),
        (page + "set_page_position", [pk], {}),
        (page + "workflow_action", [pk, "approve", state], {}),
        (page + "workflow_action", [pk, "reject", state], {"comment": "nee"}),
        (page + "collect_workflow_action_data", [pk, "approve", state], {"comment": "ja"}),
        (page + "confirm_workflow_cancellation", [pk], {}),
        (page + "revisions_unschedule", [pk, revision], {}),
        (page + "preview_on_edit", [pk], {"title": "Gekaapt", "slug": "gekaapt"}),
        ("wagtailadmin_api:pages:action", [pk, "publish"], {}),
        ("wagtailadmin_api:pages:action", [pk, "delete"], {}),
        ("wagtail_bulk_action", ["wagtailcore", "page", "delete"], {}),
        ("wagtail_bulk_action", ["wagtailcore", "page", "unpublish"], {}),
        ("wagtailimages:edit", [thing.arguments["image_id"]], {"title": "Gekaapt"}),
        ("wagtailimages:delete", [thing.arguments["image_id"]], {}),
        ("wagtaildocs:edit", [thing.arguments["document_id"]], {"title": "Gekaapt"}),
        ("wagtaildocs:delete", [thing.arguments["document_id"]], {}),
    ]


@pytest.mark.parametrize("who", ["dirk", "bas", "pien", "ella"])
def test_foreign_pages_stay_as_they_are(world, client, who):
    thing = world.things[Label.RED]
    before, pages = state_of(thing), CaseStudyPage.objects.count()
    client.force_login(getattr(world, who))
    client.raise_request_exception = False
    for name, arguments, form in crafted(world, thing):
        url = reverse(name, args=arguments)
        if "bulk" in name:
            url += f"?id={thing.page.pk}"
        answer = client.post(url, form)
        assert answer.status_code in (302, 403, 404), f"{name}: {answer.status_code}"
        assert thing.words[0] not in said(answer), name
        assert state_of(thing) == before, name
    assert CaseStudyPage.objects.count() == pages
    assert not PageViewRestriction.objects.exists()


@pytest.mark.parametrize("who", ["dirk", "bas"])
def test_others_do_not_touch_a_page_that_everybody_reads(world, client, who):
    thing = world.things["draft"]
    before, pages = state_of(thing), CaseStudyPage.objects.count()
    client.force_login(getattr(world, who))
    client.raise_request_exception = False
    for name, arguments, form in crafted(world, thing):
        if name.startswith(("wagtailimages", "wagtaildocs")):
            continue
        url = reverse(name, args=arguments) + (f"?id={thing.page.pk}" if "bulk" in name else "")
        answer = client.post(url, form)
        assert answer.status_code in (302, 403, 404), f"{name}: {answer.status_code}"
        assert thing.words[0] not in said(answer), name
        assert state_of(thing) == before, name
    assert CaseStudyPage.objects.count() == pages


def own_form(**changed):
    rich = {
        name: rich_text("")
        for name in ("monitoring_findings", "impact", "dilemmas", "lucky", "conditions", "what_happened")
    }
    names = ("timeline", "tools_used", "participants", "figures", "sources", "attachments")
    streams = {name: streamfield([]) for name in names}
    form = {
        "title": "Eigen pagina",
        "slug": "eigen",
        "label": "green",
        "again": rich_text(""),
        **rich,
        **streams,
    }
    return nested_form_data({**form, "not_again": rich_text(""), **changed})


@pytest.mark.parametrize("title", ["", "Eigen pagina"], ids=["unfinished", "complete"])
@pytest.mark.parametrize("kind", ["image", "document"])
def test_a_foreign_file_cannot_be_put_on_ones_own_page(world, client, kind, title):
    thing = world.things[Label.RED]
    chosen = {kind: thing.arguments[f"{kind}_id"], "caption": ""}
    client.force_login(world.dirk)
    url = reverse("wagtailadmin_pages:add", args=["cases", "casestudypage", world.outside.pk])
    pages = CaseStudyPage.objects.count()
    answer = client.post(url, own_form(attachments=streamfield([(kind, chosen)]), title=title))
    assert answer.status_code == 200, "the form comes back"
    assert thing.words[0] not in said(answer)
    assert CaseStudyPage.objects.count() == pages


@pytest.mark.parametrize("kind", ["image", "document"])
def test_a_file_that_became_hidden_stays_on_the_page_without_its_title(world, client, kind):
    """Dirk chose a file that everybody saw; its page was narrowed since. Nothing of Dirk's text is lost."""
    thing = world.things[Label.RED]
    file = (Image if kind == "image" else Document).objects.get(pk=thing.arguments[f"{kind}_id"])
    page = write_page(world, Label.GREEN, "van dirk", f"dirk-{kind}", by=world.dirk, at=world.outside)
    page.attachments = [(kind, {kind: file, "caption": "ons plan"})]
    page.save_revision(user=world.dirk)
    client.force_login(world.dirk)
    form = form_of(page, world.dirk) | {"gist": "Net geschreven."}
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.post(edit, form).status_code == 302
    kept = CaseStudyPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert kept.gist == "Net geschreven."
    assert [block.value[kind].pk for block in kept.attachments] == [file.pk]
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", "latest"])
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    client.post(preview, form)
    for screen in (edit, compare, preview):
        text = said(client.get(screen))
        assert thing.words[0] not in text, screen
        assert screen == preview or "ons plan" in text


def test_a_link_to_a_foreign_page_tells_nothing(world, client):
    """The text of a form comes back on an error, and Wagtail looks up what its links lead to."""
    thing = world.things[Label.RED]
    linked = f'<p><a linktype="page" id="{thing.page.pk}">kijk</a></p>'
    client.force_login(world.dirk)
    url = reverse("wagtailadmin_pages:add", args=["cases", "casestudypage", world.outside.pk])
    for title in ("", "Eigen pagina"):
        answer = client.post(url, own_form(again=rich_text(linked), title=title))
        assert answer.status_code == 200, "the form comes back"
        assert thing.words[0] not in said(answer)
    assert not CaseStudyPage.objects.filter(title="Eigen pagina").exists()


def test_an_address_does_not_say_which_page_stands_there(world, client):
    thing = world.things[Label.RED]
    client.force_login(world.dirk)
    url = reverse("wagtailadmin_choose_page_external_link")
    form = {
        "external-link-chooser-url": "/organisaties/veenstroom/" + thing.page.slug + "/",
        "external-link-chooser-link_text": "x",
    }
    answer = client.post(url, form)
    assert f'"id": {thing.page.pk}' not in answer.content.decode()
    assert SEARCHED not in said(answer)


def test_the_filters_name_nobody_who_wrote_what_is_hidden(world, client):
    client.force_login(world.dirk)
    answer = client.get(reverse("wagtailadmin_explore", args=[world.outside.pk]))
    assert "bram de tester" not in said(answer)


def test_the_first_page_counts_nothing(world, client):
    client.force_login(world.dirk)
    assert client.get(reverse("wagtailadmin_home")).context["site_summary"].summary_items == []


def test_nothing_is_counted_as_used(world):
    from wagtail.models import ReferenceIndex

    assert not ReferenceIndex.objects.filter(base_content_type__model="page").exists()


def test_files_of_another_agency_are_not_in_ones_collections(world, client):
    client.force_login(world.dirk)
    other = Collection.objects.get(name="Gemeente Veenstroom")
    answer = client.get(reverse("wagtailimages:index") + f"?collection_id={other.pk}")
    assert SEARCHED not in said(answer)


def test_ones_account_is_on_the_site_itself(world, client):
    client.force_login(world.dirk)
    assert client.get(reverse("wagtailadmin_account")).url == reverse("mine")


@pytest.mark.parametrize("value", ["²", "9" * 30, "-1", "\x00", "((((", "'", "\ud800", "x" * 5000])
@pytest.mark.parametrize("name", ["wagtailadmin_pages:search", "wagtailadmin_choose_page_search"])
def test_no_question_breaks_the_admin(world, client, name, value):
    client.force_login(world.dirk)
    client.raise_request_exception = False
    value = value.encode("utf-8", "surrogatepass")
    for field in ("q", "id", "p", "page_type", "ordering", "new_parent_page"):
        assert client.get(reverse(name), {field: value}).status_code < 500
        assert client.post(reverse(name), {field: value}).status_code < 500


@pytest.mark.parametrize("pk", ["0", "99999999999999999999999", "٣"])
def test_no_number_breaks_the_admin(world, client, pk):
    client.force_login(world.dirk)
    client.raise_request_exception = False
    for part in ("edit", "history", "view_draft", "delete"):
        assert client.get(f"/beheer/pages/{pk}/{part}/").status_code == 404
