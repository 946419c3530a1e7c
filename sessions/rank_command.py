"""`python -m sessions rank` and `rules`: any rule on a file or a released round, to compare."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from sessions.errors import Reason, Refused
from sessions.ids import IdeaId
from sessions.pabulib import MAX_NUMBER, read_pb
from sessions.profiles import budget_of, profile_of_election
from sessions.ranking.draws import DRAWN
from sessions.ranking.equal_shares import Completion, step_for
from sessions.ranking.firmness import firmness
from sessions.ranking.greedy import total_cost
from sessions.ranking.outcome import Outcome, exact
from sessions.ranking.priority_list import PriorityList, listed
from sessions.ranking.profile import Contender, Profile
from sessions.ranking.rules import RULES, CannotRank, Rule, Settings, apply_rule
from sessions.ranking.scores import PRIOR
from sessions.ranking.tally import Count
from sessions.ranking.ties import ById, Refuse, SupportersCostLot, TieRule
from sessions.ranking.utility import Utility, usual
from sessions.ranking.why import reasons
from sessions.sheet import Flavour, write_csv
from sessions.store import Store
from sessions.table import Row, Table

COLUMNS = ("id", "number", "rank", "value", "supporters", "shown")
_TIES: Mapping[str, Callable[[str], TieRule]] = {
    "id": lambda _seed: ById(),
    "supporters-cost-lot": SupportersCostLot,
    "refuse": lambda _seed: Refuse(),
}


@dataclass(frozen=True, slots=True)
class _Vote:
    """What is ranked, and what holds for it unless the call says otherwise.

    `most` is how many dots one ballot can give one idea.
    """

    profile: Profile
    most: int
    rule: str
    ties: str
    seed: str
    budget: Fraction | None
    facts: Mapping[str, Any]


def add_options(rank: ArgumentParser) -> None:
    """Describe the call of `rank`."""
    rank.add_argument("what", metavar="CODE | FILE.pb", help="a released round, or a Pabulib file")
    rank.add_argument("--rule", choices=RULES, help="default the announced one; for a file dots")
    rank.add_argument("--format", choices=("csv", "json"), default="csv")
    rank.add_argument("--budget", type=_amount, help="default the one of the file")
    rank.add_argument("--utility", choices=[*map(str, Utility)], help="worth of a vote")
    rank.add_argument("--completion", choices=[*map(str, Completion)], default=Completion.NONE)
    rank.add_argument("--ties", choices=_TIES, help="default id for a file, else the announced one")
    text = "of the lot; default the code, or the name of the file"
    rank.add_argument("--seed", type=_seed, help=text)
    text = "with what is behind each place, and how firm; only with --format json"
    rank.add_argument("--explain", action="store_true", help=text)


def is_file(what: str) -> bool:
    """Say whether `rank` is asked for a file; then no database is needed."""
    return what.lower().endswith(".pb") or Path(what).is_file()


def rank_file(options: Namespace) -> None:
    """Print the ranking of a Pabulib file. Raises `BadFile`, `CannotRank`, `TieRefused`."""
    election = read_pb(options.what)
    profile = profile_of_election(election)
    points = (profile.points(n, idea) for n, marks in enumerate(profile.ballots) for idea in marks)
    most, seed = max([1, *points]), _printable(Path(options.what).stem)
    _rank(_Vote(profile, most, "dots", "id", seed, budget_of(election.meta), {}), options)


def rank_round(store: Store, options: Namespace) -> None:
    """Print the ranking of the newest released round. Raises also `Refused`."""
    here = store.workshops.by_code(options.what)
    if store.closings.of(here.id).begun_at:
        raise CannotRank("deleted", "the ballots are deleted; export still has the published list")
    rounds = [counted for counted in store.rounds.all(here.id) if counted.released_at]
    if not rounds:
        raise Refused(Reason.NOT_RELEASED)
    counted = rounds[-1]
    profile = store.ballots.profile(counted.id)
    facts = {
        "one_vote_per": counted.one_vote_per,
        "announced": counted.rule,
        "headcount": here.headcount,
        "inhabitants": here.plan.quarter.inhabitants,
    }
    budget = store.elections.budget(counted.id)
    most = counted.limits.most
    vote = _Vote(profile, most, counted.rule, "supporters-cost-lot", here.code, budget, facts)
    _rank(vote, options)


def _rank(vote: _Vote, options: Namespace) -> None:
    if options.explain and options.format != "json":
        raise CannotRank("format", "--explain needs --format json")
    rule = RULES[options.rule or vote.rule]
    seed = vote.seed if options.seed is None else options.seed
    ties = _TIES[options.ties or vote.ties](seed)
    budget = vote.budget if options.budget is None else options.budget
    if rule.within_budget and budget is None:
        raise CannotRank("budget", f"{rule.name} needs --budget")
    utility = Utility(options.utility or usual(vote.profile.kind))
    completion = Completion(options.completion)
    settings = Settings(ties, budget or Fraction(0), utility, completion)
    outcome = apply_rule(rule, vote.profile, settings)
    if options.format == "csv":
        table = Table.of(COLUMNS, _order(vote.profile, outcome))
        sys.stdout.buffer.write(write_csv(table.columns, table.rows, Flavour.RFC4180))
        return
    told = {"rule": rule.name, "settings": _told(rule, vote.profile, settings, seed), **vote.facts}
    result = told | _result(vote.profile, outcome)
    if options.explain:
        result["steps"] = list(outcome.steps)
        why = reasons(rule, vote.profile, settings, outcome)
        for row, reason in zip(result["order"], why, strict=True):
            row["explanation"] = _numbers(reason)
        if rule.name in DRAWN:
            result["firmness"] = _firmness(rule, vote, outcome)
    # The same bytes on every machine, whatever its terminal speaks.
    sys.stdout.buffer.write(f"{json.dumps(result, ensure_ascii=False, indent=1)}\n".encode())


def _firmness(rule: Rule, vote: _Vote, outcome: Outcome) -> dict[str, Any]:
    """Return how firm a list is: the seed of the draws, and what `Firm` says of each idea."""
    profile = vote.profile
    people = [len(found) for found in profile.supporters]
    counts = [
        Count(IdeaId(one.id), one.number, people[at], people[at])
        for at, one in enumerate(profile.ideas)
    ]
    rows = listed((one.rank, counts[one.idea], one.value) for one in outcome.order)
    found = firmness(PriorityList(rule.name, len(profile.ballots), rows), profile, vote.most)
    ranks = [
        {"id": one.idea_id, "low": one.low, "high": one.high, "swap": one.swap}
        for one in found.order
    ]
    return {"seed": found.seed, "draws": found.draws, "ranks": ranks, "runs": found.runs}


def _numbers(found: Any) -> Any:
    """Return an explanation as JSON has it: exact numbers as text, an idea by its id."""
    if isinstance(found, Fraction):
        return str(found)
    if isinstance(found, Contender):
        return found.id
    if isinstance(found, tuple):
        return [_numbers(one) for one in found]
    if is_dataclass(found):
        return {one.name: _numbers(getattr(found, one.name)) for one in fields(found)}
    return found


def _result(profile: Profile, outcome: Outcome) -> dict[str, Any]:
    ids = [idea.id for idea in profile.ideas]
    return {
        "ballots": len(profile.ballots),
        "order": _order(profile, outcome),
        "selected": [ids[idea] for idea in outcome.selected],
        "total_cost": str(total_cost(profile, outcome.selected)),
        "ties": [[ids[idea] for idea in tie.equals] for tie in outcome.ties],
    }


def _order(profile: Profile, outcome: Outcome) -> list[Row]:
    return [
        {
            "id": profile.ideas[standing.idea].id,
            "number": profile.ideas[standing.idea].number,
            "rank": standing.rank,
            "value": exact(standing.value),
            "supporters": len(profile.supporters[standing.idea]),
            "shown": profile.seen[standing.idea],
        }
        for standing in outcome.order
    ]


def _told(rule: Rule, profile: Profile, settings: Settings, seed: str) -> dict[str, str]:
    """Return the settings that this rule looks at."""
    told = {"ties": settings.ties.name}
    if isinstance(settings.ties, SupportersCostLot):
        told["seed"] = seed
    if rule.name == "approval":
        told["prior"] = str(PRIOR)
    if rule.within_budget:
        told["budget"] = str(settings.budget)
    if rule.within_budget and (rule.name != "phragmen" or settings.completion == "greedy"):
        told["utility"] = settings.utility
    if rule.name in ("equal-shares", "phragmen"):
        told["completion"] = settings.completion
    if rule.name == "equal-shares" and settings.completion.startswith("add1"):
        told["step"] = str(step_for(settings.budget, len(profile.ballots)))
    return told


def _amount(text: str) -> Fraction:
    try:  # written out: the number that 1e999999999 stands for nobody has room for
        found = Fraction(-1 if "e" in text.casefold() else text)
    except (ValueError, ZeroDivisionError):
        found = Fraction(-1)
    if not 0 <= found <= MAX_NUMBER:
        raise ArgumentTypeError(f'"{text}" is not an amount of money from 0 to {MAX_NUMBER}')
    return found


def _seed(text: str) -> str:
    if text != _printable(text):
        raise ArgumentTypeError("a seed is text in UTF-8")
    return text


def _printable(text: str) -> str:
    """Return a text that can be written: a name of a file may have bytes that are none."""
    return text.encode("utf-8", "replace").decode()
