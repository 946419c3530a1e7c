"""Work that takes long: beside the hall, one at a time, and nothing of it stays for ever."""

import threading

import pytest

from sessions.ids import WorkshopId
from sessions.work import MOST_KEPT, Works
from tests.sessions.evening import NOW

HERE = WorkshopId("here")


def place(name):
    return HERE, "browser", name


@pytest.fixture
def works():
    return Works()


def ended():
    """Wait until nothing is worked on any more."""
    for thread in threading.enumerate():
        if thread.name == "work":
            thread.join(60)


def test_it_is_done_beside_whoever_asked(works):
    """Beginning returns at once; how far it is can be seen, and then what came out of it."""
    told, go_on = threading.Event(), threading.Event()

    def do(progress):
        progress(3, 10)
        told.set()
        go_on.wait(60)
        return b"file"

    works.begin(place("report"), do, NOW)
    assert told.wait(60)
    found = works.find(place("report"))
    assert (found.running, found.done, found.total, found.result) == (True, 3, 10, None)
    works.begin(place("report"), lambda _: b"another", NOW)
    go_on.set()
    ended()
    assert (found.running, works.find(place("report")).result) == (False, b"file")


def test_a_failure_is_kept_as_what_it_is(works):
    """Whoever looks learns why nothing came out; the next piece of work is done all the same."""

    def fail(_):
        raise ValueError("no such chapter")

    works.begin(place("report"), fail, NOW)
    works.begin(place("package"), lambda _: b"zip", NOW)
    ended()
    assert str(works.find(place("report")).error) == "no such chapter"
    assert works.find(place("package")).result == b"zip"


def test_only_the_newest_results_are_kept(works):
    """However many files are made, a few stay in memory; what was fetched or deleted does not."""
    for name in range(MOST_KEPT + 3):
        works.begin(place(str(name)), lambda _: b"file", NOW)
        ended()
    kept = [name for name in range(MOST_KEPT + 3) if works.find(place(str(name)))]
    assert kept == list(range(3, MOST_KEPT + 3))
    works.drop(place("8"))
    assert works.find(place("8")) is None
    works.forget(HERE)
    assert works.find(place("7")) is None
