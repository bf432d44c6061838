"""What a password must be, in our words."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class LongEnoughValidator(MinimumLengthValidator):
    """Adds: Dutch. Django's own sentence is a plural, which beside Wagtail's catalogue comes out English."""

    def get_error_message(self):
        return _("Dit wachtwoord is te kort. Gebruik minstens %s tekens.") % self.min_length

    def get_help_text(self):
        return _("Gebruik minstens %s tekens, bijvoorbeeld een zin.") % self.min_length
