"""manage.py demo_accounts: who one can sign in as on a demonstration site."""

import os

from django.conf import settings
from django.core.management.base import BaseCommand

from cases.demo.content.people import PEOPLE, PRINTED_ACCOUNTS

from .load_demo import LOCAL_PASSWORD

TITLES = {
    "lezer": "lezer",
    "bijdrager": "bijdrager",
    "redacteur": "redacteur",
    "coordinator": "coördinator van twee regio's",
    "platformredacteur": "platformredacteur",
}


class Command(BaseCommand):
    help = "Prints the demonstration accounts and, on a local site, their password."

    def handle(self, *args, **options):
        emails = {row["key"]: row["email"] for row in PEOPLE}
        for key in PRINTED_ACCOUNTS:
            self.stdout.write(f"  {TITLES[key]:<30} {emails[key]}")
        if not settings.HTTPS and "DEMO_PASSWORD" not in os.environ:
            self.stdout.write(f"  wachtwoord voor alle accounts   {LOCAL_PASSWORD}")
