"""The sentence of every rule in German: what it tells, and that it is never long."""

from fractions import Fraction

import pytest

from content.language import LANGUAGES
from sessions.ballot_kind import BallotKind
from sessions.ranking.equal_shares import Completion
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import RULES
from tests.pages.case import MOST_WORDS, Case
from tests.sessions.test_bad_input import ODD, odd
from tests.sessions.test_oracle import NAMES, budget, profile

GRADES = [{0: 4, 1: 5, 2: 3}, {0: 4, 1: 3}, {1: 1}, {1: 4, 2: 3}, {2: 3}]


@pytest.mark.skipif(not NAMES, reason="../shared/data is not here")
@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_is_long(name: str) -> None:
    """Under every rule and completion twenty words at most, and nothing that is no sentence."""
    for rule in RULES.values():
        for completion in (Completion.NONE, Completion.GREEDY):
            if profile(name).kind in rule.kinds:
                case = Case(rule.name, profile(name), budget(name), completion)
                assert max(len(one.split()) for one in case.sentences) <= MOST_WORDS
                assert all(one.endswith(".") and "{" not in one for one in case.sentences)


def graded(groups: tuple[str | None, ...] | None = None, shown=None) -> Profile:
    ideas = tuple(Contender(f"i{n}", n, Fraction(1)) for n in range(1, 5))
    return Profile(BallotKind.RATING, ideas, tuple(GRADES), shown, groups)


def told(rule: str, found: Profile, language: str = "de") -> list[str]:
    return Case(rule, found, Fraction(1), Completion.NONE, language).sentences


def test_grades_are_told_with_those_of_the_place_beside() -> None:
    """Mean, middle and majority grade, and the one of the rival; what nobody rated has none."""
    assert told("rating-mean", graded()) == [
        "Platz 1: 2 Bewertungen, im Durchschnitt 4; Platz 2 hat 3,2.",
        "Platz 2: 4 Bewertungen, im Durchschnitt 3,2; Platz 1 hat 4.",
        "Platz 3: 3 Bewertungen, im Durchschnitt 3; Platz 2 hat 3,2.",
        "Platz 4: keine Bewertung.",
    ]
    assert told("rating-median", graded())[1] == (
        "Platz 2: 4 Bewertungen, in der Mitte 3,5; Platz 1 hat 4."
    )
    assert told("majority-judgement", graded())[:3] == [
        "Platz 1: 2 von 2 Bewertungen sind 4 oder besser; Platz 2 erreicht 3.",
        "Platz 2: 3 von 4 Bewertungen sind 3 oder besser; Platz 1 erreicht 4.",
        (
            "Platz 3: 3 von 3 Bewertungen sind 3 oder besser; "
            "die Bewertungen daneben sind niedriger als bei Platz 2."
        ),
    ]


def test_schulze_names_the_clearest_defeat() -> None:
    """Two of three put the first before the second: 1 beats both, 2 the last one."""
    ballots = ({0: 1, 1: 2, 2: 3}, {0: 1, 1: 2, 2: 3}, {1: 1, 0: 2, 2: 3})
    found = Profile(BallotKind.RANKING, graded().ideas[:3], ballots)
    assert told("schulze", found) == [
        "Platz 1: schlägt 2 von 2 anderen Ideen.",
        (
            "Platz 2: schlägt 1 von 2 anderen Ideen; "
            "Nummer 1 schlägt sie mit mindestens 2 Personen auf jedem Schritt."
        ),
        (
            "Platz 3: schlägt 0 von 2 anderen Ideen; "
            "Nummer 1 schlägt sie mit mindestens 3 Personen auf jedem Schritt."
        ),
    ]


def test_the_group_that_agrees_least_is_told_if_it_is_large_enough() -> None:
    """Of ten people the new ones agree least; a group that leaves fewer than five is not told."""
    ballots = tuple([{0: 1}] * 5 + [{0: 1, 1: 1}] + [{1: 1}] * 4)
    ideas = graded().ideas[:2]
    apart = Profile(BallotKind.STANCE, ideas, ballots, groups=("long",) * 5 + ("new",) * 5)
    assert told("common-ground", apart) == [
        "Platz 1: 6 von 10 Personen stimmen zu; am wenigsten in der Gruppe „new“: 1 von 5.",
        "Platz 2: 5 von 10 Personen stimmen zu; am wenigsten in der Gruppe „long“: 0 von 5.",
    ]
    small = Profile(BallotKind.STANCE, ideas, ballots, groups=("long",) * 6 + (None,) * 4)
    assert all("Gruppe" not in one for one in told("common-ground", small))


