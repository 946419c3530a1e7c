"""Every rule against reference results of eight real elections, computed by others exactly."""

import json
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from sessions.ballot_kind import BallotKind
from sessions.pabulib import read_pb
from sessions.profiles import budget_of, profile_of_election
from sessions.ranking.borda import borda, pairwise, schulze
from sessions.ranking.equal_shares import Completion, EqualShares, equal_shares
from sessions.ranking.greedy import greedy, total_cost
from sessions.ranking.outcome import Outcome, exact
from sessions.ranking.phragmen import phragmen, seq_phragmen
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.scores import approval, dots
from sessions.ranking.seq_pav import seq_pav
from sessions.ranking.ties import ById
from sessions.ranking.utility import Utility

FILES = Path(__file__).parents[3] / "shared" / "data" / "ballots"
NAMES = sorted(path.stem for path in FILES.glob("*.pb"))
TIES = ById()
UTILITIES = {
    "Cost_Sat": Utility.COST,
    "Cardinality_Sat": Utility.COUNT,
    "Additive_Cardinal_Sat": Utility.POINTS,
    "Cost_Points_Sat(custom)": Utility.COST_POINTS,
    "Additive_Borda_Sat": Utility.BORDA,
}
COMPLETIONS = {
    "none": Completion.NONE,
    "greedy_completion": Completion.GREEDY,
    "add1": Completion.ADD1,
    "add1+greedy": Completion.ADD1_GREEDY,
    "add1_no_exhaustive_stop": Completion.ADD1_FULL,
}

pytestmark = pytest.mark.skipif(not NAMES, reason="../shared/data is not here")


