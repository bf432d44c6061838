"""The house stands as architecture.md says, and each border is shown to hold by breaking it in a copy."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db.migrations.loader import MigrationLoader

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "cases"
LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
)
DOORS_OF_DJANGO = {"management", "migrations", "templatetags"}


def lint_imports(tree, *options):
    command = [sys.executable, "-c", LINT_IMPORTS, "--no-cache", *options]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True)


def lint_with_ruff(tree, *paths):
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251,PLC0415", *paths]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True)


def slices():
    return sorted(
        path.parent.name for path in CASES.glob("*/__init__.py") if path.parent.name not in DOORS_OF_DJANGO
    )


@pytest.fixture
def copy(tmp_path):
    """A copy of the tree in which a test may break things."""
    ignore = shutil.ignore_patterns("__pycache__", "data", "static")
    for name in ("cases", "kennisbank"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignore)
    (tmp_path / "tests").mkdir()
    for name in ("pyproject.toml", "tests/__init__.py", "tests/contracts.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def plant(tree, path, line):
    """Add one line of code at the end of a file, which may be new."""
    file = tree / path
    file.parent.mkdir(exist_ok=True)
    file.write_text((file.read_text() if file.exists() else "") + f"\n{line}\n")


def test_every_import_goes_downward():
    checked = lint_imports(ROOT)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("contract", "path", "line"),
    [
        ("slices", "cases/regions/models.py", "from cases.members import models as _members"),
        ("slices", "cases/access/models.py", "from cases.vocabulary import models as _vocabulary"),
        ("slices", "cases/catalogue/models.py", "from cases import models as _index"),
        ("slices", "cases/attic/__init__.py", '"""A slice that stands on no layer."""'),
        ("inside", "cases/members/querysets.py", "from cases.members import models as _models"),
        ("inside", "cases/media/models.py", "from cases.media import actions as _actions"),
        ("assembly", "cases/audit/models.py", "from kennisbank import settings as _settings"),
        ("engines", "cases/search/engines/__init__.py", "from cases import tlp as _tlp"),
        ("labels", "cases/tlp.py", "from django.db import models as _models"),
    ],
)
def test_a_planted_import_breaks_the_contract(copy, contract, path, line):
    plant(copy, path, line)
    checked = lint_imports(copy, "--contract", contract)
    assert checked.returncode == 1
    planted = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert "BROKEN" in checked.stdout and planted.removeprefix("cases.") in checked.stdout, checked.stdout


def test_only_doors_speak_http():
    checked = lint_with_ruff(ROOT, "cases")
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("from django.http import HttpResponse", "TID251"),
        ("from django.shortcuts import get_object_or_404", "TID251"),
        ("def f():\n    import json", "PLC0415"),
    ],
)
def test_http_in_an_action_and_an_import_in_a_function_are_found(copy, line, code):
    plant(copy, "cases/audit/actions.py", line)
    assert code in lint_with_ruff(copy, "cases/audit").stdout


@pytest.mark.parametrize("name", slices())
def test_the_readme_map_repeats_the_sentence_of_each_slice(name):
    sentence = (CASES / name / "__init__.py").read_text()
    assert ast.get_docstring(ast.parse(sentence)), f"cases/{name} does not say what it is for"
    lines = re.findall(rf"^\| `{name}` \| (.+) \|$", (ROOT / "README.md").read_text(), flags=re.M)
    assert lines == [ast.get_docstring(ast.parse(sentence))]


@pytest.mark.parametrize("name", slices())
def test_a_slice_begins_with_one_sentence_and_nothing_else(name):
    (only,) = ast.parse((CASES / name / "__init__.py").read_text()).body
    assert isinstance(only, ast.Expr) and only.value.value.count("\n") == 0


@pytest.fixture
def migrations():
    graph = MigrationLoader(None).graph
    return {key[1]: graph.nodes[key] for key in graph.nodes if key[0] == "cases"}


def test_the_first_migration_holds_the_user_alone(migrations):
    made = [operation.name for operation in migrations["0001_members"].operations]
    assert made == ["User"]


def test_migrations_stand_in_one_line(migrations):
    names = sorted(migrations)
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
    for former, name in zip(names, names[1:], strict=False):
        ours = [target for app, target in migrations[name].dependencies if app == "cases"]
        assert ours == [former]


@pytest.mark.parametrize("name", ["cases/models.py", "cases/urls.py", "cases/wagtail_hooks.py"])
def test_tables_of_contents_define_nothing(name):
    path = ROOT / name
    body = ast.parse(path.read_text()).body if path.exists() else []
    found = [node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert found == []
