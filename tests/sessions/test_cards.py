"""Participation cards: one ballot per card and round, whatever it is given with."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from sessions.card import cards_by_default
from sessions.errors import Reason, Refused
from sessions.idea import Draft
from sessions.phase import Phase, Role
from sessions.round import Change, Channel, OneVotePer
from sessions.schema import card
from sessions.store import Store
from sessions.store.attempts import MOST_FAILURES, PAUSE
from sessions.store.cards import MOST_IN_THE_HALL
from tests.sessions.evening import NOW, Evening, at_once, refused

PRINTS = Role.ORGANISER


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening with cards in the step of giving dots."""
    return Evening(store, cards=True)


def printed(evening: Evening, number: int = 3) -> list[str]:
    """Print cards and give their codes."""
    return [one.code for one in evening.store.cards.print(evening.here, number, PRINTS)]


def enter(evening: Evening, code: str, browser: str = "phone") -> int:
    """Type a code on a device."""
    return evening.store.cards.enter(evening.here, code, evening.token(browser), NOW)


def test_cards_are_numbered_and_more_can_be_printed(evening: Evening) -> None:
    """A later sheet goes on where the first ended, and every code is another one."""
    first = evening.store.cards.print(evening.here, 3, PRINTS)
    second = evening.store.cards.print(evening.here, 2, PRINTS)
    assert [one.number for one in [*first, *second]] == [1, 2, 3, 4, 5]
    codes = {one.code for one in [*first, *second]}
    assert len(codes) == 5
    assert all(len(code) == 8 and not set(code) & set("01OIL") for code in codes)
    assert evening.store.cards.printed(evening.id) == 5


def test_no_code_is_kept(evening: Evening) -> None:
    """The database holds only hashes: no code is in it."""
    codes = printed(evening)
    with evening.store.database.read() as connection:
        cells = {str(cell) for row in connection.execute(select(card)) for cell in row}
    assert not cells & set(codes)


@pytest.mark.parametrize("number", [0, -1, 501])
def test_no_endless_sheet(evening: Evening, number: int) -> None:
    """A sheet has one to five hundred cards."""
    with refused(Reason.BAD_NUMBER):
        evening.store.cards.print(evening.here, number, PRINTS)


@pytest.mark.parametrize("role", [Role.RESIDENT, Role.HELPER, Role.FACILITATOR, Role.MEDIATOR])
def test_only_the_organiser_prints(evening: Evening, role: Role) -> None:
    """Nobody else makes more votes."""
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.cards.print(evening.here, 1, role)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.cards.use(evening.here, role, in_use=False)


def test_one_card_is_one_ballot_on_two_devices(evening: Evening) -> None:
    """Who enters her code on phone and tablet changes the same dots on both."""
    code = printed(evening)[0]
    assert enter(evening, f" {code[:4].lower()}-{code[4:]} ", "phone") == 1
    assert enter(evening, code, "tablet") == 1
    one, two, _ = evening.ideas
    evening.tick(one, browser="phone")
    evening.tick(two, browser="tablet")
    evening.tick(one, None, browser="tablet")
    assert evening.ballot("phone").marks == {two: 1}
    assert evening.count().ballots == 1


def test_one_card_is_one_ballot_when_used_at_once(evening: Evening) -> None:
    """A code entered on many devices at the same moment still leads to one participant."""
    code = printed(evening)[0]
    at_once([partial(enter, evening, code, f"d{n}") for n in range(6)])
    people = {evening.store.people.present(evening.id, evening.token(f"d{n}")) for n in range(6)}
    assert len(people) == 1


def test_without_a_card_no_dot(evening: Evening) -> None:
    """A browser cannot add a ballot of its own beside that of its card."""
    with refused(Reason.CARD_NEEDED):
        evening.ballot("phone")
    enter(evening, printed(evening)[0])
    evening.tick(evening.ideas[0], browser="phone")
    assert evening.round.one_vote_per is OneVotePer.CARD


def test_without_cards_in_the_plan_each_device_has_a_ballot(store: Store) -> None:
    """The round says so, and needs no card."""
    evening = Evening(store)
    evening.tick(evening.ideas[0], browser="phone")
    assert evening.round.one_vote_per is OneVotePer.DEVICE


def test_what_she_gave_before_stays_hers(store: Store) -> None:
    """An idea given before the card was used can be taken back on any device with the card."""
    evening = Evening(store, Phase.IDEAS, ideas=0, cards=True)
    given = evening.give("Eine Bank", "phone")
    code = printed(evening)[0]
    enter(evening, code, "phone")
    enter(evening, code, "tablet")
    store.ideas.take_back(evening.here, given.id, evening.join("tablet"))
    assert store.ideas.of(evening.join("phone"), evening.id) == []
    assert store.people.number(evening.id) == 1


def test_a_second_device_keeps_its_own_person(store: Store) -> None:
    """What a second device gave before stays that of whom it served then."""
    evening = Evening(store, Phase.IDEAS, ideas=0, cards=True)
    code = printed(evening)[0]
    enter(evening, code, "phone")
    before = evening.join("tablet")
    idea = evening.give("Eine Bank", "tablet")
    enter(evening, code, "tablet")
    assert evening.join("tablet") == evening.join("phone") != before
    assert store.ideas.one(evening.id, idea.id).author == before


def test_nobody_has_two_cards(evening: Evening) -> None:
    """A phone passed on to a second card serves a second person; both ballots count once."""
    one, two, _ = printed(evening)
    for code in (one, two, one, two):
        enter(evening, code, "phone")
        evening.tick(evening.ideas[0], browser="phone")
    assert evening.count().ballots == 2
    assert evening.store.cards.of(evening.join("phone")) == 2
    assert evening.store.cards.used(evening.id) == 2


