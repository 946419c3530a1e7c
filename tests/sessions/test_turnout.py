"""Few people who came by one way: no file tells them apart."""

from hypothesis import given
from hypothesis import strategies as st

from sessions.export import tables
from sessions.open_data.archive import unpack
from sessions.phase import Role
from sessions.ranking.comparison import FEWEST
from sessions.round import Channel
from sessions.store import Store
from sessions.turnout import told_turnout
from tests.sessions.evening import NOW, Evening
from tests.sessions.packages import package

PHONE, TABLET, PAPER = Channel.PHONE, Channel.TABLET, Channel.PAPER


def test_what_is_told_of_each_way() -> None:
    """From five on; where the rest to the total would tell of fewer, the next smallest goes too."""
    assert told_turnout({PHONE: 20, PAPER: 5}) == {PAPER: 5, PHONE: 20}
    assert told_turnout({PHONE: 20, TABLET: 3, PAPER: 2}) == {PAPER: None, PHONE: 20, TABLET: None}
    assert told_turnout({PHONE: 20, TABLET: 6, PAPER: 1}) == {PAPER: None, PHONE: 20, TABLET: None}


@given(st.dictionaries(st.sampled_from(Channel), st.integers(1, 12)))
def test_what_is_not_told_cannot_be_reckoned(turnout: dict[Channel, int]) -> None:
    """What is missing to the total is nothing, five at least, or everybody."""
    told = told_turnout(turnout)
    everybody = sum(turnout.values())
    rest = everybody - sum(filter(None, told.values()))
    assert told.keys() == turnout.keys()
    assert rest in (0, everybody) or rest >= FEWEST


def voted(store: Store, slips: int) -> Evening:
    """Eight phones and so many slips of paper, the result released."""
    evening = Evening(store)
    for n in range(8):
        evening.tick(evening.ideas[0], browser=f"phone {n}")
    desk, round_id = evening.token("desk"), evening.round.id
    for _ in range(slips):
        store.slips.enter(evening.here, round_id, None, {2: 1}, desk, Role.HELPER, NOW)
    evening.finish()
    return evening


def test_nobody_reads_what_the_one_on_paper_gave(store: Store) -> None:
    """Who was seen with the only slip is not found among the ballots, nor that it was only one."""
    evening = voted(store, slips=1)
    ballots = tables(store, evening.here)["ballots-1"]
    assert {row[ballots.columns.index("channel")] for row in ballots.rows} == {None}
    assert "data/paper-1.csv" not in unpack(package(store, evening.here))


def test_from_five_on_the_way_is_told(store: Store) -> None:
    """Whoever checks the paper finds its ballots, and in the package what became of the slips."""
    evening = voted(store, slips=5)
    ballots = tables(store, evening.here)["ballots-1"]
    ways = [row[ballots.columns.index("channel")] for row in ballots.rows]
    assert (ways.count("paper"), ways.count("phone")) == (5, 8)
    assert "data/paper-1.csv" in unpack(package(store, evening.here))
