"""Fills the database, media and index that the environment names: registry and demonstration content.

`python -m tests.browser.fill`: one process for all steps, so that Django starts once.
"""

import os

import django
from django.core.management import call_command


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.browser.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("import_registry")
    call_command("load_demo")
    call_command("search_index", "rebuild")


if __name__ == "__main__":
    main()
