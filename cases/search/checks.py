"""Whether the search engine that was chosen can do its work here: system checks, run at every start."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.db import connection
from django.utils.translation import gettext as _

#: The engines that we ship, with the database that each needs ("" for any).
ENGINES = {"whoosh": "", "postgres": "postgresql"}


def check_search_engine(app_configs: Any, **_kwargs: Any) -> list[CheckMessage]:
    """Return what is wrong with SEARCH_ENGINE."""
    chosen = settings.SEARCH_ENGINE
    if chosen not in ENGINES and not _is_there(chosen):
        return [
            Error(
                _("SEARCH_ENGINE: '%(chosen)s' is geen zoekmachine.") % {"chosen": chosen},
                hint=_("Kies uit: %(engines)s.") % {"engines": ", ".join(ENGINES)},
                id="cases.E001",
            )
        ]
    if ENGINES.get(chosen, "") not in ("", connection.vendor):
        return [
            Error(
                _("SEARCH_ENGINE: '%(chosen)s' zoekt in PostgreSQL, en de database is een andere.")
                % {"chosen": chosen},
                hint=_("Zet SEARCH_ENGINE=whoosh, of laat DATABASE_URL naar PostgreSQL wijzen."),
                id="cases.E002",
            )
        ]
    return []


def _is_there(chosen: str) -> bool:
    try:
        return hasattr(import_module(f"cases.search.engines.{chosen}"), "SearchBackend")
    except (ImportError, ValueError):
        return False
