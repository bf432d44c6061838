"""Many writers at once: SQLite has one place to write, and everybody gets their turn."""

import json

import pytest

WRITERS, PUBLISHES = 4, 10


@pytest.mark.slow
def test_four_writers_publish_ten_times_each_without_a_failure(stage):
    stage.run("build")
    writers = [stage.start("publish", name, str(PUBLISHES)) for name in "abcd"[:WRITERS]]
    answers = [json.loads(writer.communicate()[0].splitlines()[-1]) for writer in writers]
    failures = [failure for answer in answers for failure in answer["failures"]]
    found = stage.run("check", given=[])
    print(f"{WRITERS} writers x {PUBLISHES} publishes: {len(failures)} failures, {found['live']} live")
    assert failures == []
    assert found == {"lost": [], "live": WRITERS * PUBLISHES, "differences": []}
