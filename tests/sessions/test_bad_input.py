"""Whatever comes in, every rule gives a right list or says in one sentence why it cannot."""

import json
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from benchmarks.ranking import BUDGET as MUCH
from benchmarks.ranking import election
from sessions.__main__ import main
from sessions.ballot_kind import BallotKind
from sessions.ranking.draws import DRAWN
from sessions.ranking.outcome import Outcome, exact
from sessions.ranking.profile import Profile, places
from sessions.ranking.rules import RULES, CannotRank, Settings, apply_rule
from sessions.ranking.ties import SupportersCostLot
from sessions.ranking.utility import Utility
from sessions.ranking.why import reasons
from sessions.store import Store
from tests.conftest import ONLY_LONG
from tests.sessions.elections import BUDGET, contenders, outcomes
from tests.sessions.evening import LEAD, NOW, Evening
from tests.sessions.test_imported import small

Ballots = list[dict[int, int]]
NOTHING: Ballots = []
ODD: dict[str, tuple[Ballots, list[int]]] = {
    "no ballots": (NOTHING, [3, 4]),
    "no ideas": ([{}], []),
    "neither": (NOTHING, []),
    "one ballot": ([{0: 1}], [3, 4]),
    "all equal": ([{0: 1, 1: 1}] * 4, [3, 3]),
    "all empty": ([{}] * 3, [3, 4]),
    "free": ([{0: 1}, {0: 1, 1: 1}], [0, 4]),
    "all free": ([{0: 1}, {0: 1, 1: 1}], [0, 0]),
    "too dear": ([{0: 1}, {0: 1, 1: 1}], [11, 400]),
    "repeats": ([places([1, 0, 1, 1]), places([0, 0])], [3, 4]),
}


def odd(case: str, kind: BallotKind) -> Profile:
    """Such ballots; of the first idea everybody knows, of the last one nobody was told."""
    ballots, costs = ODD[case]
    shown = tuple(frozenset({0}) if costs else frozenset() for _ in ballots)
    return Profile(kind, contenders(costs), tuple(ballots), shown)


def right(profile: Profile, outcome: Outcome) -> None:
    """Every idea stands once, on 1 + as many as are before it, with an exact number or none."""
    ranks = [standing.rank for standing in outcome.order]
    before, sizes = 0, Counter(ranks)
    for rank in sorted(sizes):
        assert rank == before + 1
        before += sizes[rank]
    assert ranks == sorted(ranks)
    assert sorted(s.idea for s in outcome.order) == list(range(len(profile.ideas)))
    assert all(isinstance(s.value, Fraction | int | None) for s in outcome.order)
    assert "nan" not in "".join(exact(s.value) for s in outcome.order)
    assert len(set(outcome.selected)) == len(outcome.selected)


@pytest.mark.parametrize("kind", BallotKind)
@pytest.mark.parametrize("case", ODD)
def test_odd_input_gives_a_right_list(case: str, kind: BallotKind) -> None:
    """A list with every idea on its rank, seen by all or by nobody; nothing dear is chosen."""
    profile = odd(case, kind)
    for found in (profile, replace(profile, shown=None)):
        for name, outcome in outcomes(found).items():
            right(found, outcome)
            cost = sum(ODD[case][1][idea] for idea in outcome.selected)
            assert cost <= BUDGET or "seq" in name, name


@pytest.mark.parametrize("kind", BallotKind)
@pytest.mark.parametrize("case", ODD)
def test_odd_input_is_explained(case: str, kind: BallotKind) -> None:
    """Each place of such a list has its reason; under a budget with every utility."""
    profile = odd(case, kind)
    for rule in RULES.values():
        for utility in Utility if rule.within_budget else [Utility.COST]:
            settings = Settings(SupportersCostLot("seed"), BUDGET, utility)
            if kind in rule.kinds:
                outcome = apply_rule(rule, profile, settings)
                assert len(reasons(rule, profile, settings, outcome)) == len(profile.ideas)


