"""Rounds on screens: practice, missing slips, places one by one, a shortlist, two rounds."""

import re

import pytest

from sessions.ids import token_hash
from sessions.phase import Phase, Role
from tests.pages.resident import Resident
from tests.pages.screen import CONTROL, PROJECTOR, Screen
from tests.sessions.evening import NOW, Evening

SHORTLIST = "facilitator/shortlist.py"


@pytest.fixture
def evening(kept):
    """Of nine ideas 1 to 3 share the first rank with seven dots each, 9 has one dot."""
    evening = Evening(kept, ideas=9, dots=7)
    evening.store.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    for person in range(9):
        for idea in evening.ideas[: person + 1][-7:]:
            evening.tick(idea, browser=f"person {person}")
    return evening


def lead(evening, page=CONTROL):
    return Screen(page, evening.code)


def wall(evening):
    return Screen(PROJECTOR, evening.code, "wall")


def joined(evening, browser="person 0"):
    return Resident(evening.code, browser)


def test_practice_before_the_first_step(kept):
    """Whoever waits can try giving dots with fruit; nothing of it is on any list."""
    evening = Evening(kept, Phase.WELCOME, ideas=0)
    evening.join("neu")
    resident = joined(evening, "neu")
    assert "Punkte geben üben" in resident.words
    assert "Äpfel" in resident.words
    assert resident.ballot["practice"]
    assert kept.rounds.all(evening.id) == []


def test_a_count_is_closed_without_some_slips(evening):
    """The facilitator says how many slips are missing, and every result says it from then on."""
    screen = lead(evening)
    assert "Es fehlen noch Punktezettel" not in screen.words
    evening.close_submission()
    screen.look()
    screen.at.number_input(f"missing:{evening.round.id}").set_value(3)
    words = screen.press("without:")
    assert evening.round.missing_slips == 3
    assert "Gezählt ohne 3 Punktezettel." in words
    screen.press("result:")
    assert "Gezählt ohne 3 Punktezettel." in joined(evening).words
    assert "Gezählt ohne 3 Punktezettel." in wall(evening).words


def test_the_slips_cannot_be_fewer_than_none(evening):
    """A count closed with everything on it says nothing about slips."""
    evening.finish()
    evening.move(Phase.RESULT)
    assert "Gezählt ohne" not in joined(evening).words + wall(evening).words


def test_places_come_one_by_one_from_the_last(evening):
    """Each press brings one place more to the wall, and nothing about those before it."""
    evening.close_count()
    screen = lead(evening)
    numbers = []
    for press in range(7):
        screen.press(f"place-{press}:")
        screen.look()
        shown = re.findall(r'<span class="sign">(\d+)</span>', wall(evening).html)
        numbers.append([int(number) for number in shown])
    from_last = [[9], [8, 9], [7, 8, 9], [6, 7, 8, 9], [5, 6, 7, 8, 9], [4, 5, 6, 7, 8, 9]]
    assert numbers == [*from_last, [1, 2, 3, 4, 5, 6, 7]]
    assert evening.round.released_at is not None


def test_devices_wait_while_places_are_shown(evening):
    """Until the first place is there a device shows no place, and says where to look."""
    evening.close_count()
    screen = lead(evening)
    screen.press("place-0:")
    resident = joined(evening)
    assert "werden gerade einzeln an der Wand gezeigt" in resident.words
    assert "Rang" not in resident.words
    assert "Punkte haben" not in resident.words
    screen.look()
    screen.press("result:")
    assert "Rang 1" in resident.look()


def test_all_at_once_is_still_possible(evening):
    """After some places the facilitator can show the rest at once."""
    evening.close_count()
    screen = lead(evening)
    screen.press("place-0:")
    assert "Alle Plätze zeigen" in screen.look()
    screen.press("result:")
    assert len(re.findall("<li", wall(evening).html)) == 7


@pytest.fixture
def chosen(evening):
    """The first eight of the result are chosen for a second round."""
    evening.finish()
    evening.move(Phase.RESULT)
    screen = lead(evening, SHORTLIST)
    assert screen.at.number_input("length").value == 8
    screen.press("choose")
    return evening


def test_a_shortlist_needs_a_result(evening):
    """Before a result was shown there is nothing to choose from, and the page says so."""
    assert "sobald ein Ergebnis gezeigt wurde" in lead(evening, SHORTLIST).words


def test_the_second_round_is_about_the_shortlist(chosen):
    """The ideas ticked are on the next ballot, with three dots, and no others."""
    assert "Ausgewählt für die zweite Runde" in lead(chosen, SHORTLIST).words
    best = chosen.store.ballots.priority_list(chosen.round.id).order[:8]
    chosen.move(Phase.VOTE)
    listed = chosen.store.rounds.listed(chosen.round.id)
    assert {idea.id for idea in listed} == {row.idea_id for row in best}
    assert chosen.round.limits.dots == 3


def test_a_shortlist_shows_no_dots_and_no_order(chosen):
    """What a device is told of the second round has nothing of the first one's result in it."""
    chosen.move(Phase.VOTE)
    told = joined(chosen, "person 3").ballot
    assert told["votes"] == {}
    assert not re.search(r"Rang|\d+ Punkte? ?<|Platz", told["html"])
    drawn = [int(number) for number in re.findall(r'data-number="(\d+)"', told["html"])]
    assert drawn == sorted(drawn)
    orders = {tuple(joined(chosen, f"person {n}").ballot["order"]) for n in range(4)}
    assert len(orders) > 1


def test_a_shortlist_stays_once_somebody_gives_dots(chosen):
    """A late change of the list is refused with a sentence, and the list stays."""
    screen = lead(chosen, SHORTLIST)
    chosen.move(Phase.VOTE)
    chosen.tick(chosen.ideas[3], browser="person 3")
    before = [idea.id for idea in chosen.store.rounds.listed(chosen.round.id)]
    screen.look()
    screen.press("choose")
    assert [idea.id for idea in chosen.store.rounds.listed(chosen.round.id)] == before


def second(evening):
    """Hold a second round with another favourite and show its result."""
    evening.store.workshops.add_round(evening.id, Role.FACILITATOR)
    evening.move(Phase.VOTE)
    for person in range(6):
        evening.tick(evening.ideas[8], browser=f"person {person}")
    evening.finish()
    evening.move(Phase.RESULT)


def test_without_cards_two_lists_stand_side_by_side(evening):
    """Nobody claims to know who gave dots twice: both lists, no comparison."""
    evening.finish()
    second(evening)
    words = joined(evening).words
    assert "Beide Runden" in words
    assert "zu wenige Personen" in words
    assert "<table" not in joined(evening).html


def test_with_cards_only_those_of_both_rounds_are_compared(kept):
    """The comparison says of how many people it tells."""
    evening = Evening(kept, ideas=9, cards=True)
    cards = kept.cards.print(evening.here, 8, Role.ORGANISER)
    for person, card in enumerate(cards):
        kept.cards.enter(evening.here, card.code, evening.token(f"person {person}"), NOW)
        evening.tick(evening.ideas[0], browser=f"person {person}")
    evening.finish()
    second(evening)
    resident = joined(evening)
    assert "6 Personen haben in beiden Runden mitgemacht" in resident.words
    assert 'class="rounds"' in resident.html
