"""The lists of lessons and guides."""

import pytest

from cases.tlp import Label


def text_of(response) -> str:
    return response.content.decode()


@pytest.fixture
def writers(write_lesson, write_guide):
    return {"lessen": write_lesson, "handreikingen": write_guide}


@pytest.mark.parametrize("name", ["lessen", "handreikingen"])
def test_a_hidden_one_leaves_no_trace_in_its_list(client, cast, writers, name):
    writers[name]("Verborgen zeehond", label=Label.AMBER_STRICT)
    for reader in (None, cast.daan):
        if reader:
            client.force_login(reader)
        text = text_of(client.get(f"/{name}/"))
        assert "zeehond" not in text and "Veenstroom" not in text
        assert "Geen resultaten" in text
    client.force_login(cast.lies)
    text = text_of(client.get(f"/{name}/"))
    assert "Verborgen zeehond" in text and "1 resultaat" in text