def test_what_a_table_wrote_is_not_one_persons(store: Store) -> None:
    """On a shared tablet a card does not take over what was written there before."""
    evening = Evening(store, Phase.IDEAS, ideas=0, cards=True)
    store.grants.grant(evening.id, Role.HELPER, evening.token("tablet"))
    evening.give("Vom ganzen Tisch", "tablet")
    table = evening.join("tablet")
    enter(evening, printed(evening)[0], "tablet")
    assert evening.join("tablet") != table


def test_the_next_person_has_no_card(evening: Evening) -> None:
    """After "next person" a tablet has forgotten the card, and takes it again."""
    code = printed(evening)[0]
    enter(evening, code, "tablet")
    person = evening.join("tablet")
    evening.store.people.next_person(evening.id, evening.token("tablet"))
    assert evening.store.cards.of(evening.join("tablet")) is None
    enter(evening, code, "tablet")
    assert evening.join("tablet") == person


def test_the_rule_does_not_change_while_dots_are_given(store: Store) -> None:
    """From device to card and back only between rounds; a round keeps its own rule."""
    evening = Evening(store)
    with refused(Reason.SUBMISSION_OPEN):
        store.cards.use(evening.here, PRINTS, in_use=True)
    evening.close_count()
    store.cards.use(evening.here, PRINTS, in_use=True)
    assert evening.here.plan.cards
    assert evening.round.one_vote_per is OneVotePer.DEVICE


def test_ten_wrong_codes_make_this_browser_wait(evening: Evening) -> None:
    """After ten wrong codes even the right one waits; another browser does not."""
    code = printed(evening)[0]
    for _ in range(MOST_FAILURES):
        with refused(Reason.WRONG_CARD):
            enter(evening, "23456789", "guesser")
    with pytest.raises(Refused) as caught:
        enter(evening, code, "guesser")
    assert (caught.value.reason, caught.value.params) == (Reason.TOO_MANY_ATTEMPTS, {"minutes": 5})
    assert enter(evening, code, "other") == 1
    later = NOW + PAUSE
    assert evening.store.cards.enter(evening.here, code, evening.token("guesser"), later) == 1


def test_guessing_from_many_browsers_is_slow_and_locks_nobody_out(evening: Evening) -> None:
    """From a hundred wrong codes on a browser has one try in five minutes; right ones work."""
    code = printed(evening)[0]
    for guess in range(MOST_IN_THE_HALL):
        with refused(Reason.WRONG_CARD):
            enter(evening, "23456789", f"guesser {guess // 5}")
    with refused(Reason.WRONG_CARD):
        enter(evening, "23456789", "late")
    with refused(Reason.TOO_MANY_ATTEMPTS):
        enter(evening, code, "late")
    assert enter(evening, code, "honest") == 1
    later = NOW + PAUSE + timedelta(seconds=1)
    for _ in range(2):
        with refused(Reason.WRONG_CARD):
            evening.store.cards.enter(evening.here, "23456789", evening.token("x"), later)


def test_wrong_cards_do_not_close_the_door_of_roles(evening: Evening) -> None:
    """A helper who mistyped cards can still sign in."""
    printed(evening)
    for _ in range(MOST_FAILURES):
        with refused(Reason.WRONG_CARD):
            enter(evening, "WRONG", "desk")
    code = evening.store.grants.new_codes(evening.id, [Role.HELPER])[Role.HELPER]
    assert evening.store.grants.sign_in(evening.id, code, evening.token("desk"), NOW)


def test_a_card_opens_its_own_evening_only(store: Store, evening: Evening) -> None:
    """A card of another evening is wrong here, and says so clearly where there are no cards."""
    other = Evening(store, cards=True)
    code = printed(other)[0]
    with refused(Reason.NO_CARDS):
        enter(evening, code)
    printed(evening)
    with refused(Reason.WRONG_CARD):
        enter(evening, code)


def test_a_closed_evening_takes_no_card(evening: Evening) -> None:
    """After the evening nothing is entered."""
    code = printed(evening)[0]
    evening.move(Phase.RESULT)
    evening.store.workshops.close(evening.id, NOW)
    with refused(Reason.WORKSHOP_CLOSED):
        enter(evening, code)


@pytest.mark.parametrize(
    ("channels", "proposed"),
    [
        ({Channel.PHONE}, False),
        ({Channel.TABLET}, True),
        ({Channel.PAPER}, True),
        ({Channel.PHONE, Channel.PAPER}, True),
        (set(), False),
    ],
)
def test_cards_are_proposed_with_paper_or_shared_tablets(
    channels: set[Channel], proposed: bool
) -> None:
    """Phones alone do without, anything more is proposed with cards."""
    assert cards_by_default(channels) is proposed


def test_the_author_stays_author(store: Store) -> None:
    """A card used first on paper and then on a phone leaves the phone's ideas where they were."""
    evening = Evening(store, Phase.IDEAS, cards=True)
    author = evening.join("phone")
    idea = store.ideas.give(evening.here, author, Draft("Eine Bank", "de"))
    code = printed(evening)[0]
    enter(evening, code, "elsewhere")
    enter(evening, code, "phone")
    assert store.ideas.one(evening.id, idea.id).author == author


def test_a_device_with_two_cards_sends_each_to_its_own(evening: Evening) -> None:
    """What was tapped for the first card still arrives after the second one was entered."""
    one, two, _ = printed(evening)
    enter(evening, one, "phone")
    first = evening.ballot("phone")
    enter(evening, two, "phone")
    change = [Change(evening.ideas[0], 1, 1)]
    evening.store.ballots.cast(first.id, change, "phone", evening.token("phone"))
    assert evening.count().ballots == 1
