"""What the quick forms take as simple Markdown becomes the few elements that our pages allow."""

import pytest
from django.utils.html import strip_tags
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from cases.pages.blocks import RICH_TEXT
from cases.pages.markdown import as_rich_text
from cases.pages.rich_text import render
from tests.contributions.payloads import PAYLOADS, is_harmless


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Een alinea.", "<p>Een alinea.</p>"),
        ("Een\n\nTwee", "<p>Een</p>\n<p>Twee</p>"),
        ("Een\ntwee", "<p>Een<br/>\ntwee</p>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("1. een\n2. twee", "<ol>\n<li>een</li>\n<li>twee</li>\n</ol>"),
        ("Dit is **vet** en *schuin*", "<p>Dit is <strong>vet</strong> en <em>schuin</em></p>"),
        ("### Kop", "<h3>Kop</h3>"),
        ("# Kop", "<h3>Kop</h3>"),
        ("#### Kop", "<h4>Kop</h4>"),
        ("###### Kop", "<h4>Kop</h4>"),
        ("[site](https://a.nl/x?y=1&z=2)", '<p><a href="https://a.nl/x?y=1&amp;z=2">site</a></p>'),
        ("<https://a.nl>", '<p><a href="https://a.nl">https://a.nl</a></p>'),
        ("[post](mailto:info@a.nl)", '<p><a href="mailto:info@a.nl">post</a></p>'),
        ("5 < 6 & 7 > 3", "<p>5 &lt; 6 &amp; 7 &gt; 3</p>"),
        ("`code` en > citaat", "<p>`code` en &gt; citaat</p>"),
        ("![beeld](https://a.nl/x.png)", '<p>!<a href="https://a.nl/x.png">beeld</a></p>'),
        ("", ""),
        ("   \n ", ""),
    ],
)
def test_marks_become_elements(text, html):
    assert as_rich_text(text) == html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "ftp://a.nl", "file:///x"]
)
def test_a_link_leads_to_the_web_or_a_mailbox(address):
    assert "<a " not in as_rich_text(f"[klik]({address})")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_markup_of_a_writer_survives(payload):
    assert is_harmless(as_rich_text(payload))
    assert is_harmless(render(as_rich_text(payload)))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text", ["Een\ntwee\n\n1. drie\n   vier\n\n- vijf\n  - zes", "# Kop\n#### Kop", "\n\n".join(PAYLOADS)]
)
def test_the_full_editor_reads_it_and_writes_it_back(text):
    html = as_rich_text(text)
    converter = ContentstateConverter(RICH_TEXT)
    written = converter.to_database_format(converter.from_database_format(html))
    assert is_harmless(render(written))
    assert "".join(strip_tags(written).split()) == "".join(strip_tags(html).split())


@pytest.mark.parametrize(
    "text", ["- " * 5_000, "[" * 10_000, "*" * 20_000, "> " * 5_000, "\n" * 20_000, "1. " * 3_000]
)
def test_strange_texts_are_answered_soon(text):
    assert isinstance(as_rich_text(text), str)
