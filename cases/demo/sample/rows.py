"""Rows of pages and threads without saving them one by one, which takes minutes for ten thousand."""

import datetime
from collections.abc import Sequence

from django.db import connection
from django.db.models import sql
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cases.discussions.markdown import as_plain_text

#: SQLite takes 32,766 values in one statement; a row has fewer than 60.
ROWS_AT_ONCE = 250


def stream_or_value(model, name: str, value):
    """Return `value` as the field holds it: of a stream the stored form, read when somebody asks."""
    if not name.endswith("_id") and isinstance(field := model._meta.get_field(name), StreamField):
        return StreamValue(field.stream_block, value, is_lazy=True)
    return value


def insert(model, objects: Sequence) -> None:
    """Insert the rows of one table of a model that stands in several; Django has no way to do so in bulk."""
    fields = model._meta.local_concrete_fields
    for start in range(0, len(objects), ROWS_AT_ONCE):
        query = sql.InsertQuery(model)
        query.insert_values(fields, objects[start : start + ROWS_AT_ONCE], raw=True)
        query.get_compiler(connection=connection).execute_sql()


def row_of(model, page):
    """Return a row of `model`, which `page` inherits from."""
    return model(**{field.attname: getattr(page, field.attname) for field in model._meta.concrete_fields})


def copy_facts(page) -> None:
    """Let the entry of a page that is not saved say what the page says."""
    entry = page.entry
    entry.title, entry.gist, entry.text = page.title[:255], page.gist, page.text()
    entry.url, entry.event_date = "/" + page.url_path.split("/", 2)[2], page.event_day()
    entry.year = (entry.event_date or entry.published_at).year
    entry.review_by, entry.incident_type = page.review_by, page.incident_type
    entry.evidence_level, entry.facets = page.evidence_level, page.facets()


def copy_thread(thread) -> None:
    """Let the entry of a thread say what the thread says, and the thread how many replies it has."""
    entry, replies = thread.entry, thread.sample_replies
    thread.reply_count = len(replies)
    if replies:
        thread.last_reply_at = thread.created_at + datetime.timedelta(hours=len(replies))
    entry.title, entry.text = thread.title, "\n".join([thread.body, *replies])
    entry.gist = as_plain_text(thread.outcome or thread.body)[:200]
    entry.url, entry.year = thread.get_absolute_url(), entry.published_at.year
    entry.changed_at = thread.last_reply_at or thread.created_at
