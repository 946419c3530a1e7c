"""`python -m sessions rank` on a file: what a script can compare with the reference results."""

import pytest

from tests.sessions.test_oracle import COMPLETIONS, FILES, LISTS, NAMES, UTILITIES, oracle
from tests.sessions.test_rank_command import asked

NAMED = {"greedy": "greedy", "mes": "equal-shares", "phragmen": "phragmen"}
PROPORTIONAL = {
    "seq-pav": ("seqpav", "marginal_score"),
    "seq-phragmen": ("seqphragmen_unit_cost", "max_load"),
}
CALLS = [
    (name, key)
    for name in NAMES
    for key in oracle(name)["rules"]
    if not key.endswith(("add1", "add1+greedy", "exhaustive_stop"))
]


def options(key: str) -> list[str]:
    """The call for one entry of the oracle."""
    rule, *rest = key.split("/")
    found = ["--rule", NAMED[rule]]
    if rest and rest[0] in UTILITIES:
        found += ["--utility", UTILITIES[rest[0]]]
    if rest[-1] in COMPLETIONS:
        found += ["--completion", COMPLETIONS[rest[-1]]]
    if rest[-1] == "greedy_completion(Cost_Sat)":
        found += ["--completion", "greedy", "--utility", "cost"]
    return found


@pytest.mark.skipif(not NAMES, reason="../shared/data is not here")
@pytest.mark.parametrize(("name", "key"), CALLS)
def test_the_oracle_by_script(name, key, capsys):
    """Selected ideas and their cost are those of the oracle, with nothing but options."""
    expected = oracle(name)["rules"][key]

    printed = asked(capsys, str(FILES / f"{name}.pb"), *options(key))

    if key.startswith("phragmen"):
        assert sorted(printed["selected"]) == expected["selected_sorted"]
    else:
        assert printed["selected"] == expected["selected_in_order"]
    assert printed["total_cost"] == expected["total_cost"]
    assert len(printed["order"]) == oracle(name)["num_projects"]


@pytest.mark.skipif(not NAMES, reason="../shared/data is not here")
@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("rule", ["seq-pav", "seq-phragmen"])
def test_the_proportional_lists_by_script(name, rule, capsys):
    """Order, choice and exact numbers of the whole list are those of the oracle."""
    key, number = PROPORTIONAL[rule]
    expected = oracle(name)["proportional_rankings"][key]

    printed = asked(capsys, str(FILES / f"{name}.pb"), "--rule", rule)

    assert printed["selected"] == expected["order"]
    chosen = printed["order"][: len(printed["selected"])]
    assert [row["id"] for row in chosen] == expected["order"]
    assert [row["value"] for row in chosen] == expected[number]
