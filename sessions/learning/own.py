"""An evening of this database, told as a package would tell it."""

from sessions.learning.evening import Evening
from sessions.learning.result import result_of
from sessions.learning.telling import evening
from sessions.open_data.method import method
from sessions.open_data.public import public_tables
from sessions.store import Store
from sessions.workshop import Workshop


def own_evening(store: Store, here: Workshop) -> Evening:
    """Return an evening with what was released of it; the last released list is its result."""
    released = [one for one in store.rounds.all(here.id) if one.released_at]
    said = method(store, here, {one: store.counting_sets.of(one.id) for one in released})
    ideas = public_tables(store, here, {})["ideas"]
    rows = [dict(zip(ideas.columns, row, strict=True)) for row in ideas.rows]
    if not released:
        return evening(here.id, said, rows, None)
    # Where the ballots have been deleted the list is left, and nothing to draw again.
    last = released[-1].id
    result = result_of(store.ballots.priority_list(last), store.ballots.profile(last))
    return evening(here.id, said, rows, result)
