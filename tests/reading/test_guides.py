"""A guide: rules one can point at, with how sure each is, and the guides of others."""

import pytest

from cases.reading.queries.guides import themes_of, with_links
from cases.tlp import Label

from .test_pages import text_of

pytestmark = pytest.mark.django_db


def rule(code, theme, **more):
    return ("rule", {"code": code, "theme": theme, "rule": f"Regel {code}.", **more})


RULES = [
    rule(
        "JUR-01", "grondslag", meaning="Schrijf het op.", status="Openbare bron", url="https://wet.example/1"
    ),
    rule("JUR-02", "privacy"),
    rule("JUR-03", "Grondslag", status="Onzeker"),
]
OTHERS = [
    (
        "guide",
        {
            "title": "Handreiking online onderzoek",
            "organisation": "Een vereniging",
            "year": "2022",
            "contents": "Stappen en voorbeelden.",
            "certainty": "Openbare bron",
            "url": "https://voorbeeld.example/gids",
        },
    )
]


def test_rules_stand_by_theme_with_an_anchor_for_each(client, write_guide):
    text = text_of(client.get(write_guide(label=Label.CLEAR, rules=RULES).entry.url))
    assert 'href="#onderwerp-grondslag"' in text and 'href="#onderwerp-privacy"' in text
    places = [text.index(f'id="regel-jur-0{n}"') for n in (1, 3, 2)]
    assert places == sorted(places)
    for part in ("Schrijf het op.", "Openbare bron", "https://wet.example/1", "Onzeker", "3 regels"):
        assert part in text


def test_two_rules_with_one_number_keep_each_an_anchor():
    rules = [{"code": "A 1", "theme": "x"}, {"code": "A-1", "theme": "x"}, {"code": "", "theme": "é!"}]
    anchors = [row["anchor"] for theme in themes_of(rules) for row in theme["rules"]]
    assert anchors == ["regel-a-1", "regel-a-1-2", "regel-x"]


def test_sections_and_the_guides_of_others_are_shown(client, write_guide):
    sections = [("section", {"heading": "In het kort", "text": "<p>Vraag het eerst.</p>"})]
    page = write_guide(label=Label.CLEAR, sections=sections, guides=OTHERS)
    text = text_of(client.get(page.entry.url))
    assert 'href="https://voorbeeld.example/gids"' in text
    for part in ("In het kort", "Vraag het eerst.", "Een vereniging", "2022", "Stappen en voorbeelden."):
        assert part in text
    assert 'href="#deel-1"' in text and 'id="deel-1"' in text


def test_the_number_of_a_rule_in_the_text_leads_to_that_rule():
    places = {"JUR-1": "regel-jur-1", "JUR-12": "regel-jur-12", "R&D": "regel-r-d"}
    html = '<p>Zie JUR-12 (<a href="/JUR-1/">JUR-1</a>), niet XJUR-1, wel R&amp;D.</p>'
    assert with_links(html, places) == (
        '<p>Zie <a href="#regel-jur-12">JUR-12</a> (<a href="/JUR-1/">JUR-1</a>), niet XJUR-1, '
        'wel <a href="#regel-r-d">R&amp;D</a>.</p>'
    )


def test_a_guide_with_an_introduction_alone_has_no_empty_headings(client, write_guide):
    text = text_of(client.get(write_guide(label=Label.CLEAR, rules=[]).entry.url))
    for heading in ("De regels", "Handreikingen van anderen"):
        assert heading not in text