def test_no_sentence_says_what_a_table_of_groups_hides() -> None:
    """Three of no group are among all others with the new ones: of these two nothing is told."""
    ballots = tuple([{0: 1}] * 10 + [{1: 1}] * 6 + [{0: 1, 1: 1}] * 3)
    groups = ("long",) * 10 + ("new",) * 6 + (None,) * 3
    found = Profile(BallotKind.STANCE, graded().ideas[:2], ballots, groups=groups)
    assert told("common-ground", found) == [
        "Platz 1: 13 von 19 Personen stimmen zu.",
        "Platz 2: 9 von 19 Personen stimmen zu; am wenigsten in der Gruppe „long“: 0 von 10.",
    ]


def test_what_few_saw_is_told_by_them() -> None:
    """Of an idea that few saw these few are told; where nobody did, that it counts as average."""
    shown = (frozenset({0, 1}), *[frozenset({0})] * 3)
    found = Profile(BallotKind.APPROVAL, graded().ideas[:3], ({0: 1}, {0: 1}, {}, {0: 1}), shown)
    first, second, third = told("approval", found)
    assert first == "Platz 1: 3 von 4 Personen sind dafür."
    assert second.endswith("niemand hat die Idee gesehen, sie zählt wie der Durchschnitt.")
    assert third == (
        "Platz 3: 0 von 1, die die Idee sah, ist dafür; 1 mehr, und sie läge vor Platz 2."
    )


@pytest.mark.parametrize("case", ODD)
def test_odd_input_is_told_without_nonsense(case: str) -> None:
    """Nobody came, nothing was marked, all is equal or free: a sentence, never "nan"."""
    for kind in BallotKind:
        for rule in RULES.values():
            if kind in rule.kinds:
                sentences = told(rule.name, odd(case, kind))
                assert all(one.endswith(".") and "nan" not in one for one in sentences)
                assert max((len(one.split()) for one in sentences), default=0) <= MOST_WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_sentence(language: str) -> None:
    """Whatever the language, each place has its numbers in a sentence that ends."""
    for rule in RULES:
        assert all(one.endswith(".") for one in told(rule, graded(), language))


def test_equal_ideas_have_equal_numbers_but_their_own_turn() -> None:
    """A twin shares the rank; its sentence says that its supporters had the other one."""
    found = Profile(BallotKind.APPROVAL, graded().ideas[:2], ({0: 1, 1: 1}, {0: 1, 1: 1}))
    assert told("seq-pav", found) == [
        (
            "Platz 1, geteilt: 2 Personen dafür; niemand davon hatte schon eine Idee in der Liste; "
            "das zählt 2."
        ),
        (
            "Platz 1, geteilt: 2 Personen dafür; 2 davon hatten schon eine Idee in der Liste; "
            "das zählt 1."
        ),
    ]


def test_the_completion_says_what_was_left() -> None:
    """What greedy adds to Equal Shares is told by its cost and the money that was there."""
    ideas = tuple(Contender(f"i{n}", n, Fraction(cost)) for n, cost in ((1, 6), (2, 4)))
    found = Profile(BallotKind.APPROVAL, ideas, ({0: 1}, {0: 1}, {0: 1}, {1: 1}))
    case = Case("equal-shares", found, Fraction(10), Completion.GREEDY)
    assert case.sentences == [
        "Platz 1: 3 Personen zahlen 6, jede höchstens 2.",
        "Platz 2: 1 Person dafür; die Idee kostet 4, übrig waren 4.",
    ]
    alone = Case("equal-shares", found, Fraction(10), Completion.NONE)
    assert alone.sentences[1] == "Platz 2: 1 Person hat noch 2,5, es fehlen 1,5."
