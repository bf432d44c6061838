"""Posts are written in a small Markdown and come out as safe HTML."""

import time

import pytest

from cases.discussions.markdown import MAX_LENGTH, as_plain_text, as_quote, render_markdown

REL = 'rel="nofollow ugc noopener"'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("een\n\ntwee", "<p>een</p>\n<p>twee</p>\n"),
        ("een\ntwee", "<p>een<br>\ntwee</p>\n"),
        ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>\n'),
        ("> zei hij", "<blockquote>\n<p>zei hij</p>\n</blockquote>\n"),
        ("`x < y`", "<p><code>x &lt; y</code></p>\n"),
        ("[hier](https://kennis.example/a)", f'<p><a href="https://kennis.example/a" {REL}>hier</a></p>\n'),
        ("[mail](mailto:a@b.example)", f'<p><a href="mailto:a@b.example" {REL}>mail</a></p>\n'),
        (
            "zie https://kennis.example/a_b_c.",
            f'<p>zie <a href="https://kennis.example/a_b_c" {REL}>https://kennis.example/a_b_c</a>.</p>\n',
        ),
    ],
)
def test_the_subset(text, html):
    assert render_markdown(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,AAAA)",
        "[x](JaVaScRiPt:alert(1))",
        "<javascript:alert(1)>",
        "![x](https://elders.example/volg.png)",
        '[x](https://a.example "title" onclick=alert(1))',
        "`<b onmouseover=alert(1)>`",
        "> " * 60 + "<script>alert(1)</script>",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(text):
    html = render_markdown(text)
    assert "<script" not in html and "<img" not in html and "<b " not in html
    for scheme in ("javascript:", "data:"):
        assert f'href="{scheme}' not in html.lower()


@pytest.mark.parametrize(
    "deep", ["[", "(", ">", "> ", "- ", "> - ", "*", "**a", "`a", "[a](", "![[", "<a:", "_a"]
)
def test_ten_thousand_deep_costs_a_moment_and_loses_nothing(deep):
    text = (deep * 10_000)[: MAX_LENGTH - 4] + "kern"
    render_markdown.cache_clear()
    start = time.perf_counter()
    html = render_markdown(text)
    assert time.perf_counter() - start < 5, (
        "informative: 0.2 s on an idle machine; a hang is what this catches"
    )
    assert "kern" in html


def test_plain_text_and_quote():
    assert as_plain_text("**Na** 17 uur:\n\n- niemand & niets") == "Na 17 uur: niemand & niets"
    assert as_quote("een\ntwee") == "> een\n> twee\n\n"
