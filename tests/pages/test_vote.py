"""The vote of a resident, and its result."""

import pytest

from sessions.announced import ANNOUNCED
from sessions.ballot_kind import BallotKind
from sessions.phase import Phase
from tests.pages.resident import joined
from tests.sessions.evening import LEAD, NOW, Evening
from tests.sessions.test_ballot_kinds import vote_of


@pytest.mark.parametrize(
    ("kind", "name"), [("dots", "Punkte"), ("approval", "Zustimmung"), ("stance", "Meinung")]
)
def test_a_vote_is_called_by_what_it_asks(kept, kind, name):
    """Among the steps, on the way there and for screen readers: dots only where there are dots."""
    evening = Evening(kept, sheet=vote_of(BallotKind(kind), ANNOUNCED[BallotKind(kind)][0]))
    resident = joined(evening)
    assert f'<li aria-current="step"><span>{name}</span></li>' in resident.html
    assert f'<span class="way" aria-current="page">{name}</span>' in resident.html
    if kind != "dots":
        assert ">Punkte<" not in resident.html
    resident.go("ideas")
    assert name in [link.proto.label for link in resident.at.get("page_link")]


def test_the_ballot_shows_what_is_stored(evening):
    """Whoever opens the page again, on any tab, finds the dots of her own ballot and no others."""
    evening.move(Phase.VOTE)
    resident = joined(evening)
    evening.tick(evening.ideas[0], browser="neu")
    evening.tick(evening.ideas[1], browser="somebody else")
    resident.look()
    assert resident.ballot["votes"] == {evening.ideas[0]: 1}
    assert resident.ballot["next"] == 2
    assert "Noch 4 von 5 Punkten" in resident.ballot["texts"]["left"]


def test_every_idea_can_get_a_dot_and_give_it_back(evening):
    """Each card has both buttons, named by the number of its idea."""
    evening.move(Phase.VOTE)
    words = joined(evening).words
    for number in (1, 2, 3):
        assert f"Punkt für {number} geben" in words
        assert f"Punkt für {number} zurücknehmen" in words


def test_after_the_end_the_ballot_is_closed(evening):
    """The dots stay to be seen, and nothing can be given any more."""
    evening.move(Phase.VOTE)
    resident = joined(evening)
    evening.tick(evening.ideas[0], browser="neu")
    evening.close_submission()
    assert "Die Abgabe ist beendet. Diese Punkte sind gezählt." in resident.look()
    assert resident.ballot["closed"] is True
    assert resident.ballot["votes"] == {evening.ideas[0]: 1}


def test_whoever_comes_after_the_end_gets_no_ballot(evening):
    """A latecomer reads that it is over."""
    evening.move(Phase.VOTE)
    evening.close_submission()
    resident = joined(evening)
    assert "Die Abgabe ist beendet." in resident.words
    assert resident.ballot is None


def test_a_merged_idea_says_where_its_dots_count(evening):
    """The old card leads to the new number, whose card knows the dot on the old one."""
    evening.move(Phase.VOTE)
    resident, (old, new, _) = joined(evening), evening.ideas
    evening.tick(old, browser="neu")
    evening.store.merges.merge(evening.here, old, new, LEAD, NOW)
    assert "Zusammengeführt mit Nummer 2." in resident.look()
    assert resident.ballot["merged"] == {old: new}


def test_no_result_before_its_release(evening):
    """Until the release the result page names no idea and no number."""
    evening.move(Phase.VOTE)
    evening.tick(evening.ideas[0])
    evening.close_count()
    evening.move(Phase.RESULT)
    words = joined(evening).words
    assert "Das Ergebnis wird gleich gezeigt." in words
    assert "Idee 1" not in words


def test_the_result_names_rank_dots_and_people(evening):
    """The released list has its order, shared ranks and the numbers as text beside the bars."""
    evening.move(Phase.VOTE)
    for browser in ("a", "b"):
        evening.tick(evening.ideas[1], browser=browser)
    evening.finish()
    evening.move(Phase.RESULT)
    resident = joined(evening)
    words = resident.words
    assert words.index("Idee 2") < words.index("Idee 1") < words.index("Idee 3")
    assert "2 Punkte</strong> von 2 Personen" in words
    assert words.count("<span>geteilt</span>") == 2
    assert "Meinungsbild" in words
    assert len(resident.at.get("plotly_chart")) == 1


def test_two_rounds_stand_newest_first(evening):
    """After a second round both results are there, the new one above the old one."""
    evening.move(Phase.VOTE)
    evening.finish()
    evening.move(Phase.RESULT)
    evening.store.workshops.add_round(evening.id, LEAD)
    evening.move(Phase.VOTE)
    evening.finish()
    evening.move(Phase.RESULT)
    words = joined(evening).words
    assert words.index("Runde 2") < words.index("Runde 1")
