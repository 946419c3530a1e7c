"""An evening of this database, told as a package would tell it."""

from sessions.learning.evening import Evening, Placed, Result
from sessions.learning.telling import evening
from sessions.open_data.method import method
from sessions.open_data.public import public_tables
from sessions.ranking.draws import DRAWN
from sessions.ranking.firmness import FEW, firmness
from sessions.round import Round
from sessions.store import Store
from sessions.workshop import Workshop


def own_evening(store: Store, here: Workshop) -> Evening:
    """Return an evening with what was released of it; the last released list is its result."""
    released = [one for one in store.rounds.all(here.id) if one.released_at]
    said = method(store, here, {one: store.counting_sets.of(one.id) for one in released})
    ideas = public_tables(store, here, {})["ideas"]
    rows = [dict(zip(ideas.columns, row, strict=True)) for row in ideas.rows]
    result = _result(store, released[-1]) if released else None
    return evening(here.id, said, rows, result)


def _result(store: Store, last: Round) -> Result:
    found, profile = store.ballots.priority_list(last.id), store.ballots.profile(last.id)
    # Where the ballots have been deleted the list is left, and nothing to draw again.
    if profile.ballots and found.rule in DRAWN:
        firm = firmness(found, profile, last.limits.dots_per_idea)
        order = tuple(Placed(one.number, one.rank, one.low, one.high) for one in firm.order)
    else:
        order = tuple(Placed(one.number, one.rank) for one in found.order)
    return Result(found.rule, str(found.kind), found.ballots, found.ballots < FEW, order)
