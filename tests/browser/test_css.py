"""The style sheets as text: spacing, sizes and colours come from the tokens."""

import re

import pytest

from .stage import ROOT

CSS = ROOT / "kennisbank" / "static" / "css"
SHEETS = sorted([CSS / "base.css", *(CSS / "components").glob("*.css")])
SPACING = re.compile(
    r"(?<![\w-])(margin|padding|gap|row-gap|column-gap)((?:-(?:block|inline|top|right|bottom|left|start|end))*)"
    r"\s*:\s*([^;}]+)"
)
#: Zero, a token (or its negative), auto, and a browser's own words.
ALLOWED = re.compile(r"(0|auto|inherit|var\(--(s-[\w]+|basis-space-[\w-]+)\)|calc\(-1 \* var\(--s-[\w]+\)\))")
STEP = 0.25  # rem; eight pixels and their half, see basis-space in tokens.css


def declarations(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    return [(match[0].strip(), match[3].strip()) for match in SPACING.finditer(text)]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_spacing_comes_from_the_tokens(sheet):
    wrong = [
        whole
        for whole, value in declarations(sheet)
        if ALLOWED.sub("", value.replace("!important", "")).strip()
    ]
    assert wrong == []


def test_the_space_tokens_are_steps_of_four_and_eight_pixels():
    tokens = (CSS / "tokens.css").read_text()
    steps = [float(value) for value in re.findall(r"--basis-space-block-\w+: ([\d.]+)rem", tokens)]
    assert len(steps) == 7
    assert [step for step in steps if step % STEP] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_colours_come_from_the_tokens(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    named = re.findall(r"(?:color|background|border[\w-]*|fill|stroke)\s*:[^;}]*(#[0-9a-f]{3,8})\b", text)
    assert named == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_type_sizes_come_from_the_tokens(sheet):
    sizes = re.findall(r"font-size:\s*([^;}]+)", re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL))
    allowed = re.compile(r"var\(--[\w-]+\)|inherit|[\d.]+em|\d+px")
    assert [size for size in sizes if not allowed.fullmatch(size.strip())] == []
