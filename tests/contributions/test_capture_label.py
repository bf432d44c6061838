"""Two questions point at a label, and example people show what it does: judged by the rule that everybody meets."""

import pytest

from cases.access.policy import user_can_view
from cases.contributions.capture.audience import imagined, seen_under
from cases.contributions.capture.questions import suggested_label
from cases.tlp import Label

from .quick_answers import address

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("harm", "reach", "label"),
    [
        ("none", "everyone", "clear"),
        ("none", "members", "green"),
        ("none", "region", "amber"),
        ("none", "agency", "amber-strict"),
        ("none", "named", "red"),
        ("outside", "everyone", "green"),
        ("outside", "region", "amber"),
        ("many", "everyone", "amber-strict"),
        ("many", "region", "amber-strict"),
        ("many", "named", "red"),
        ("", "region", None),
        ("none", "", None),
        ("verzonnen", "region", None),
    ],
)
def test_the_narrower_of_two_answers_points_at_the_label(harm, reach, label):
    assert suggested_label({"harm": harm, "reach": reach}) == label


@pytest.mark.parametrize(
    ("label", "sees"),
    [
        ("clear", [True, True, True, True]),
        ("green", [True, True, True, False]),
        ("amber", [True, True, False, False]),
        ("amber-strict", [True, False, False, False]),
        ("red", [False, False, False, False]),
    ],
)
def test_a_reader_here_one_nearby_one_elsewhere_and_a_stranger(cast, agencies, label, sees):
    entry = imagined(author=cast.bram, agency=agencies.veenstroom)
    assert [person["sees"] for person in seen_under(entry, agencies.veenstroom, label)] == sees


@pytest.mark.parametrize("label", list(Label))
def test_the_examples_say_what_real_people_then_meet(cast, agencies, write_case, label):
    """Lies reads here, Cor works nearby, Daan elsewhere; the named person is Nadia."""
    shared = [agencies.redactie] if label == Label.AMBER else []
    named = [cast.eva, cast.nadia] if label == Label.RED else []
    page = write_case(label=label, shared_with=shared, named=named)
    entry = imagined(author=cast.bram, agency=agencies.veenstroom, shared_with=shared, named=named)
    said = {row["who"]: row["sees"] for row in seen_under(entry, agencies.veenstroom, label)}
    assert said["een lezer bij Gemeente Veenstroom"] == user_can_view(cast.lies, page.entry)
    assert said["een collega bij een andere organisatie in Groningen"] == user_can_view(cast.cor, page.entry)
    assert said["een lid in een andere regio"] == user_can_view(cast.daan, page.entry)
    if shared:
        assert said["een lezer bij Redactie Kennisbank"] == user_can_view(cast.pien, page.entry)
    if named:
        assert said[str(cast.nadia)] and user_can_view(cast.nadia, page.entry)


def test_the_question_shows_for_each_label_who_will_see_it(bram, write_draft):
    page = bram.get(address(write_draft(), "lezers/")).text
    assert page.count("een lezer bij Gemeente Veenstroom") == len(Label)
    assert 'data-label="amber-strict"' in page


def test_the_check_shows_it_for_the_chosen_label_alone(bram, write_draft):
    page = bram.get(address(write_draft(label="amber"), "controleren/")).text
    assert page.count("een lezer bij Gemeente Veenstroom") == 1
    assert "TLP:AMBER" in page and "TLP:GREEN" not in page
