"""How allauth signs our members in."""

from allauth.account.adapter import DefaultAccountAdapter


class MemberAdapter(DefaultAccountAdapter):
    """Joining is by agency, see the members slice; nobody opens an account on their own."""

    def is_open_for_signup(self, request) -> bool:
        return False
