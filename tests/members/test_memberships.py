"""Who works where, and what follows from it at the next request."""

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError, transaction

from cases.access.policy import tokens_of_user
from cases.members.actions import choose_active_membership, end_membership, start_membership
from cases.models import Membership, User
from tests.conftest import make_member

#: role -> the groups of Veenstroom that it brings
GROUPS = {
    "reader": set(),
    "contributor": {"VB-VEEN:contributors"},
    "editor": {"VB-VEEN:contributors", "VB-VEEN:editors"},
    "coordinator": {"VB-VEEN:contributors", "VB-VEEN:editors"},
}


def groups_of(user):
    return set(user.groups.values_list("name", flat=True))


@pytest.mark.parametrize("role", GROUPS)
def test_groups_follow_from_the_role(role, agencies):
    assert groups_of(make_member("Roos", agencies.veenstroom, role)) == GROUPS[role]


@pytest.mark.parametrize("role", GROUPS)
def test_who_gets_another_role_gets_its_groups_and_loses_the_others(role, cast, agencies):
    start_membership(user=cast.eva, agency=agencies.veenstroom, role=role)
    assert groups_of(cast.eva) == GROUPS[role]
    assert Membership.objects.current().filter(user=cast.eva).count() == 1


def test_rights_are_the_union_of_all_memberships(cast, agencies):
    start_membership(user=cast.bram, agency=agencies.duinkust, role="editor")
    assert groups_of(cast.bram) == {"VB-VEEN:contributors", "VB-DUIN:contributors", "VB-DUIN:editors"}
    end_membership(cast.bram.memberships.get(agency=agencies.veenstroom))
    assert groups_of(cast.bram) == {"VB-DUIN:contributors", "VB-DUIN:editors"}


def test_a_platform_editor_has_the_group_of_the_platform_and_is_no_superuser(cast):
    assert "platformredactie" in groups_of(cast.pien)
    assert not cast.pien.is_superuser and not cast.pien.is_staff


def test_a_group_given_by_hand_is_gone_at_the_next_change(cast, agencies):
    cast.lies.groups.add(Group.objects.get(name="VB-VEEN:editors"))
    start_membership(user=cast.lies, agency=agencies.veenstroom, role="reader")
    assert groups_of(cast.lies) == set()


@pytest.mark.parametrize("address", ["/beheer/users/", "/beheer/groups/", "/beheer/groups/new/"])
def test_nobody_edits_people_or_groups_by_hand(address, cast, sign_in):
    for person in (cast.eva, cast.cor, cast.pien):
        assert sign_in(person).get(address).status_code == 404


def test_ending_a_membership_acts_at_the_next_request(cast, client):
    client.force_login(cast.eva)
    assert client.get("/beheer/").status_code == 200
    end_membership(cast.eva.memberships.get())
    assert client.get("/beheer/").status_code in (302, 404)
    assert tokens_of_user(User.objects.get(pk=cast.eva.pk)) == {"clear"}


def test_who_left_may_still_sign_in_and_sees_what_everybody_sees(cast, client):
    client.force_login(cast.xander)
    assert client.get("/").status_code == 200
    assert tokens_of_user(cast.xander) == {"clear"}


def test_the_past_stays_and_one_may_come_back(cast, agencies):
    start_membership(user=cast.xander, agency=agencies.veenstroom, role="editor")
    assert cast.xander.memberships.count() == 2
    assert Membership.objects.current().filter(user=cast.xander).count() == 1


def test_two_current_memberships_of_one_agency_are_refused_by_the_database(cast, agencies):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user=cast.lies, agency=agencies.veenstroom)


def test_one_membership_fills_in_forms(cast, agencies):
    second = start_membership(user=cast.bram, agency=agencies.duinkust, role="contributor")
    choose_active_membership(second)
    active = Membership.objects.current().filter(user=cast.bram, is_active=True)
    assert list(active) == [second]
