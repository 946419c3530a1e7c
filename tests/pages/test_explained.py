"""The sentence of every rule in German: its numbers are reckoned again here, from the ballots."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import permutations
from math import ceil, floor

import pytest

from components.explanation import explained
from content.language import LANGUAGES, translation
from sessions.ballot_kind import BallotKind
from sessions.ranking.equal_shares import Completion
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.ties import ById
from sessions.ranking.utility import Utility, usual, worths
from sessions.ranking.why import reasons
from tests.sessions.test_bad_input import ODD, odd
from tests.sessions.test_oracle import NAMES, budget, profile

REAL = (
    "Poland_Swiecie_2023",
    "US_Stanford_Dataset_PB_Chicago_39th_Ward_2020_vote_rankings",
    "Worldwide_Mechanical_Turk_Utilities_3",
)
GRADES = [{0: 4, 1: 5, 2: 3}, {0: 4, 1: 3}, {1: 1}, {1: 4, 2: 3}, {2: 3}]
MOST_WORDS = 20
Row = tuple[int, int]
"""An idea, and its rank."""


class Case:
    """A rule on ballots: the list it gives, and the sentences."""

    def __init__(
        self, rule: str, found: Profile, money: Fraction, completion: Completion, language="de"
    ) -> None:
        self.profile, self.money, self.utility = found, money, usual(found.kind)
        settings = Settings(ById(), money, self.utility, completion)
        self.outcome = apply_rule(RULES[rule], found, settings)
        why = reasons(RULES[rule], found, settings, self.outcome)
        self.sentences = explained(translation(language), why)
        self.worth = [worths(found, self.utility, idea) for idea in range(len(found.ideas))]
        self.cost = [idea.cost or Fraction(0) for idea in found.ideas]

    @property
    def rows(self) -> Sequence[Row]:
        """The ideas of the list with their ranks."""
        return [(standing.idea, standing.rank) for standing in self.outcome.order]

    def beside(self, rank: int) -> tuple[int, int] | None:
        """An idea on the rank just before, for the first rank just after, and this rank."""
        others = [(i, r) for i, r in self.rows if (r < rank if rank > 1 else r > 1)]
        pick = max if rank > 1 else min
        return pick(others, key=lambda row: row[1]) if others else None


def numbers(sentence: str) -> list[Fraction]:
    """The numbers of a German sentence, the rank left out."""
    found = re.findall(r"\d[\d.]*(?:,\d+)?", sentence)
    return [Fraction(one.strip(".").replace(".", "").replace(",", ".")) for one in found][1:]


def near(value: Fraction | int) -> Fraction:
    return Fraction(str(float(round(Fraction(value), 1))))


def cents(value: Fraction, way=ceil) -> Fraction:
    return Fraction(way(value * 100), 100)


def approval(case: Case) -> dict[int, list]:
    """Adding so many supporters puts the idea before its rival, and one fewer does not."""
    people, votes = len(case.profile.ballots), [len(s) for s in case.profile.supporters]
    found = {}
    for idea, rank in case.rows:
        found[idea] = [votes[idea], people]
        rival, at = case.beside(rank) or (None, 0)
        if rival is not None:
            more = abs(votes[rival] - votes[idea]) + (rank > 1)
            found[idea] += [more, at] if votes[idea] + more <= people else [at]
    return found


def borda(case: Case) -> dict[int, list]:
    """Every other idea put below counts one, every one on the same place a half."""
    doubled = [0] * len(case.profile.ideas)
    for ballot in case.profile.ballots:
        level = [ballot.get(idea, 0) for idea in range(len(doubled))]
        if case.profile.kind is BallotKind.RANKING:
            level = [-ballot.get(idea, 99) for idea in range(len(doubled))]
        for one, other in permutations(range(len(doubled)), 2):
            doubled[one] += 1 + (level[one] > level[other]) - (level[one] < level[other])
    points = [Fraction(twice, 2) for twice in doubled]
    return {
        idea: [near(points[idea]), rank_beside, near(points[rival])]
        for idea, rank in case.rows
        for rival, rank_beside in [case.beside(rank) or (idea, rank)]
    }


def seq_pav(case: Case) -> dict[int, list]:
    """A supporter who has n ideas counts 1/(n + 1)."""
    had, found = [0] * len(case.profile.ballots), {}
    for idea in case.outcome.selected:
        mine = case.profile.supporters[idea]
        served = sum(had[b] > 0 for b in mine)
        value = near(sum((Fraction(1, 1 + had[b]) for b in mine), Fraction(0)))
        found[idea] = [len(mine), *([served] if served else []), value]
        for b in mine:
            had[b] += 1
    return found


def seq_phragmen(case: Case) -> dict[int, list]:
    """A place is a load of one that its supporters share so that all carry the same."""
    load, found = [Fraction(0)] * len(case.profile.ballots), {}
    for idea in case.outcome.selected:
        mine = case.profile.supporters[idea]
        served = sum(load[b] > 0 for b in mine)
        each = sum((load[b] for b in mine), Fraction(1)) / len(mine)
        found[idea] = [len(mine), *([served] if served else []), near(1 / each)]
        for b in mine:
            load[b] = each
    return found


def greedy(case: Case) -> dict[int, list]:
    """Down the list: what it costs, and what is left of the money."""
    left, found = case.money, {}
    for idea, _ in case.rows:
        backers = sum(len(ballots) for ballots in case.worth[idea].values())
        points = sum(case.profile.points(b, idea) for b in case.profile.supporters[idea])
        dotted = case.profile.kind is BallotKind.DOTS and points != backers
        votes: list = [points, backers] if dotted else [backers]
        if case.utility is Utility.BORDA:
            worth = sum(each * len(ballots) for each, ballots in case.worth[idea].items())
            votes += [near(1000 * worth / case.cost[idea]), 1000]
        found[idea] = [*votes, case.cost[idea], left]
        left -= case.cost[idea] if idea in case.outcome.selected else 0
    return found


def phragmen(case: Case) -> dict[int, list]:
    """Everybody is given money evenly; who pays begins at nothing again."""
    since, found = [Fraction(0)] * len(case.profile.ballots), {}
    left = case.money - sum(case.cost[idea] for idea in case.outcome.selected)
    for idea in case.outcome.selected:
        mine = case.profile.supporters[idea]
        now = (case.cost[idea] + sum(since[b] for b in mine)) / len(mine)
        found[idea] = [len(mine), case.cost[idea], cents(now)]
        for b in mine:
            since[b] = now
    for idea in range(len(case.cost)):
        if idea not in found and case.cost[idea] > left:
            votes = greedy(case)[idea][:-2] if case.profile.kind is BallotKind.DOTS else []
            found[idea] = [*(votes or [len(case.profile.supporters[idea])]), case.cost[idea], left]
    return found


def equal_shares(case: Case) -> dict[int, list]:
    """Everybody has the same share; each idea is paid by who wants it, as evenly as can be."""
    purse = [case.money / len(case.profile.ballots)] * len(case.profile.ballots)
    paid: dict[int, dict[int, Fraction]] = {}
    found = {}
    for idea in case.outcome.selected:
        worth = {b: each for each, ballots in case.worth[idea].items() for b in ballots}
        paid[idea] = payments(purse, worth, case.cost[idea])
        last = sum(purse[b] == due > 0 for b, due in paid[idea].items())
        payers = sum(due > 0 for due in paid[idea].values())
        most = [cents(max(paid[idea].values()))] if payers > 1 else []
        found[idea] = [payers, case.cost[idea], *most, *([last] if last else [])]
        for b, due in paid[idea].items():
            purse[b] -= due
    for idea, _ in case.rows:
        backers = [b for ballots in case.worth[idea].values() for b in ballots]
        if idea not in found and backers:
            money = sum((purse[b] for b in backers), Fraction(0))
            spent = {one: sum(due.get(b, 0) for b in backers) for one, due in paid.items()}
            on = sorted((-amount, one) for one, amount in spent.items() if amount)[:2]
            ideas = [case.profile.ideas[one].number for _, one in on]
            missing = cents(case.cost[idea] - money)
            found[idea] = [len(backers), cents(money, floor), missing, *ideas]
    return found


def payments(
    purse: Sequence[Fraction], worth: Mapping[int, Fraction], cost: Fraction
) -> dict[int, Fraction]:
    """Whoever has too little for the same price per worth gives all; the others share the rest."""
    poor: set[int] = set()
    while True:
        rest = cost - sum((purse[b] for b in poor), Fraction(0))
        price = rest / sum(each for b, each in worth.items() if b not in poor)
        more = {b for b, each in worth.items() if b not in poor and purse[b] < price * each}
        if not more:
            return {b: purse[b] if b in poor else price * each for b, each in worth.items()}
        poor |= more


RECKONED = {
    "approval": approval,
    "borda": borda,
    "seq-pav": seq_pav,
    "seq-phragmen": seq_phragmen,
    "greedy": greedy,
    "equal-shares": equal_shares,
    "phragmen": phragmen,
}


@cache
def real(rule: str, name: str) -> Case:
    return Case(rule, profile(name), budget(name), Completion.NONE)


@pytest.mark.skipif(not NAMES, reason="../shared/data is not here")
@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("rule", RECKONED)
def test_every_number_of_a_sentence_is_true(rule: str, name: str) -> None:
    """What a sentence says of a real election is what the ballots give, number by number."""
    case = real(rule, name)
    expected = RECKONED[rule](case)
    for (idea, rank), sentence in zip(case.rows, case.sentences, strict=True):
        assert sentence.startswith(f"Platz {rank}")
        if idea in expected:
            assert numbers(sentence) == expected[idea], sentence
        else:
            assert "niemand ist dafür" in sentence or "bevor sie an der Reihe" in sentence


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
