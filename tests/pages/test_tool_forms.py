"""Writing cards and reviews of tools in /beheer/: who may, and what a writer is told at which field."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cases.contributions.actions import ensure_workflow
from cases.models import ToolPage, ToolReviewPage
from cases.pages.actions import ensure_agency_page, ensure_tool_index
from cases.tlp import Label

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "1"}
HAND_IN = {"action-submit": "1"}


def card_form(**changed):
    """What the browser sends for a complete card."""
    form = {
        "title": "Bakenlicht",
        "slug": "bakenlicht",
        "gist": "Waarschuwt bij plotselinge groei.",
        "label": "green",
        "former_names": "Vuurbaak, Lichtschip, Vuurbaak",
        "channels": "X, Telegram",
        "what_it_does": rich_text("<p>Telt openbare berichten.</p>"),
        "status": "active",
        "checked_on": "02-11-2026",
        "status_note": rich_text(""),
        "known_use": rich_text(""),
        "sources": streamfield([]),
        "attachments": streamfield([]),
    }
    return nested_form_data({**form, **changed})


def score(criterion="language", value="4", proof="Herkent straattaal."):
    return ("score", {"criterion": criterion, "score": value, "proof": proof})


def review_form(tool=None, **changed):
    """What the browser sends for a complete review."""
    form = {
        "title": "Bakenlicht in Veenstroom",
        "slug": "bakenlicht-in-veenstroom",
        "gist": "Snel, maar zonder plaats.",
        "label": "green",
        "tool": getattr(tool, "pk", tool) or "",
        "used_since": "01-01-2025",
        "purpose": "Zicht op een evenement.",
        "scores": streamfield([score()]),
        "legal_bases": streamfield(
            [("basis", {"purpose": "algemeen beeld", "basis": "artikel 172 Gemeentewet"})]
        ),
        "person_search": "off",
        "closed_groups": "no",
        "dpia": "unknown",
        "supplier_role": "unknown",
        "outside_eea": "unknown",
        "choose_again": "yes",
        "choose_again_why": "Het werkt.",
        "limitations": rich_text(""),
        "interest": "none",
        "reviewed_on": "01-11-2026",
        "sources": streamfield([]),
        "attachments": streamfield([]),
    }
    return nested_form_data({**form, **changed})


@pytest.fixture
def add_card(sign_in, agencies):
    """Return a function that sends the form of a new card as somebody; the national desk keeps the cards."""

    def add(user, **changed):
        url = reverse(
            "wagtailadmin_pages:add", args=["cases", "toolpage", ensure_tool_index(agencies.redactie).pk]
        )
        return sign_in(user).post(url, card_form(**changed))

    return add


@pytest.fixture
def add_review(sign_in, agencies):
    """Return a function that sends the form of a new review as somebody."""

    def add(user, tool=None, agency=None, **changed):
        place = ensure_agency_page(agency or agencies.veenstroom)
        url = reverse("wagtailadmin_pages:add", args=["cases", "toolreviewpage", place.pk])
        return sign_in(user).post(url, review_form(tool, **changed))

    return add


def save(client, page, form):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)


def test_pien_publishes_a_card_for_the_desk_that_keeps_them(add_card, cast, agencies):
    assert add_card(cast.pien, **PUBLISH).status_code == 302
    card = ToolPage.objects.get()
    assert card.live and card.entry.url == "/tools/bakenlicht/"
    assert card.entry.owner_agency == agencies.redactie
    assert card.former_names == ["Vuurbaak", "Lichtschip"] and card.channels == ["X", "Telegram"]


@pytest.mark.parametrize("writer", ["lies", "bram", "eva", "dirk", "cor"])
def test_nobody_else_writes_cards(add_card, cast, writer):
    add_card(getattr(cast, writer))
    assert not ToolPage.objects.exists()


def test_editors_of_the_keeping_agency_write_cards_too(cast, agencies, sign_in):
    place = ensure_tool_index(agencies.duinkust)
    url = reverse("wagtailadmin_pages:add", args=["cases", "toolpage", place.pk])
    assert sign_in(cast.dirk).post(url, card_form(**PUBLISH)).status_code == 302
    card = ToolPage.objects.get()
    assert not card.live, "Pien could judge it, so Dirk alone does not put it online"
    save(sign_in(cast.pien), card, card_form(**PUBLISH))
    assert ToolPage.objects.get().live


def test_a_platform_editor_works_on_a_draft_of_a_desk_that_is_not_the_own_one(
    cast, agencies, sign_in, write_tool
):
    draft = write_tool("Bakenlicht", by=cast.dirk, agency=agencies.duinkust, publish=False)
    client = sign_in(cast.pien)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).status_code == 200
    save(client, draft, card_form(gist="Beter gezegd.", **PUBLISH))
    draft.refresh_from_db()
    assert draft.live and draft.gist == "Beter gezegd."


def test_an_editor_elsewhere_does_not_work_on_a_card(cast, sign_in, write_tool):
    for card in (write_tool("Concept", publish=False), write_tool("Gepubliceerd")):
        client = sign_in(cast.eva)
        assert client.get(reverse("wagtailadmin_pages:edit", args=[card.pk])).status_code == 404
        assert save(client, card, card_form(title="Van ons", **PUBLISH)).status_code == 404
        card.refresh_from_db()
        assert card.title != "Van ons"


@pytest.mark.parametrize("model", ["toolpage", "toolreviewpage"])
def test_the_empty_forms_open_in_dutch(sign_in, cast, agencies, model):
    place = (
        ensure_tool_index(agencies.redactie) if model == "toolpage" else ensure_agency_page(agencies.redactie)
    )
    html = sign_in(cast.pien).get(reverse("wagtailadmin_pages:add", args=["cases", model, place.pk])).text
    assert "Wie mag dit lezen?" in html and "In één zin" in html


def test_a_card_is_a_draft_with_a_title_alone_and_goes_live_complete(add_card, cast):
    empty = {"gist": "", "what_it_does": rich_text(""), "status": "", "checked_on": ""}
    refused = add_card(cast.pien, **empty, **PUBLISH)
    assert set(refused.context["form"].errors) == {"gist", "what_it_does", "status", "checked_on"}
    assert "Zonder dit kan de pagina niet online." in refused.text and 'value="Bakenlicht"' in refused.text
    assert add_card(cast.pien, **empty).status_code == 302
    assert not ToolPage.objects.get().live


def test_a_loop_of_two_successors_is_said_at_the_field_and_may_stay_a_draft(cast, sign_in, write_tool):
    old = write_tool("Vuurbaak")
    new = write_tool("Bakenlicht", succeeded_by=old)
    client = sign_in(cast.pien)
    form = card_form(title="Vuurbaak", slug="vuurbaak", gist="Nieuwe zin.", succeeded_by=new.pk)
    refused = save(client, old, {**form, **PUBLISH})
    assert "volgt deze tool uiteindelijk zichzelf op" in str(refused.context["form"].errors["succeeded_by"])
    assert "Nieuwe zin." in refused.text
    assert save(client, old, form).status_code == 302
    old.refresh_from_db()
    assert old.succeeded_by is None and old.get_latest_revision_as_object().succeeded_by == new


def test_a_tool_does_not_succeed_itself(cast, sign_in, write_tool):
    card = write_tool("Bakenlicht")
    refused = save(sign_in(cast.pien), card, card_form(succeeded_by=card.pk, **PUBLISH))
    assert "succeeded_by" in refused.context["form"].errors


BAD_REVIEWS = [
    ({"scores": streamfield([score(proof=" ")])}, "scores", "heeft nog geen bewijs"),
    ({"scores": streamfield([score(), score(value="2")])}, "scores", "staat er twee keer"),
    ({"interest": "declared"}, "interest_note", "Schrijf welk belang er is"),
    ({"interest": ""}, "interest", "Dit is een verplicht veld."),
    ({"choose_again_why": "  "}, "choose_again_why", "Dit is een verplicht veld."),
    ({"legal_bases": streamfield([])}, "legal_bases", "Zonder dit kan de pagina niet online"),
    ({"tool": None}, "tool", "Dit is een verplicht veld."),
]


@pytest.mark.parametrize(("changed", "field", "sentence"), BAD_REVIEWS, ids=lambda part: str(part)[:40])
def test_a_review_that_is_not_ready_is_told_at_the_field_and_saved_as_a_draft(
    add_review, cast, write_tool, changed, field, sentence
):
    changed = {"tool": write_tool(), **changed}
    ensure_workflow()
    refused = add_review(cast.eva, **changed, **HAND_IN)
    assert refused.status_code == 200
    assert sentence in refused.text and field in refused.context["form"].errors
    assert "Zicht op een evenement." in refused.text, "nothing that was written is lost"
    assert not ToolReviewPage.objects.exists()
    assert add_review(cast.bram, **changed).status_code == 302
    assert not ToolReviewPage.objects.get().live


def test_a_criterion_that_was_not_assessed_needs_no_proof(add_review, cast, write_tool):
    empty = streamfield([score(), score("speed", "", "")])
    ensure_workflow()
    assert add_review(cast.eva, write_tool(), scores=empty, **HAND_IN).status_code == 302
    assert ToolReviewPage.objects.get().workflow_in_progress


@pytest.mark.parametrize(
    ("field", "value"),
    [("score", "6"), ("score", "٣"), ("criterion", "charm"), ("proof", "x" * 301)],
)
def test_a_score_that_no_list_offers_is_refused_also_in_a_draft(add_review, cast, write_tool, field, value):
    wrong = ("score", {**score()[1], field: value})
    answer = add_review(cast.bram, write_tool(), scores=streamfield([wrong]))
    assert answer.status_code == 200 and "scores" in answer.context["form"].errors
    assert "Zicht op een evenement." in answer.text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("cost_per_year", "veel"),
        ("cost_per_year", "9" * 30),
        ("inhabitants", "-5"),
        ("used_since", "31-02-2025"),
    ],
)
def test_a_number_or_day_that_is_none_is_said_at_its_field(add_review, cast, write_tool, field, value):
    answer = add_review(cast.bram, write_tool(), **{field: value})
    assert field in answer.context["form"].errors and "Zicht op een evenement." in answer.text


def test_the_number_of_a_hidden_tool_is_the_number_of_no_tool(add_review, cast, agencies, write_tool):
    hidden = write_tool("Stille tool", label=Label.RED, named=[cast.pien, cast.cor])
    answers = []
    for number in (hidden.pk, 999_999):
        answer = add_review(cast.bram, number)
        assert answer.status_code == 200 and "Stille tool" not in answer.text
        assert "Zicht op een evenement." in answer.text
        answers.append(str(answer.context["form"].errors["tool"]))
    assert answers[0] == answers[1]
    assert not ToolReviewPage.objects.exists()


def test_a_hidden_tool_is_no_successor(cast, sign_in, write_tool):
    hidden = write_tool("Stille tool", label=Label.RED, by=cast.cor, named=[cast.cor, cast.dirk])
    card = write_tool("Bakenlicht")
    answer = save(sign_in(cast.pien), card, card_form(succeeded_by=hidden.pk))
    assert answer.status_code == 200 and "succeeded_by" in answer.context["form"].errors
    assert "Stille tool" not in answer.text


def test_a_contributor_writes_a_review_and_an_editor_publishes_it(add_review, cast, sign_in, write_tool):
    tool = write_tool()
    add_review(cast.bram, tool, **PUBLISH)
    review = ToolReviewPage.objects.get()
    assert not review.live and review.owner == cast.bram and review.tool == tool
    assert save(sign_in(cast.eva), review, review_form(tool, **PUBLISH)).status_code == 302
    review.refresh_from_db()
    assert review.live
    assert "Gemeente Veenstroom" in sign_in(cast.daan).get(tool.entry.url).text


def test_readers_and_strangers_write_no_review(add_review, cast, agencies, write_tool):
    tool = write_tool()
    for writer in (cast.lies, cast.dirk, cast.xander):
        add_review(writer, tool)
    assert not ToolReviewPage.objects.exists()


@pytest.mark.parametrize(
    ("writer", "forms"),
    [
        ("bram", {"casestudypage", "lessonpage", "playbookpage", "toolreviewpage", "guidepage"}),
        ("pien", {"casestudypage", "lessonpage", "playbookpage", "toolreviewpage", "guidepage", "toolpage"}),
        ("daan", set()),
    ],
)
def test_contributing_offers_each_form_that_one_may_fill_in(client, cast, agencies, writer, forms):
    ensure_tool_index(agencies.redactie)
    client.force_login(getattr(cast, writer))
    page = client.get("/bijdragen/").text
    offered = {part.split("/")[0] for part in page.split("/beheer/pages/add/cases/")[1:]}
    assert offered == forms
