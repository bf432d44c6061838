"""The rule of access in its two forms."""

import itertools

import pytest
from django.contrib.auth.models import AnonymousUser

from cases.access.policy import user_can_view
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


def test_who_leaves_sees_nothing_narrow_at_the_next_request(cast, write_case):
    page = write_case(label=Label.AMBER, by=cast.xander)
    assert not user_can_view(cast.xander, page.entry)