@pytest.mark.parametrize("case", [case for case in ODD if ODD[case][1]])
@pytest.mark.parametrize("rule", DRAWN)
def test_odd_input_can_be_drawn(rule: str, case: str) -> None:
    """Chance makes ranks of it, none of them nothing."""
    profile = odd(case, BallotKind.APPROVAL)
    number = len(profile.ballots)
    drawn = np.eye(number, dtype=np.int64) * number  # each of them alone, so many times
    ranks = DRAWN[rule](profile)(drawn)
    assert ranks.shape == (number, len(profile.ideas))
    assert ((ranks >= 1) & (ranks <= len(profile.ideas))).all()


def test_a_repeated_name_in_a_file_is_a_sentence_or_a_place(tmp_path, capsys) -> None:
    """A ranking that names an idea twice is refused with its line, not counted twice."""
    made = tmp_path / "two.pb"
    made.write_text(small("ordinal").replace("a;7,9", "a;7,9,7"), encoding="utf-8")
    assert main(["rank", str(made), "--rule", "borda"]) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert "7" in told


@pytest.mark.parametrize("rule", RULES)
def test_merged_and_hidden_ideas(store: Store, rule: str) -> None:
    """After merging and taking back every rule lists what stands, or says what is missing."""
    evening = Evening(store, ideas=4, dots=3, dots_per_idea=2)
    for idea, value, browser in ((0, 1, "a"), (1, 1, "a"), (0, 2, "b"), (3, 1, "b"), (3, 2, "c")):
        evening.tick(evening.ideas[idea], value, browser)
    evening.store.merges.merge(evening.here, evening.ideas[0], evening.ideas[1], LEAD, NOW)
    evening.store.ideas.take_back(evening.here, evening.ideas[3], evening.join("author"))
    evening.finish()
    profile = store.ballots.profile(evening.round.id)
    settings = Settings(SupportersCostLot(evening.code), BUDGET)
    try:
        outcome = apply_rule(RULES[rule], profile, settings)
    except CannotRank as said:
        assert str(said).startswith(f"{rule} needs ")
        assert RULES[rule].within_budget or rule.startswith(("rating", "majority"))
    else:
        right(profile, outcome)
        assert [profile.ideas[one.idea].number for one in outcome.order] == [2, 3]
        assert [one.rank for one in outcome.order] == [1, 2]


@ONLY_LONG
@pytest.mark.timeout(600)
@pytest.mark.parametrize("rule", RULES)
def test_the_largest_election(rule: str) -> None:
    """500 ideas and 20,000 ballots are a right list, too."""
    profile = election()
    if profile.kind in RULES[rule].kinds:
        right(profile, apply_rule(RULES[rule], profile, Settings(SupportersCostLot("1"), MUCH)))


LOT = {
    "1": ["d", "a", "f", "e", "b", "c"],
    "Nordhof-7": ["d", "f", "c", "e", "a", "b"],
}
"""As anybody can draw it:
`for i in a b c d e f; do echo $(printf 1:$i | sha256sum) $i; done | sort`
(the seed, a colon, the id).
"""


@pytest.mark.parametrize("seed", LOT)
def test_the_lot_is_the_same_on_any_machine(seed: str, tmp_path, capsys) -> None:
    """Six equal ideas, one chosen after the other: the printed seed draws the printed list."""
    lines = ["META", "key;value", "num_projects;6", "num_votes;1", "budget;6"]
    lines += ["vote_type;approval", "PROJECTS", "project_id;cost", *(f"{i};1" for i in "abcdef")]
    lines += ["VOTES", "voter_id;vote", "v;a,b,c,d,e,f", ""]
    made = tmp_path / "equal.pb"
    made.write_text("\n".join(lines), encoding="utf-8")

    call = ["rank", str(made), "--rule", "seq-pav", "--ties", "supporters-cost-lot"]
    assert main([*call, "--seed", seed, "--format", "json"]) == 0

    printed = json.loads(capsys.readouterr().out)
    assert printed["settings"] == {"ties": "supporters-cost-lot", "seed": seed}
    assert printed["selected"] == LOT[seed]
    assert printed["ties"][0][0] == LOT[seed][0]
    assert {row["rank"] for row in printed["order"]} == {1}
