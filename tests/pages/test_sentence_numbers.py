"""The sentence of every rule in German: its numbers are reckoned again here, from the ballots."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import permutations
from math import ceil, floor

import pytest

from sessions.ballot_kind import BallotKind
from sessions.ranking.equal_shares import Completion
from sessions.ranking.utility import Utility
from tests.pages.case import Case
from tests.sessions.test_oracle import NAMES, budget, profile

REAL = (
    "Poland_Swiecie_2023",
    "US_Stanford_Dataset_PB_Chicago_39th_Ward_2020_vote_rankings",
    "Worldwide_Mechanical_Turk_Utilities_3",
)


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
