"""Tools side by side, from the reviews that the reader may see and nothing else."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.comparison.queries import find_tools, read_tool_facts
from cases.comparison.tools import build_tool_table, question_about, questions_about
from cases.discussions.actions import open_thread, reply
from cases.tlp import Label

pytestmark = pytest.mark.django_db

DOOR = "/vergelijken/tools/"


def scores(**given):
    return [
        ("score", {"criterion": name, "score": str(score), "proof": proof})
        for name, (score, proof) in given.items()
    ]


def table_for(user, *tools):
    entries = find_tools(user=user, public_ids=[tool.entry.public_id for tool in tools])
    questions = [question for entry in entries for question in questions_about(entry)]
    return build_tool_table(read_tool_facts(user=user, tools=entries, questions=questions))


def row_of(table, group, title):
    return next(
        item
        for part in table.groups
        if part.title == group
        for item in part.rows
        if item.title.replace("\u00ad", "") == title
    )


def said(cell):
    return (
        cell.missing
        or cell.absent
        or " / ".join(
            " ".join(filter(None, [_spread(line.spread), line.text, line.note])) for line in cell.lines
        )
    )


def _spread(spread):
    return f"[{spread.lowest}-{spread.highest} uit {len(spread.scores)}]" if spread else ""


def row(table, group, title):
    return [said(cell) for cell in row_of(table, group, title).cells]


def address(*tools, rest=""):
    return f"{DOOR}?tools={','.join(tool.entry.public_id for tool in tools)}{rest}"


@pytest.fixture
def two(cast, agencies, write_tool, write_review):
    """Peilstok, twice reviewed, and Bakenlicht, of which nobody said anything."""
    peilstok = write_tool(label=Label.CLEAR, maker="Peilstok B.V.")
    bakenlicht = write_tool("Bakenlicht", label=Label.CLEAR, channels=["X", "TikTok"], is_example=False)
    write_review(
        tool=peilstok,
        label=Label.CLEAR,
        scores=scores(language=(4, "Herkent straattaal."), speed=(3, "Twaalf minuten.")),
        person_search="off",
        cost_per_year=1640,
        inhabitants=40_000,
    )
    write_review(
        "Peilstok in Duinkust",
        tool=peilstok,
        by=cast.dirk,
        agency=agencies.duinkust,
        label=Label.CLEAR,
        choose_again="no",
        interest="declared",
        interest_note="Een collega werkte er.",
        scores=scores(language=(2, "Mist Fries.")),
        person_search="always",
    )
    return peilstok, bakenlicht


def test_scores_stand_with_spread_number_and_proof(cast, two, write_review):
    write_review("Bakenlicht hier", tool=two[1], scores=scores(language=(5, "Leest ook Fries.")))
    table = table_for(cast.lies, *two)
    assert row(table, "Scores", "Nederlands en toon") == [
        "[2-4 uit 2] / 4: Herkent straattaal. Gemeente Veenstroom / 2: Mist Fries. Gemeente Duinkust",
        "[5-5 uit 1] / Leest ook Fries. Gemeente Veenstroom",
    ]
    assert (
        row(table, "Oordeel", "Weer kiezen?")[0]
        == "op voorwaarden Gemeente Veenstroom / nee Gemeente Duinkust"
    )
    assert row(table, "Oordeel", "Belang van de beoordelaar")[0] == "Een collega werkte er. Gemeente Duinkust"
    assert row(table, "Privacy en recht", "Persoonsgericht zoeken")[0] == (
        "uit te zetten Gemeente Veenstroom / niet uit te zetten Gemeente Duinkust"
    )
    assert row(table, "Kosten", "Per jaar, voor 100.000 inwoners")[0] == "€\u00a04.100 Gemeente Veenstroom"
    assert row(table, "Kanalen", "TikTok") == ["ja", "ja"]
    assert row(table, "Kanalen", "Telegram") == ["ja", "staat niet op de kaart"]


def test_the_kinds_of_missing_are_told_apart_and_lead_to_asking(sign_in, cast, two, write_tool, write_review):
    other = write_tool("Waterspiegel")
    write_review("Waterspiegel hier", tool=other, scores=scores(export=(4, "Alles staat erin.")))
    table = table_for(cast.lies, *two, other)
    assert row(table, "Scores", "Nederlands en toon")[1:] == ["unreviewed", "unscored"]
    assert row(table, "Oordeel", "Reviews")[1] == "unreviewed"
    page = sign_in(cast.lies).get(address(*two, other)).text
    assert "nog geen review" in page and "niet beoordeeld" in page
    assert "/regios/landelijk/gesprekken/nieuw/?titel=Wie+werkt+met+Bakenlicht" in page
    asked = "/regios/landelijk/gesprekken/nieuw/?titel=Wat+is+uw+ervaring+met+Waterspiegel"
    assert asked in page and f"over={other.entry.public_id}" in page


def test_a_question_that_was_asked_is_not_asked_twice(sign_in, cast, regions, two):
    question = question_about(two[1].entry)
    thread = open_thread(
        by=cast.lies, region=regions.national, title=question, body="Wie weet het?", about=two[1].entry
    )
    page = sign_in(cast.lies).get(address(*two)).text
    assert "Vraag opnieuw" in page and thread.get_absolute_url() in page
    reply(by=cast.daan, thread=thread, body="Wij niet.")
    assert row(table_for(cast.lies, *two), "Oordeel", "Reviews")[1] == "zie het gesprek"


def test_scores_that_touch_do_not_differ(cast, two, write_review):
    write_review(
        "Bakenlicht hier",
        tool=two[1],
        scores=scores(language=(3, "Sarcasme telt als positief."), speed=(5, "Binnen twee minuten.")),
    )
    table = table_for(cast.lies, *two)
    assert not row_of(table, "Scores", "Nederlands en toon").differs, "3 lies between 2 and 4"
    assert [cell.differs for cell in row_of(table, "Scores", "Geschiedenis, snelheid en alarm").cells] == [
        True,
        True,
    ]


def test_differences_alone(sign_in, cast, two):
    client = sign_in(cast.lies)
    everything, differing = client.get(address(*two)).text, client.get(address(*two, rest="&verschil=1")).text
    assert ">TikTok</th>" in everything and ">TikTok</th>" not in differing
    assert ">Telegram</th>" in differing and "Toon alles" in differing
    assert client.get(address(two[1], two[1], two[0])).text.count('scope="col"') == 3


def test_no_average_stands_anywhere(sign_in, cast, two):
    page = sign_in(cast.lies).get(address(*two)).text
    assert "er is geen gemiddelde" in page
    row = page[page.index(">Nederlands en toon<") :]
    words = re.sub(r"<[^>]+>", " ", row[: row.index("</tr>")])
    numbers = set(re.findall(r"\d", words.replace("van 5", "").replace("2 scores", "")))
    assert numbers == {"2", "4"}, "the mean of 2 and 4 is no score"


@pytest.mark.parametrize("label", [Label.AMBER, Label.AMBER_STRICT, Label.RED])
def test_a_hidden_review_leaves_no_trace(client, cast, two, write_review, label):
    def see():
        client.force_login(cast.daan)
        return [client.get(address(*two, rest=rest)).text for rest in ("", "&verschil=1")]

    before = see()
    secret = {
        "scores": scores(exit=(1, "Contract zit vast.")),
        "interest": "declared",
        "interest_note": "Aandelen.",
    }
    write_review("Geheim", tool=two[1], label=label, named=[cast.eva, cast.lies], by=cast.eva, **secret)
    assert see() == before
    client.force_login(cast.lies)
    assert "Contract zit vast." in client.get(address(*two)).text


def test_a_hidden_tool_is_told_like_one_that_does_not_exist(client, cast, two, write_tool):
    hidden = write_tool("Stille tool", label=Label.AMBER_STRICT)
    client.force_login(cast.daan)
    shown = f"{two[0].entry.public_id},{two[1].entry.public_id}"
    pages = [
        client.get(f"{DOOR}?tools={shown},{other}") for other in (hidden.entry.public_id, "bcdfghjkmnpq")
    ]
    assert pages[0].content == pages[1].content
    assert "bestaat niet of is niet voor u bedoeld" in pages[0].text and "Stille tool" not in pages[0].text
    alone = [client.get(f"{DOOR}?tools={other}") for other in (hidden.entry.public_id, "bcdfghjkmnpq")]
    assert alone[0].content == alone[1].content


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "Of kies twee tot vijf tools"),
        ("?tools=", "Of kies twee tot vijf tools"),
        ("?tools=bcdfghjkmnpq", "bestaat niet of is niet voor u bedoeld"),
        ("?tools=" + ",".join(["x"] * 10_000), "bestaat niet of is niet voor u bedoeld"),
        ("?" + "&".join(["tools=y%00'"] * 500), "bestaat niet of is niet voor u bedoeld"),
        ("?tools=%ED%A0%80,%00", "bestaat niet of is niet voor u bedoeld"),
        ("?tools=%D9%A3&verschil=abc", "bestaat niet of is niet voor u bedoeld"),
    ],
)
def test_every_address_gets_an_answer(client, two, query, told):
    page = client.get(DOOR + query)
    assert page.status_code == 200 and told in page.text


def test_one_tool_and_six_tools_lead_to_choosing_with_what_was_chosen(client, cast, two, write_tool):
    client.force_login(cast.lies)
    one = client.get(address(two[0])).text
    assert "U koos één tool" in one and f'value="{two[0].entry.public_id}" selected' in one
    more = [write_tool(f"Tool {number}") for number in range(4)]
    six = client.get(address(*two, *more)).text
    assert "U koos 6 tools" in six and six.count(" selected") == 5
    five = client.get(address(*two, *more[:3])).text
    assert "Er passen vijf tools naast elkaar." in five


def test_tools_are_added_and_removed_by_links(client, cast, two, write_tool):
    third = write_tool("Waterspiegel", label=Label.CLEAR)
    page = client.get(address(*two, rest="&verschil=1")).text
    assert f'<option value="{third.entry.public_id}">' in page
    removed = f"{DOOR}?tools={two[1].entry.public_id}&amp;verschil=1"
    assert removed in page


def test_the_number_of_queries_does_not_grow(client, cast, two, write_tool, write_review):
    client.force_login(cast.lies)
    third = write_tool("Waterspiegel")
    write_review("Waterspiegel hier", tool=third)

    def count(url):
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        return len(queries)

    urls = [address(*two), address(*two, third)]
    few = [count(url) for url in urls]
    assert few[0] == few[1]
    for number in range(4):
        for tool in two:
            write_review(f"Review {number}", tool=tool)
    assert [count(url) for url in urls] == few


def test_only_reading(client):
    assert client.post(DOOR).status_code == 405
