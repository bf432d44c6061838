"""How allauth signs our members in, and the words in which it speaks to them."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.utils.translation import gettext_lazy as _

WRONG_CREDENTIALS = _("Het e-mailadres of het wachtwoord klopt niet.")


class MemberAdapter(DefaultAccountAdapter):
    """Joining is by agency, see the members slice; nobody opens an account on their own."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Dit account is gesloten."),
        "cannot_remove_primary_email": _("U kunt het adres waarmee u inlogt niet verwijderen."),
        "duplicate_email": _("Dit e-mailadres hoort al bij uw account."),
        "email_password_mismatch": WRONG_CREDENTIALS,
        "email_taken": _("Dit e-mailadres is al in gebruik."),
        "enter_current_password": _("Vul uw huidige wachtwoord in."),
        "incorrect_code": _("Deze code klopt niet. Vul de nieuwste code uit uw app in."),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "invalid_login": WRONG_CREDENTIALS,
        "invalid_or_expired_key": _("Deze code klopt niet of is verlopen."),
        "invalid_password_reset": _("Deze link werkt niet meer. Vraag een nieuwe aan."),
        "max_email_addresses": _("U kunt niet meer dan %d e-mailadressen toevoegen."),
        "rate_limited": _("U hebt dit te vaak achter elkaar geprobeerd. Wacht een paar minuten."),
        "same_as_current": _("Vul iets anders in dan wat er nu staat."),
        "select_only_one": _("Kies er één."),
        "too_many_login_attempts": _(
            "U hebt te vaak achter elkaar geprobeerd in te loggen. Wacht vijf minuten en probeer het opnieuw."
        ),
        "unknown_email": WRONG_CREDENTIALS,
        "unverified_primary_email": _("Bevestig eerst uw e-mailadres met de link in onze e-mail."),
        "username_password_mismatch": WRONG_CREDENTIALS,
    }

    def is_open_for_signup(self, request) -> bool:
        return False


class MemberSecondStepAdapter(DefaultMFAAdapter):
    """The same voice for the second step."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "add_email_blocked": _("Zet eerst inloggen in twee stappen uit om een e-mailadres toe te voegen."),
        "cannot_delete_authenticator": _("U kunt inloggen in twee stappen niet uitzetten."),
        "cannot_generate_recovery_codes": _("Zet eerst inloggen in twee stappen aan."),
        "incorrect_code": _("Deze code klopt niet. Vul de nieuwste code uit uw app in."),
        "unverified_email": _("Bevestig eerst uw e-mailadres."),
    }
