"""manage.py catalogue check|repair: does every entry say what its source says?"""

from django.core.management.base import BaseCommand, CommandError

from cases.catalogue.consistency import find_differences, repair


class Command(BaseCommand):
    help = "Compares the catalogue with its sources (check) or mends it (repair)."

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["check", "repair"])

    def handle(self, *args, what, **options):
        if what == "repair":
            self.stdout.write(f"{repair()} entries mended")
            return
        findings = list(find_differences())
        for finding in findings:
            self.stdout.write(f"{finding.entry.kind} {finding.entry.public_id}: {', '.join(finding.wrong)}")
        if findings:
            raise CommandError(
                f"{len(findings)} entries differ from their source. Mend them with: catalogue repair"
            )
        self.stdout.write("0 differences")
