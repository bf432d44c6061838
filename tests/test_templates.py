"""What every template keeps, that no single page would show to Django's test client."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
TOKEN = "{% csrf_token %}"
INCLUDED = re.compile(r'{%\s*include\s+"([^"]+)"([^%]*)%}')


def includes_of_forms() -> list[tuple[str, str, str]]:
    """Return each include of a template with a form in it: where, what, and what it hands on."""
    forms = {
        str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html") if TOKEN in path.read_text()
    }
    return [
        (str(path.relative_to(TEMPLATES)), name, handed)
        for path in sorted(TEMPLATES.rglob("*.html"))
        for name, handed in INCLUDED.findall(path.read_text())
        if name in forms
    ]


@pytest.mark.parametrize(("where", "name", "handed"), includes_of_forms())
def test_a_form_that_is_included_alone_gets_the_token_that_browsers_must_send(where, name, handed):
    """`only` leaves the token behind: the form then works in tests and is refused in a browser."""
    assert " only" not in handed or "csrf_token=csrf_token" in handed, f"{where} includes {name}"


def test_forms_are_included_somewhere():
    assert includes_of_forms()
