"""What can happen to the index of the engine that the tests run on."""

import re
import shutil

from django.db import connection

from cases.search.documents import entry_index
from cases.search.engines.whoosh import WhooshIndex


def _path():
    return entry_index().store.files.path


def delete_all():
    shutil.rmtree(_path())


def truncate():
    for file in _path().glob("index-*/*"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def flip():
    for file in _path().glob("index-*/*"):
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)


def spoil_pointer():
    (_path() / "current.json").write_text("{")


def other_form():
    pointer = _path() / "current.json"
    pointer.write_text(re.sub(r'"form": \d+', '"form": 0', pointer.read_text()))


def drop_tables():
    with connection.cursor() as cursor:
        tables = [
            name for name in connection.introspection.table_names(cursor) if "search_cases_entry" in name
        ]
        assert tables, "there is an index to destroy"
        cursor.execute(f"DROP TABLE {', '.join(tables)}")


def forget_state():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM kennisbank_search_cases_entry_state")


EMBEDDED = isinstance(entry_index(), WhooshIndex)
DAMAGES = [delete_all, truncate, flip, spoil_pointer, other_form] if EMBEDDED else [drop_tables, forget_state]
destroy = DAMAGES[0]
