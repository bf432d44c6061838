"""manage.py load_demo: the demonstration content, once."""

import os

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.demo.loading import load_demonstration

LOCAL_PASSWORD = "vlieguren-maken-we-samen"


class Command(BaseCommand):
    help = "Loads the demonstration content; what stands there already is left alone."

    def handle(self, *args, **options):
        password = os.environ.get("DEMO_PASSWORD") or ("" if settings.HTTPS else LOCAL_PASSWORD)
        if not password:
            raise CommandError("DEMO_PASSWORD: is not set. Choose a password for the demonstration accounts.")
        made = load_demonstration(password=password, is_local=not settings.HTTPS)
        self.stdout.write(", ".join(f"{count} {what}" for what, count in made.items()))
