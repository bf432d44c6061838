"""The rule of access in its two forms."""

import itertools

import pytest
from django.contrib.auth.models import AnonymousUser

from cases.access.actions import write_audience
from cases.access.policy import Desk, user_can_edit, user_can_view
from cases.models import Entry
from cases.tlp import Label

#: label -> who sees a published case of Veenstroom (author Bram), in the words of product.md
AUDIENCE = {
    Label.CLEAR: {
        "anonymous",
        "lies",
        "bram",
        "eva",
        "daan",
        "nadia",
        "dirk",
        "cor",
        "pien",
        "xander",
    },
    Label.GREEN: {"lies", "bram", "eva", "daan", "nadia", "dirk", "cor", "pien"},
    Label.AMBER: {"lies", "bram", "eva", "cor"},
    Label.AMBER_STRICT: {"lies", "bram", "eva"},
    Label.RED: {"bram", "eva", "nadia"},
}


def everybody(cast):
    return {"anonymous": AnonymousUser(), **vars(cast)}


@pytest.mark.parametrize("label", list(Label))
def test_each_label_reaches_whom_it_says(label, cast, write_case):
    named = [cast.eva, cast.nadia] if label == Label.RED else []
    page = write_case(label=label, named=named)
    seen = {name for name, user in everybody(cast).items() if user_can_view(user, page.entry)}
    assert seen == AUDIENCE[label]


def test_amber_reaches_the_agency_it_is_shared_with(cast, agencies, write_case):
    page = write_case(label=Label.AMBER, shared_with=[agencies.duinkust])
    assert user_can_view(cast.daan, page.entry)
    assert not user_can_view(cast.pien, page.entry)


@pytest.mark.parametrize("label", list(Label))
def test_a_draft_is_seen_by_its_author_and_its_editors_only(label, cast, write_case):
    named = [cast.eva, cast.nadia] if label == Label.RED else []
    page = write_case(label=label, named=named, publish=False)
    seen = {name for name, user in everybody(cast).items() if user_can_view(user, page.entry)}
    assert seen == ({"bram", "eva", "nadia"} if label == Label.RED else {"bram", "eva"})


def test_the_list_and_the_question_agree(cast, agencies, write_case):
    for label, publish in itertools.product(Label, (True, False)):
        write_case(
            f"{label} {publish}",
            label=label,
            publish=publish,
            named=[cast.eva, cast.nadia],
        )
        write_case(
            f"d {label} {publish}",
            by=cast.dirk,
            agency=agencies.duinkust,
            label=label,
            publish=publish,
            named=[cast.dirk, cast.lies],
            shared_with=[agencies.wadrand],
        )
    for user in everybody(cast).values():
        listed = set(Entry.objects.visible_to(user))
        asked = {entry for entry in Entry.objects.all() if user_can_view(user, entry)}
        assert listed == asked == set(Entry.objects.few_visible_to(user))
    assert Entry.objects.count() == 20


#: label -> who sees a draft by Eva, the only editor of Veenstroom, while it waits at the desk of its region
WAITING = {
    Label.CLEAR: {"eva", "cor"},
    Label.GREEN: {"eva", "cor"},
    Label.AMBER: {"eva", "cor"},
    Label.AMBER_STRICT: {"eva"},
    Label.RED: {"eva", "lies"},
}


@pytest.mark.parametrize("label", list(Label))
@pytest.mark.parametrize("desk", ["", *Desk])
def test_a_draft_that_waits_is_seen_by_its_reviewers_never_wider_than_its_label(
    desk, label, cast, agencies, write_case
):
    page = write_case(by=cast.eva, label=label, named=[cast.eva, cast.lies], publish=False)
    page.entry.review_desk = desk
    page.entry.save()
    write_audience(page.entry)
    seen = {name for name, user in everybody(cast).items() if user_can_view(user, page.entry)}
    wanted = {"region": WAITING[label], "platform": WAITING[label] - {"cor"}}.get(
        desk, WAITING[label] - {"cor"}
    )
    if desk == "platform" and label in (Label.CLEAR, Label.GREEN):
        wanted |= {"pien"}
    assert seen == wanted
    for user in everybody(cast).values():
        assert Entry.objects.visible_to(user).exists() is user_can_view(user, page.entry)


def test_the_region_of_an_amber_entry_decides_which_coordinator_sees_it(cast, regions, write_case):
    page = write_case(by=cast.eva, label=Label.AMBER, publish=False)
    page.entry.regions.set([regions.utrecht])
    page.entry.review_desk = "region"
    assert not user_can_view(cast.cor, page.entry)


def test_who_leaves_sees_nothing_narrow_at_the_next_request(cast, write_case):
    page = write_case(label=Label.AMBER, by=cast.xander)
    assert not user_can_view(cast.xander, page.entry)


@pytest.mark.parametrize("label", list(Label))
def test_the_draft_of_a_tool_is_also_the_platform_editors_unless_it_is_red(label, cast, agencies, write_tool):
    """Duinkust keeps the cards here; Pien is no member there, Eva is an editor elsewhere."""
    named = [cast.dirk, cast.nadia] if label == Label.RED else []
    card = write_tool(by=cast.dirk, agency=agencies.duinkust, label=label, publish=False, named=named)
    seen = {name for name, user in everybody(cast).items() if user_can_view(user, card.entry)}
    assert seen == ({"dirk", "nadia"} if label == Label.RED else {"dirk", "pien"})
    edits = {name for name, user in everybody(cast).items() if user_can_edit(user, card.entry)}
    assert edits == ({"dirk"} if label == Label.RED else {"dirk", "pien"})


def test_a_published_tool_reaches_whom_its_label_says_and_a_platform_editor_edits_what_reaches_her(
    cast, agencies, write_tool
):
    kept = {"by": cast.dirk, "agency": agencies.duinkust}
    for label, reached in ((Label.CLEAR, True), (Label.GREEN, True), (Label.AMBER, False)):
        card = write_tool(f"Tool {label}", label=label, **kept)
        assert user_can_view(cast.pien, card.entry) is reached
        assert user_can_edit(cast.pien, card.entry) is reached
        assert not user_can_edit(cast.eva, card.entry)


def test_the_two_forms_agree_on_tools_and_reviews_too(cast, agencies, write_tool, write_review):
    for label, publish in itertools.product(Label, (True, False)):
        named = {"named": [cast.dirk, cast.lies]}
        kept = {"by": cast.dirk, "agency": agencies.duinkust, "label": label, "publish": publish, **named}
        tool = write_tool(f"Tool {label} {publish}", **kept)
        write_review(f"Review {label} {publish}", tool=tool, **kept)
    for user in everybody(cast).values():
        listed = set(Entry.objects.visible_to(user))
        asked = {entry for entry in Entry.objects.all() if user_can_view(user, entry)}
        assert listed == asked == set(Entry.objects.few_visible_to(user))
    assert Entry.objects.count() == 20
