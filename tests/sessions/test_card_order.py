"""Every ballot shows the cards in an order of its own, and always in the same one."""

from hypothesis import given
from hypothesis import strategies as st

from sessions.card_order import LARGEST_SEED, card_order
from sessions.phase import Phase
from sessions.round import Channel
from sessions.store import Store
from tests.sessions.evening import Evening

NUMBERS = range(1, 31)
seeds = st.integers(0, LARGEST_SEED)


@given(seeds)
def test_nothing_is_lost(seed: int) -> None:
    """Each idea stands on the ballot once, in the same order every time."""
    assert sorted(card_order(seed, NUMBERS)) == list(NUMBERS)
    assert card_order(seed, reversed(NUMBERS)) == card_order(seed, NUMBERS)


@given(seeds, st.sampled_from(NUMBERS))
def test_one_idea_more_moves_no_other(seed: int, number: int) -> None:
    """When an idea leaves or joins the list, the others keep their order on the ballot."""
    fewer = [one for one in NUMBERS if one != number]
    assert [one for one in card_order(seed, NUMBERS) if one != number] == card_order(seed, fewer)


def test_no_idea_is_favoured() -> None:
    """Over many ballots each of ten ideas stands first about as often as any other."""
    first = [card_order(seed, range(1, 11))[0] for seed in range(5000)]
    assert all(400 < first.count(number) < 600 for number in range(1, 11))


def test_the_order_is_the_documented_one() -> None:
    """The order that older ballots were shown can still be told from their seed."""
    assert card_order(7, range(1, 7)) == [2, 5, 4, 1, 6, 3]


def test_one_person_has_one_order_on_every_device(store: Store) -> None:
    """The seed is stored with the ballot: the same on phone and tablet, another for others."""
    evening = Evening(store)
    opened = evening.ballot("anna", Channel.PHONE)
    assert evening.ballot("anna", Channel.TABLET).seed == opened.seed
    assert store.ballots.one(opened.id).seed == opened.seed
    assert len({evening.ballot(f"person {n}").seed for n in range(8)}) == 8


def test_the_list_itself_keeps_its_order(store: Store) -> None:
    """Paper and files see the frozen list by public number, whoever voted on it."""
    evening = Evening(store, Phase.VOTE, ideas=6)
    evening.tick(evening.ideas[4])
    listed = store.rounds.listed(evening.round.id)
    assert [idea.number for idea in listed] == [1, 2, 3, 4, 5, 6]
