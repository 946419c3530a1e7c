"""Which tables of an evening may be published, and which of their columns."""

from collections.abc import Iterator, Mapping

from sessions.counting_set import CountingSet
from sessions.export import tables
from sessions.round import Channel
from sessions.store import Store
from sessions.table import Row, Table
from sessions.turnout import told_turnout
from sessions.workshop import Workshop

_KINDS = (
    *("ideas", "comments", "earlier-words", "stances", "priority-list", "groups", "paper"),
    *("responses", "resolution"),
)
_WITHHELD = ("channel",)
_BALLOT = ("round", "ballot", "number", "mark")


def public_tables(
    store: Store, here: Workshop, counted: Mapping[int, CountingSet]
) -> Mapping[str, Table]:
    """Return released texts, lists, groups of five and more, and ballots without their channel.

    `counted` is what the released rounds were counted from, by their numbers. What became of the
    slips is left out where these are too few to be told.
    """
    withheld = set(_few_slips(store, here))
    found = {
        name: _without(table, _WITHHELD)
        for name, table in tables(store, here).items()
        if name.rstrip("0123456789").rstrip("-") in _KINDS and name not in withheld
    }
    ballots = {f"ballots-{number}": ballot_table(one) for number, one in counted.items()}
    return found | ballots


def _few_slips(store: Store, here: Workshop) -> Iterator[str]:
    for one in store.rounds.all(here.id):
        if told_turnout(store.ballots.turnout(one.id)).get(Channel.PAPER, 0) is None:
            yield f"paper-{one.number}"


def ballot_table(counted: CountingSet) -> Table:
    """Return the ballots as they were ticked, before any merge.

    They are sorted by what stands on them and numbered after it, so that nothing is left of the
    order in which they came; within one its rows stand as they count.
    """
    return Table.of(_BALLOT, _rows(counted))


def _rows(counted: CountingSet) -> Iterator[Row]:
    for number, ballot in enumerate(sorted(counted.ballots), start=1):
        same: Row = {"round": counted.round, "ballot": number}
        for idea, mark in ballot:
            yield {**same, "number": idea, "mark": mark}
        if not ballot:
            yield same


def _without(table: Table, columns: tuple[str, ...]) -> Table:
    kept = [at for at, name in enumerate(table.columns) if name not in columns]
    return Table(
        tuple(table.columns[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in table.rows),
    )
