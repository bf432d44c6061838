"""manage.py load_canaries --seed S: the world in which a leak shows itself."""

import json

from django.core.management.base import BaseCommand, CommandError

from cases.catalogue.models import Entry
from cases.demo.canaries import load_canaries


class Command(BaseCommand):
    help = "Makes the canary world on an empty migrated database and prints its manifest as JSON."

    def add_arguments(self, parser):
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args, seed, **options):
        if Entry.objects.exists():
            raise CommandError("The database is not empty. Canaries live in a database of their own.")
        self.stdout.write(json.dumps(load_canaries(seed=seed), ensure_ascii=False, indent=1))
