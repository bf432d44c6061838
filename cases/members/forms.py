"""allauth's password forms in our words."""

from allauth.account.forms import ChangePasswordForm, ResetPasswordKeyForm, SetPasswordForm
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

NOT_THE_SAME = _("De twee wachtwoorden zijn niet gelijk. Vul twee keer hetzelfde in.")


class _TypedTwice:
    """Adds: says that the passwords differ in the words of the rest of the site."""

    def add_error(self, field, error):
        theirs = gettext("You must type the same password each time.")
        super().add_error(field, NOT_THE_SAME if str(error) == theirs else error)


class MemberChangePasswordForm(_TypedTwice, ChangePasswordForm):
    """A new password for somebody who knows the old one."""


class MemberSetPasswordForm(_TypedTwice, SetPasswordForm):
    """A first password."""


class MemberResetPasswordKeyForm(_TypedTwice, ResetPasswordKeyForm):
    """A new password with the link from the mail."""