@cache
def oracle(name: str) -> dict:
    found: dict = json.loads((FILES / "oracle" / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def profile(name: str) -> Profile:
    return profile_of_election(read_pb(FILES / f"{name}.pb"))


@cache
def budget(name: str) -> Fraction:
    found = budget_of(read_pb(FILES / f"{name}.pb").meta)
    assert found is not None
    return found


def ids(name: str, ideas) -> list[str]:
    return [profile(name).ideas[idea].id for idea in ideas]


def listed(name: str, outcome: Outcome) -> list[str]:
    return ids(name, [standing.idea for standing in outcome.order])


def values(name: str, outcome: Outcome) -> dict[str, str]:
    return {
        profile(name).ideas[standing.idea].id: exact(standing.value) for standing in outcome.order
    }


def cases(rule: str) -> list[tuple[str, str]]:
    return [(n, key) for n in NAMES for key in oracle(n)["rules"] if key.startswith(rule)]


@pytest.mark.parametrize(("name", "key"), cases("greedy/"))
def test_greedy(name, key):
    """Greedy takes the same ideas in the same order for the same money."""
    expected = oracle(name)["rules"][key]
    utility = UTILITIES[key.split("/")[1]]

    outcome = greedy(profile(name), utility, budget(name), TIES)

    assert ids(name, outcome.selected) == expected["selected_in_order"]
    assert str(total_cost(profile(name), outcome.selected)) == expected["total_cost"]


@pytest.mark.parametrize(("name", "key"), cases("mes/"))
def test_equal_shares(name, key):
    """Equal Shares buys the same in the same order, whatever a vote is worth, completed or not."""
    expected = oracle(name)["rules"][key]
    _, utility, completion = key.split("/")
    election = EqualShares(profile(name), UTILITIES[utility], budget(name), TIES)

    selected = election.select(COMPLETIONS[completion])

    assert ids(name, selected) == expected["selected_in_order"]
    assert str(total_cost(profile(name), selected)) == expected["total_cost"]


@pytest.mark.parametrize(("name", "key"), [c for c in cases("mes/") if c[1].endswith("/none")])
def test_payments_of_equal_shares(name, key):
    """What each idea cost its supporters is exact to the last fraction."""
    expected = oracle(name)["rules"][key]["steps"]

    outcome = equal_shares(profile(name), UTILITIES[key.split("/")[1]], budget(name), TIES)

    found = [(s["id"], s["payers"], s["max_payment"], s["price"]) for s in outcome.steps]
    assert found == [
        (s["project"], s["payers"], s["max_payment"], s["rho_affordability"]) for s in expected
    ]


@pytest.mark.parametrize(("name", "key"), cases("phragmen/"))
def test_phragmen_within_the_budget(name, key):
    """Phragmén funds the same set, alone and with the rest spent greedily."""
    expected = oracle(name)["rules"][key]
    rest = None if key.endswith("none") else Utility.COST

    outcome = phragmen(profile(name), budget(name), TIES, rest)

    assert sorted(ids(name, outcome.selected)) == expected["selected_sorted"]
    assert str(total_cost(profile(name), outcome.selected)) == expected["total_cost"]


LISTS = [name for name in NAMES if "proportional_rankings" in oracle(name)]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    ("rule", "key", "number"),
    [
        (seq_pav, "seqpav", "marginal_score"),
        (seq_phragmen, "seqphragmen_unit_cost", "max_load"),
    ],
)
def test_proportional_lists(name, rule, key, number):
    """The whole list has the same order and the same exact numbers."""
    expected = oracle(name)["proportional_rankings"][key]

    outcome = rule(profile(name), TIES)

    assert ids(name, outcome.selected) == expected["order"]
    assert [values(name, outcome)[i] for i in expected["order"]] == expected[number]


VOTES = [name for name in NAMES if "votes" in oracle(name)["basic"]]


@pytest.mark.parametrize("rule", [dots, approval])
@pytest.mark.parametrize("name", VOTES)
def test_votes(name, rule):
    """Where everybody saw everything, dots and approval order as the votes do."""
    assert listed(name, rule(profile(name), TIES)) == oracle(name)["basic"]["rank_by_votes"]


def test_points():
    """Points are added up, and their givers counted."""
    name = "Worldwide_Mechanical_Turk_Utilities_3"
    basic = oracle(name)["basic"]

    outcome = dots(profile(name), TIES)

    assert listed(name, outcome) == basic["rank_by_points"]
    assert values(name, outcome) == basic["points"]
    supporters = dict(zip(ids(name, range(10)), map(len, profile(name).supporters), strict=True))
    assert supporters == basic["voters_with_points"]


def test_rankings():
    """Borda with the average of the rest, every majority, and Schulze agree with the oracle."""
    name = "US_Stanford_Dataset_PB_Chicago_39th_Ward_2020_vote_rankings"
    basic = oracle(name)["basic"]
    expected = basic["borda"]["full_unranked_average"]

    outcome = borda(profile(name), TIES)

    assert (listed(name, outcome), values(name, outcome)) == (expected["rank"], expected["scores"])
    above, names = pairwise(profile(name)), ids(name, range(13))
    assert {
        f"{names[a]}>{names[b]}": above[a, b] for a in range(13) for b in range(13) if a != b
    } == basic["pairwise_ranked_above_unranked"]
    strongest = schulze(profile(name), TIES)
    assert listed(name, strongest) == basic["schulze_rank_ties_lexico"]
    wins = {idea: int(value) for idea, value in values(name, strongest).items()}
    assert wins == basic["schulze_wv_path_wins"]


@pytest.mark.parametrize(
    ("name", "select"),
    [
        ("Poland_Warszawa_2021_Rembertow", "greedy/Cost_Sat"),
        ("Poland_Swiecie_2023", "mes/Cost_Sat/add1_no_exhaustive_stop"),
    ],
)
def test_what_the_city_funded(name, select):
    """Where the city's rule is known, the result is what it really funded."""
    if select.startswith("greedy"):
        selected = greedy(profile(name), Utility.COST, budget(name), TIES).selected
    else:
        election = EqualShares(profile(name), Utility.COST, budget(name), TIES)
        selected = tuple(election.select(Completion.ADD1_FULL))
    assert sorted(ids(name, selected)) == oracle(name)["city_selected"]


def filled(outcome: Outcome) -> list[int]:
    """The ideas in order of choice, then those that nobody supports."""
    rest = [standing.idea for standing in outcome.order if standing.idea not in outcome.selected]
    return [*outcome.selected, *rest]


def test_the_mit_instances():
    """480 tiny elections: every committee found is one of the winning ones.

    Their Equal Shares goes on with Phragmén; what ours buys is the part before that.
    """
    file = FILES / "oracle" / "abcvoting_mit_instances.json"
    instances = json.loads(file.read_text(encoding="utf-8"))["instances"]
    for instance in instances:
        size, seats, results = instance["num_cand"], instance["k"], instance["results"]
        ideas = tuple(Contender(f"{i:02}", i + 1, Fraction(1)) for i in range(size))
        ballots = tuple(dict.fromkeys(ballot, 1) for ballot in instance["profile"])
        tiny = Profile(BallotKind.APPROVAL, ideas, ballots)
        shares = EqualShares(tiny, Utility.COST, Fraction(seats), TIES)
        found = {
            "av": [standing.idea for standing in dots(tiny, TIES).order][:seats],
            "seqpav": filled(seq_pav(tiny, TIES))[:seats],
            "seqphragmen": filled(seq_phragmen(tiny, TIES))[:seats],
        }
        bought = set(shares.select(Completion.NONE))
        assert any(bought <= set(one) for one in results["equal-shares"]["all"]), instance["id"]
        for rule, committee in found.items():
            winning = results.get(rule, {}).get("all")
            if winning is not None:
                assert sorted(committee) in map(sorted, winning), (instance["id"], rule)
