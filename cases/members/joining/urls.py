"""Addresses of joining, of invitations and of the lists of members."""

from django.urls import path

from .views import asking, inviting, members

LIST = "mijn/leden/<slug:slug>/"

urlpatterns = [
    path("lid-worden/", asking.join, name="join"),
    path("lid-worden/verstuurd/", asking.join_sent, name="join-sent"),
    path("lid-worden/verder/", asking.finish, name="join-finish"),
    path("lid-worden/organisatie/", asking.join_agency, name="join-agency"),
    path("lid-worden/bevestigen/<str:token>/", asking.prove, name="join-prove"),
    path("uitnodiging/<str:token>/", inviting.invitation, name="invitation"),
    path("mijn/leden/", members.agencies, name="members-all"),
    path("mijn/leden/aanvraag/<slug:number>/", members.decide, name="join-decide"),
    path(LIST, members.members, name="members"),
    path(LIST + "lid/<int:number>/", members.member, name="member"),
    path(LIST + "uitnodigen/", members.invite_member, name="member-invite"),
    path(LIST + "uitnodiging/<slug:number>/intrekken/", members.revoke_invitation, name="invitation-revoke"),
    path(LIST + "klopt/", members.confirm, name="members-confirm"),
    path(LIST + "domeinen/", members.domains, name="members-domains"),
]
