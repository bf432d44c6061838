"""Several people write at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from wagtail.models import Collection, Locale, Page

from cases.discussions.actions import open_thread, reply
from cases.discussions.models import Thread
from cases.models import Entry

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def root_of_the_tree(transactional_db):
    """The test before this one has emptied every table, also of what migrations wrote."""
    Locale.objects.get_or_create(language_code="nl")
    if not Page.objects.exists():
        Page.add_root(title="Root")
        Collection.add_root(name="Root")


def together(work, count):
    """Run `work(number)` in threads that each have a connection of their own; return what they made."""

    def run(number):
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(run, range(count)))


def test_replies_are_numbered_without_gaps_or_twins(cast, start):
    thread, writers = start(), [cast.lies, cast.daan, cast.cor, cast.eva]
    made = together(lambda n: reply(by=writers[n % 4], thread=thread, body=f"Reactie {n}"), 20)
    assert sorted(row.number for row in made) == list(range(1, 21))
    thread.refresh_from_db()
    assert thread.reply_count == 20


def test_one_form_sent_four_times_at_once_makes_one_thread(cast, regions):
    def send(_number):
        return open_thread(
            by=cast.bram, region=regions.groningen, title="Eén vraag", body="Eén keer.", form_id="formulier"
        )

    assert len({thread.pk for thread in together(send, 4)}) == 1
    assert Thread.objects.count() == 1
    assert list(Entry.objects.values_list("title", flat=True)) == ["Eén vraag"]
