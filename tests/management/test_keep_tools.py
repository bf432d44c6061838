"""manage.py keep_tools: who looks after the cards of tools."""

import io

import pytest
from django.core.management import CommandError, call_command

from cases.catalogue.consistency import find_differences
from cases.models import AuditEvent, ToolIndexPage, User

pytestmark = pytest.mark.django_db


def keep_tools(code):
    out = io.StringIO()
    call_command("keep_tools", code, stdout=out)
    return out.getvalue()


def may_add_cards(user):
    user = User.objects.get(pk=user.pk)  # as at the next request
    return ToolIndexPage.objects.get().permissions_for_user(user).can_add_subpage()


def test_the_place_of_the_cards_is_made_once(client, cast, agencies):
    assert "Redactie Kennisbank keeps" in keep_tools(agencies.redactie.code)
    keep_tools(agencies.redactie.code)
    assert ToolIndexPage.objects.get().agency == agencies.redactie
    assert client.get("/tools/").status_code == 200
    assert AuditEvent.objects.filter(action="tools kept", origin="command").count() == 1


def test_the_cards_go_to_another_agency_with_the_rights(cast, agencies, write_tool):
    card = write_tool()
    keep_tools(agencies.duinkust.code)
    card.entry.refresh_from_db()
    assert card.entry.owner_agency == agencies.duinkust
    assert may_add_cards(cast.dirk) and may_add_cards(cast.pien)
    assert not may_add_cards(cast.eva)
    assert list(find_differences()) == []
    keep_tools(agencies.veenstroom.code)
    assert may_add_cards(cast.eva) and not may_add_cards(cast.dirk)


@pytest.mark.parametrize("code", ["", "ONBEKEND", "' OR 1=1", "x" * 500])
def test_a_wrong_code_is_one_line_and_changes_nothing(cast, code):
    with pytest.raises(CommandError) as refusal:
        keep_tools(code)
    assert len(str(refusal.value).splitlines()) == 1
    assert not ToolIndexPage.objects.exists()
