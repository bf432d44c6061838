"""`manage.py search_quality --corpus FILE.jsonl --queries FILE.json`: how well the search finds known pages."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from cases.search.checks import ENGINES
from cases.search.quality import BadFile, measure, read_corpus, read_queries, summarise


class Command(BaseCommand):
    help = "Meet hoe goed de zoekmachine bekende pagina's vindt, in een index die daarna weer weg is."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--corpus", type=Path, required=True, help='JSONL: {"id", "title", "body"}')
        parser.add_argument("--queries", type=Path, required=True, help='JSON: [{"kind", "q", "gold"}]')
        parser.add_argument("--engine", default=settings.SEARCH_ENGINE, help=" | ".join(sorted(ENGINES)))

    def handle(self, *, corpus, queries, engine, **_options):
        if engine not in {*ENGINES, settings.SEARCH_ENGINE}:
            raise CommandError(f"Deze zoekmachine is er niet. Kies uit: {', '.join(sorted(ENGINES))}.")
        needed = ENGINES.get(engine, "")
        if needed and needed != connection.vendor:
            raise CommandError("Deze zoekmachine heeft PostgreSQL nodig: zet DATABASE_URL.")
        try:
            pages = read_corpus(corpus)
            asked = read_queries(queries, {page.id for page in pages})
        except BadFile as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(summarise(measure(pages, asked, engine)), ensure_ascii=False))
