"""Taps of several devices, delivered in any order, repeated and bundled in any way."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sessions.casting import apply
from sessions.ids import BallotId, IdeaId, ParticipantId, RoundId
from sessions.round import Ballot, Change, Channel, Limits, Vote
from sessions.store import Store
from tests.sessions.evening import Evening

IDEAS = [IdeaId(name) for name in "abcdefg"]
DEVICES = ["phone", "tablet"]

Tap = tuple[str, Change]

changes = st.builds(Change, st.sampled_from(IDEAS), st.sampled_from([None, 1]), st.integers(1, 40))
taps = st.lists(
    st.tuples(st.sampled_from(DEVICES), changes),
    max_size=14,
    unique_by=lambda tap: (tap[0], tap[1].sequence),
)


@st.composite
def deliveries(draw: st.DrawFn) -> tuple[list[Tap], list[Tap]]:
    """Taps, and the same taps as the network brings them: each at least once, in any order."""
    sent = draw(taps)
    again = draw(st.lists(st.sampled_from(sent), max_size=10)) if sent else []
    return sent, draw(st.permutations(sent + again))


def empty(dots: int) -> Ballot:
    """A new ballot on which every idea may have one dot."""
    survivors = {idea: idea for idea in IDEAS}
    person, identity = ParticipantId("p"), BallotId("b")
    limits = Limits(dots, 1)
    return Ballot(identity, RoundId("r"), person, Channel.PHONE, {}, limits, survivors)


def deliver(ballot: Ballot, taps: list[Tap]) -> dict[IdeaId, Vote]:
    """Apply one tap after the other and give what is then stored."""
    votes: dict[IdeaId, Vote] = {}
    for device, change in taps:
        now = replace(ballot, votes=votes)
        votes = {**votes, **apply(now, [change], device)[0]}
    return votes


@given(deliveries())
def test_the_newest_tap_wins(delivery: tuple[list[Tap], list[Tap]]) -> None:
    """However taps are delayed, repeated and reordered, the newest per idea is what stays."""
    sent, arrived = delivery
    newest = {}
    for device, change in sorted(sent, key=lambda tap: (tap[1].sequence, tap[0])):
        newest[change.idea_id] = Vote(change.value, change.sequence, device)
    assert deliver(empty(dots=7), arrived) == newest


@given(deliveries(), st.integers(1, 3))
def test_no_order_of_arrival_exceeds_the_dots(
    delivery: tuple[list[Tap], list[Tap]], dots: int
) -> None:
    """With few dots no order of arrival gives more of them, and no older tap replaces a newer."""
    votes: dict[IdeaId, Vote] = {}
    for length in range(len(delivery[1]) + 1):
        before, votes = votes, deliver(empty(dots), delivery[1][:length])
        assert sum(vote.value or 0 for vote in votes.values()) <= dots
        assert all(votes[idea].order >= vote.order for idea, vote in before.items())


@given(st.lists(changes, max_size=8, unique_by=lambda change: change.sequence), st.randoms())
def test_a_bundle_is_read_in_the_order_of_its_numbers(bundle: list[Change], random: Random) -> None:
    """Taps sent together mean the same in whatever order they stand."""
    shuffled = list(bundle)
    random.shuffle(shuffled)
    assert apply(empty(3), shuffled, "phone") == apply(empty(3), bundle, "phone")


def test_the_store_keeps_the_newest_tap_too(store: Store) -> None:
    """What holds for the rule holds for the rows: late and repeated taps change nothing."""
    evening = Evening(store, ideas=2)
    (one, two), ballot, token = evening.ideas, evening.ballot(), evening.token("voter")
    arrived = [(one, None, 4), (two, 1, 3), (one, 1, 1), (two, None, 2), (two, 1, 3), (one, 1, 3)]
    for idea, value, sequence in arrived:
        change = [Change(idea, value, sequence)]
        receipt = evening.store.ballots.cast(ballot.id, change, "phone", token)
        assert receipt.refusals == ()
    stored = evening.store.ballots.one(ballot.id).votes
    assert stored == {one: Vote(None, 4, "phone"), two: Vote(1, 3, "phone")}
