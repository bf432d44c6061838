"""Writing in /beheer/: drafts may be unfinished, what goes live may not."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cases.contributions.actions import ensure_workflow
from cases.models import AuditEvent, CaseStudyPage, PlaybookPage
from cases.pages.actions import ensure_agency_page
from cases.tlp import Label

from .sent import form_of

pytestmark = pytest.mark.django_db


STREAMS = ("timeline", "tools_used", "participants", "figures", "sources", "attachments")


def case_form(**changed):
    """What the browser sends for a complete case study."""
    form = {
        "title": "Brand in de haven",
        "slug": "brand-in-de-haven",
        "gist": "Rook boven de stad, vragen op sociale media.",
        "label": "green",
        "case_kind": "incident",
        "date_from": "21-06-2025",
        "place": "Veenstroom",
        "what_happened": rich_text("<p>Er was brand.</p>"),
        "again": rich_text("<p>Vroeg bellen.</p>"),
        "not_again": rich_text("<p>Te laat bellen.</p>"),
        **{name: streamfield([]) for name in STREAMS},
        **{
            name: rich_text("")
            for name in ("monitoring_findings", "impact", "dilemmas", "lucky", "conditions")
        },
    }
    return nested_form_data({**form, **changed})


def add_url(agency, model="casestudypage"):
    return reverse("wagtailadmin_pages:add", args=["cases", model, ensure_agency_page(agency).pk])


@pytest.fixture
def add(sign_in, agencies):
    """Return a function that sends the form of a new case study as somebody."""

    def _add(user, agency=None, **changed):
        shared_with = changed.pop("shared_with", [])
        form = {**case_form(**changed), "shared_with": shared_with}
        return sign_in(user).post(add_url(agency or agencies.veenstroom), form)

    return _add


def test_a_draft_needs_a_title_alone(add, cast):
    empty = {
        "gist": "",
        "case_kind": "",
        "date_from": "",
        "place": "",
        "what_happened": rich_text(""),
        "again": rich_text(""),
        "not_again": rich_text(""),
    }
    answer = add(cast.bram, **empty)
    assert answer.status_code == 302
    page = CaseStudyPage.objects.get()
    assert (page.live, page.entry.state, page.entry.label, page.owner) == (False, "draft", "green", cast.bram)
    assert AuditEvent.objects.filter(action="created", actor_id=cast.bram.pk).count() == 1


def test_handing_in_names_each_field_that_is_missing(add, cast):
    ensure_workflow()
    answer = add(cast.eva, place="", not_again=rich_text("<p> </p>"), **{"action-submit": "1"})
    assert answer.status_code == 200
    errors = answer.context["form"].errors
    assert set(errors) == {"place", "not_again"}
    assert CaseStudyPage.objects.count() == 0


def test_an_editor_publishes_a_complete_page_of_somebody_else(add, sign_in, cast):
    add(cast.bram, channels="TikTok, Snapchat, TikTok")
    page = CaseStudyPage.objects.get()
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = {**case_form(channels="TikTok, Snapchat, TikTok", slug=page.slug), "action-publish": "1"}
    sign_in(cast.eva).post(url, form)
    page = CaseStudyPage.objects.get()
    assert page.live and page.entry.state == "live"
    assert page.channels == ["TikTok", "Snapchat"]
    assert str(page.date_from) == "2025-06-21"
    assert AuditEvent.objects.filter(action="published", actor_id=cast.eva.pk).exists()


def test_a_contributor_cannot_publish(add, cast):
    add(cast.bram, **{"action-publish": "1"})
    assert not CaseStudyPage.objects.get().live


def test_nobody_writes_under_another_agency(add, cast, agencies):
    add(cast.bram, agency=agencies.duinkust)
    assert CaseStudyPage.objects.count() == 0


def test_red_is_chosen_before_the_first_save(add, cast):
    answer = add(cast.bram, label="red", named=f"{cast.eva.email}\n{cast.lies.email.upper()}")
    assert answer.status_code == 302
    entry = CaseStudyPage.objects.get().entry
    assert entry.label == Label.RED
    assert set(entry.named.all()) == {cast.eva, cast.lies}


@pytest.mark.parametrize(
    "named",
    ["", "eva@veenstroom.example", "lies@veenstroom.example nadia@duinkust.example", "weg@nergens.example"],
)
def test_red_without_an_editor_and_a_second_person_is_refused(add, cast, named):
    answer = add(cast.bram, label="red", named=named)
    assert answer.status_code == 200 and "named" in answer.context["form"].errors
    assert CaseStudyPage.objects.count() == 0


def test_amber_is_shared_with_other_agencies(add, cast, agencies):
    add(cast.bram, label="amber", shared_with=[agencies.duinkust.code])
    assert list(CaseStudyPage.objects.get().entry.shared_with.all()) == [agencies.duinkust]


def test_a_new_page_is_not_saved_while_typing(sign_in, cast, agencies):
    answer = sign_in(cast.bram).post(
        add_url(agencies.veenstroom), case_form(), headers={"accept": "application/json"}
    )
    assert answer.status_code == 400 and answer.json()["error_code"] == "label_first"
    assert CaseStudyPage.objects.count() == 0


def test_an_existing_page_shows_its_label_and_does_not_ask_for_it(sign_in, cast, write_case):
    page = write_case(label=Label.AMBER, publish=False)
    answer = sign_in(cast.bram).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    html = answer.content.decode()
    assert "TLP:AMBER" in html and reverse("relabel", args=[page.entry.public_id]) in html
    assert 'name="label"' not in html


def test_a_label_in_the_form_of_an_existing_page_changes_nothing(sign_in, cast, write_case):
    page = write_case(label=Label.AMBER, publish=False)
    sign_in(cast.eva).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), case_form(label="clear"))
    page.entry.refresh_from_db()
    assert page.entry.label == Label.AMBER


def test_a_slug_of_a_hidden_page_gets_a_random_tail(add, cast, write_case):
    write_case(
        "Geheim plan", label=Label.RED, by=cast.eva, named=[cast.lies, cast.eva], slug="brand-in-de-haven"
    )
    answer = add(cast.bram)
    assert answer.status_code == 302
    slug = CaseStudyPage.objects.latest("pk").slug
    assert slug.startswith("brand-in-de-haven-") and len(slug) > len("brand-in-de-haven-2")


def test_a_slug_of_a_page_one_sees_is_an_error(add, cast, write_case):
    write_case(slug="brand-in-de-haven")
    answer = add(cast.bram)
    assert answer.status_code == 200 and "slug" in answer.context["form"].errors


def test_slugs_made_from_titles_do_not_count(write_case):
    write_case("Zelfde naam")
    assert not write_case("Zelfde naam").slug.endswith("-2")


@pytest.mark.parametrize("model", ["casestudypage", "playbookpage"])
def test_the_form_of_a_new_page_opens_in_dutch(sign_in, cast, agencies, model):
    answer = sign_in(cast.bram).get(add_url(agencies.veenstroom, model))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Wie mag dit lezen?" in html and "In één zin" in html


@pytest.mark.parametrize("write", ["write_case", "write_playbook"])
def test_each_type_opens_for_editing(request, sign_in, cast, write):
    page = request.getfixturevalue(write)()
    answer = sign_in(cast.eva).get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200


def test_a_playbook_is_built_only_on_one_that_the_writer_sees(sign_in, cast, write_playbook, agencies):
    hidden = write_playbook("Verborgen draaiboek", label=Label.AMBER_STRICT, agency=agencies.duinkust)
    new = PlaybookPage(title="Nieuw", slug="nieuw", gist="Net getypt.")
    form = form_of(new, cast.bram) | {"label": "green"}
    url = add_url(agencies.veenstroom, "playbookpage")
    answer = sign_in(cast.bram).post(url, {**form, "derived_from": hidden.pk})
    assert answer.status_code == 200 and "derived_from" in answer.context["form"].errors
    assert "Net getypt." in answer.content.decode() and "Verborgen" not in answer.content.decode()
    assert PlaybookPage.objects.count() == 1
    saved = sign_in(cast.bram).post(url, form)
    assert saved.status_code == 302, saved.context["form"].errors
    assert PlaybookPage.objects.count() == 2


def test_terms_are_suggested_only_when_they_exist_for_the_writer(sign_in, cast, write_case, agencies):
    page = write_case(label=Label.AMBER_STRICT, agency=agencies.duinkust, by=cast.dirk)
    page.tags.add("geheimterm")
    page.save()
    url = reverse("term_suggestions") + "?term=geheim"
    assert sign_in(cast.dirk).get(url).json() == ["geheimterm"]
    assert sign_in(cast.bram).get(url).json() == []


def test_frame_pages_stay_as_they_are(sign_in, cast, agencies):
    page = ensure_agency_page(agencies.veenstroom)
    sign_in(cast.bram).post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert Page.objects.filter(pk=page.pk).exists()


def test_a_text_saved_by_somebody_else_is_not_overwritten_unseen(sign_in, cast, write_case):
    page = write_case()
    seen = page.latest_revision_id
    page.gist = "De zin van een ander."
    page.save_revision(user=cast.bram)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    stale = {**case_form(gist="Mijn zin."), "loaded_revision_id": seen}
    answer = sign_in(cast.eva).post(url, stale)
    html = answer.content.decode()
    assert answer.status_code == 409 and html.count("Mijn zin.") >= 2, (
        "beside the other text, and in the form"
    )
    assert "De zin van een ander." in html.split("In één zin")[1].split("Van u")[0]
    assert "Twee mensen schreven hieraan" in html and "Bram" in html
    assert "w-autosave" not in html.split('id="page-edit-form"')[1].split(">")[0], (
        "saving it anyway is a choice"
    )
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().gist == "De zin van een ander."
    sign_in(cast.eva).post(url, {**stale, "loaded_revision_id": page.latest_revision_id})
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().gist == "Mijn zin."


def test_what_one_saved_oneself_while_typing_is_no_surprise(sign_in, cast, write_case):
    page = write_case()
    seen = page.latest_revision_id
    page.gist = "Halverwege getypt."
    page.save_revision(user=cast.eva)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    sign_in(cast.eva).post(url, {**case_form(gist="Helemaal af."), "loaded_revision_id": seen})
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().gist == "Helemaal af."


def test_typing_on_an_older_version_is_a_conflict_too(sign_in, cast, write_case):
    page = write_case()
    seen = page.latest_revision_id
    page.save_revision(user=cast.bram)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    stale = {**case_form(gist="Mijn zin."), "loaded_revision_id": seen}
    answer = sign_in(cast.eva).post(url, stale, headers={"accept": "application/json"})
    assert answer.status_code == 409 and answer.json()["error_code"] == "invalid_revision"


def test_a_version_that_a_colleague_saved_over_while_typing_is_another_text(sign_in, cast, write_case):
    page = write_case()
    opened = page.get_latest_revision()
    form = {"loaded_revision_id": opened.pk, "loaded_revision_created_at": opened.created_at.isoformat()}
    page.gist = "De zin van een ander."
    page.save_revision(user=cast.bram, overwrite_revision=opened)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert sign_in(cast.eva).post(url, {**case_form(gist="Mijn zin."), **form}).status_code == 409
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().gist == "De zin van een ander."
