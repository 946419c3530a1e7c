"""Evenings with a package, and packages as somebody who knows would change them."""

from collections.abc import Callable

from content.codebook import explained, sayings
from content.heading import headings
from content.language import translation
from content.package_words import licence_text, page_words, read_me
from content.table_name import table_names
from sessions.ballot_kind import BallotKind
from sessions.files import Files
from sessions.open_data.archive import SUMS, pack, unpack
from sessions.open_data.wording import Wording
from sessions.phase import Phase
from sessions.round import Channel
from sessions.run_sheet import RunSheet, Step
from sessions.store import Store
from sessions.workshop import Workshop
from tests.sessions.evening import LEAD, NOW, Evening

TICKS = {"a": (0, 1), "b": (0,), "c": (0, 2), "d": (3,), "e": (1, 3), "f": (0,)}
"""Who ticks which idea; b ticks one that is merged away later."""


def files_of(store: Store, here: Workshop) -> Files:
    """The files as a German organiser gets them."""
    german = translation("de")
    label = headings(german)
    words = Wording(explained, label, read_me, licence_text, page_words(here.plan.languages))
    return Files(store, here, words, table_names(german), label, sayings(german))


def sheet(kind: BallotKind, rule: str) -> RunSheet:
    """An evening with one vote of this kind, by this rule."""
    vote = Step(Phase.VOTE, 15, kind=kind, rule=rule)
    return RunSheet((Step(Phase.IDEAS, 15), vote, Step(Phase.RESULT, 15)))


def counted(store: Store, kind: BallotKind = BallotKind.DOTS, rule: str = "dots") -> Evening:
    """An evening with a merge, a withdrawn dot, a blank ballot and a released result."""
    evening = Evening(store, ideas=4, dots=2, sheet=sheet(kind, rule))
    for browser, ideas in TICKS.items():
        for place in ideas:
            evening.tick(evening.ideas[place], browser=browser)
    evening.tick(evening.ideas[1], browser="f")
    evening.tick(evening.ideas[1], None, browser="f")
    evening.ballot("blank", Channel.PAPER)
    store.merges.merge(evening.here, evening.ideas[2], evening.ideas[0], LEAD, NOW)
    evening.finish()
    return evening


def package(store: Store, here: Workshop) -> bytes:
    return files_of(store, here).package()


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The package with other content and right sums, as somebody who knows would forge it."""
    files = dict(unpack(data))
    del files[SUMS]
    change(files)
    return pack(files)


def one_ballot_more(files: dict[str, bytes]) -> None:
    files["data/ballots-1.csv"] += b"1,99,4,1\r\n"
