"""manage.py load_sample --entries N --seed S: a large invented site to measure on."""

from django.core.management.base import BaseCommand, CommandError

from cases.demo.sample import load_sample
from cases.vocabulary.models import Term


class Command(BaseCommand):
    help = "Adds invented entries of all kinds for measuring; never do this on a site that people use."

    def add_arguments(self, parser):
        parser.add_argument("--entries", type=int, default=10_000)
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args, entries, seed, **options):
        if not Term.objects.filter(official=True).exists():
            raise CommandError("The thesaurus is not there. Run: manage.py import_registry")
        self.stdout.write(f"{load_sample(entries=entries, seed=seed)} entries")
