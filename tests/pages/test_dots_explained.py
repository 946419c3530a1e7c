"""The sentence under each place of a list by the sum of dots."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.explanation import explained
from content.language import LANGUAGES, translation
from sessions.ids import IdeaId
from sessions.pabulib import read_pb
from sessions.phase import Phase
from sessions.ranking.dots import rank_by_dots
from sessions.ranking.margin import margins
from sessions.ranking.priority_list import PriorityList
from sessions.ranking.tally import Count, Tally
from tests.pages.analysed import voted
from tests.pages.resident import Resident

FILES = Path(__file__).parents[3] / "shared" / "data" / "ballots"
REAL = (
    "Netherlands_Amsterdam_628.pb",
    "Poland_Zabrze_2020_Zandka.pb",
    "Worldwide_Mechanical_Turk_Utilities_3.pb",
)
MOST_WORDS = 20


def test_every_place_says_why(kept):
    """Residents find one sentence under each idea, folded away."""
    evening = voted(kept)
    evening.finish()
    evening.move(Phase.RESULT)
    guest = Resident(evening.code)
    evening.join("neu")
    words = guest.go("results")
    assert words.count("Warum dieser Platz?") == 3
    assert "Platz 1: 6 Punkte von 6 Personen; 3 Punkte mehr als Platz 2." in words
    more = "4 Punkte mehr, und die Idee läge vor Platz 1."
    assert f"Platz 2: 3 Punkte von 3 Personen; {more}" in words
    assert "Platz 3: keine Punkte; 4 Punkte mehr, und die Idee läge vor Platz 2." in words
    assert '<details class="why"' in guest.html


def said(*merits: tuple[int, int], language: str = "de") -> list[str]:
    """The sentences of ideas with so many dots and people, by place."""
    counts = [Count(IdeaId(str(n)), n, *merit) for n, merit in enumerate(merits, start=1)]
    result = rank_by_dots(Tally(100, tuple(counts)))
    return explained(translation(language), list(margins(result).values()))


def test_equal_dots_are_explained_by_people():
    """Where people decide the sentence says so, and a shared place says that it is shared."""
    first, second, *third = said((5, 4), (5, 3), (2, 2), (2, 2))
    assert first.endswith("4 Personen; so viele Punkte wie Platz 2, aber von mehr Personen.")
    assert second.endswith("3 Personen; so viele Punkte wie Platz 1, aber von weniger Personen.")
    shared, more = "Platz 3, geteilt: 2 Punkte von 2 Personen", "4 Punkte mehr, und die Idee"
    assert third == [f"{shared}; {more} läge vor Platz 2."] * 2


def test_the_only_place_has_no_rival():
    """One idea needs no comparison, and equal ones wait for one dot."""
    assert said((1, 1)) == ["Platz 1: 1 Punkt von 1 Person."]
    alone = "ein Punkt mehr, und die Idee läge allein vorn."
    assert said((0, 0), (0, 0)) == [f"Platz 1, geteilt: keine Punkte; {alone}"] * 2


merits = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda m: (m[0] and sum(m), m[0])),
    min_size=1,
    max_size=6,
)


@given(merits)
def test_no_sentence_is_long_in_any_language(merits):
    """Twenty words at most in German; in every language a sentence with all its numbers."""
    for language in LANGUAGES:
        sentences = said(*merits, language=language)
        assert all(one.endswith(".") and "{" not in one for one in sentences)
        if language.startswith("de"):
            assert max(len(one.split()) for one in sentences) <= MOST_WORDS


def real(name: str) -> PriorityList:
    """Rank a real election by the sum of its points."""
    if not FILES.is_dir():
        pytest.skip("../shared/data is not here")
    election = read_pb(FILES / name)
    dots: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for ballot in election.ballots:
        dots.update(dict(ballot.votes))
        people.update(one for one, points in ballot.votes if points)
    counts = [
        Count(IdeaId(one.id), at, dots[one.id], people[one.id])
        for at, one in enumerate(election.projects, start=1)
    ]
    return rank_by_dots(Tally(len(election.ballots), tuple(counts)))


@pytest.mark.parametrize("name", REAL)
def test_sentences_of_real_elections_are_true(name):
    """Every number in a sentence is one of the list, and the sentence holds by these numbers."""
    result = real(name)
    found = margins(result)
    why = dict(zip(found, explained(translation("de"), list(found.values())), strict=True))
    for row in result.order:
        sentence = why[row.idea_id].replace(".", "")
        assert len(sentence.split()) <= MOST_WORDS
        numbers = [int(one) for one in re.findall(r"\d+", sentence)]
        merit = [row.value, row.supporters] if row.value else []
        assert numbers[: 1 + len(merit)] == [row.rank, *merit]
        holds(result, row, numbers[1 + len(merit) :], sentence)


def holds(result, row, rest, sentence):
    """Check what a sentence says after the idea's own numbers."""
    ahead = [one for one in result.order if one.rank < row.rank]
    if "läge vor" in sentence:
        more, rank = rest
        rival = ahead[-1]
        assert rank == rival.rank
        assert (row.value + more, row.supporters) > (rival.value, rival.supporters)
        assert not (row.value + more - 1, row.supporters) > (rival.value, rival.supporters)
    elif "mehr als Platz" in sentence:
        more, rank = rest
        rival = next(one for one in result.order if one.rank > 1)
        assert (row.rank, rank, more) == (1, rival.rank, row.value - rival.value)
    elif "so viele Punkte wie" in sentence:
        (rank,) = rest
        rival = next(one for one in result.order if one.rank == rank)
        assert rival.value == row.value
        assert (rival.supporters > row.supporters) == ("weniger Personen" in sentence)
    else:
        assert "allein vorn" in sentence
        assert row.shared
