"""One command sets up regions, agencies, terms and the tree."""

import pytest
from django.core.management import CommandError, call_command

from cases.management.commands import import_registry as command
from cases.models import AgencyIndexPage, AuditEvent, Term
from cases.regions.files import BadRow

pytestmark = pytest.mark.django_db


def test_the_command_makes_everything_once_and_tells_what_it_did(capsys):
    call_command("import_registry")
    assert "gemeenten.csv: 342 nieuw, 0 gewijzigd, 0 gelijk" in capsys.readouterr().out
    call_command("import_registry")
    assert "thesaurus.csv: 0 nieuw, 0 gewijzigd, 182 gelijk" in capsys.readouterr().out
    assert Term.objects.official().count() == 182
    assert AgencyIndexPage.objects.count() == 1


def test_an_import_leaves_one_audit_row_and_an_idle_one_none():
    call_command("import_registry", verbosity=0)
    call_command("import_registry", verbosity=0)
    event = AuditEvent.objects.get(action="registry imported")
    assert event.detail["gemeenten.csv"] == {"made": 342, "changed": 0}


def test_a_bad_row_ends_the_command_with_one_sentence(monkeypatch):
    def spoiled():
        raise BadRow("gemeenten.csv", 3, "onbekende vr_code 'VR99'", "Gebruik een andere.")

    monkeypatch.setattr(command, "import_registry", spoiled)
    with pytest.raises(CommandError, match="gemeenten.csv, regel 3: onbekende vr_code 'VR99'. Gebruik"):
        call_command("import_registry")
