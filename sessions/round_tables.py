"""Tables of a released round: its priority list, its ballots, its paper."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields

from sessions.group import Grouping
from sessions.idea import Idea
from sessions.idea_tables import WORDS, about
from sessions.ids import IdeaId
from sessions.ranking.group_count import GroupCount
from sessions.ranking.priority_list import PriorityList
from sessions.round import Ballot, Round
from sessions.slip import PaperLog, Slip, paper_log
from sessions.table import Row, Table
from sessions.turnout import told_turnout
from sessions.workshop import Workshop

_SHUFFLE = random.SystemRandom()

_RANKED = (
    *("rank", "shared", "number", "id", "title", "dots", "supporters", "unsure", "against"),
    *("shown", "ballots", "kind", "rule", "value", "missing_slips", "one_vote_per"),
    *("headcount", "inhabitants"),
)
_BALLOT = ("round", "ballot", "channel", "number", "kind", "mark", "one_vote_per")
_GROUP = ("round", "question", "group", "ballots", "number", "dots")
_PAPER = tuple(field.name for field in fields(PaperLog))


def priority_table(
    here: Workshop, counted: Round, ranking: PriorityList, ideas: Mapping[IdeaId, Idea]
) -> Table:
    """Return the ideas in their order, each with what it was counted by, and of how many people."""
    rows = (
        {
            **about(ideas[one.idea_id]),
            "rank": one.rank,
            "shared": one.shared,
            "dots": one.dots,
            "supporters": one.supporters,
            "unsure": one.count.unsure,
            "against": one.count.against,
            "shown": ranking.ballots if counted.list_frozen else one.count.marked,
            "ballots": ranking.ballots,
            "kind": str(ranking.kind),
            "rule": ranking.rule,
            "value": one.value,
            "missing_slips": counted.missing_slips,
            "one_vote_per": str(counted.one_vote_per),
            "headcount": here.headcount,
            "inhabitants": here.plan.quarter.inhabitants,
        }
        for one in ranking.order
    )
    return Table.of(_RANKED + WORDS, rows)


def ballot_table(counted: Round, given: list[Ballot], ideas: Mapping[IdeaId, Idea]) -> Table:
    """Return the ballots shuffled anew each time and numbered after it.

    A channel stands beside them only where it may be told how many came by it.
    """
    _SHUFFLE.shuffle(given)
    told = told_turnout(Counter(ballot.channel for ballot in given))
    rows: list[Row] = []
    for number, ballot in enumerate(given, start=1):
        same: Row = {
            "round": counted.number,
            "ballot": number,
            "channel": None if told[ballot.channel] is None else str(ballot.channel),
            "kind": str(counted.kind),
            "one_vote_per": str(counted.one_vote_per),
        }
        marks = sorted((ideas[idea].number, value) for idea, value in ballot.marks.items())
        rows += [{**same, "number": idea, "mark": value} for idea, value in marks] or [same]
    return Table.of(_BALLOT, rows)


def group_table(
    counted: Round,
    found: Mapping[Grouping, Sequence[GroupCount]],
    ideas: Mapping[IdeaId, Idea],
) -> Table:
    """Return per question and group its ballots, and its dots per idea; others have no group."""
    rows: list[Row] = []
    for grouping, groups in found.items():
        for one in groups:
            about: Row = {"round": counted.number, "question": str(grouping)}
            same = {**about, "group": one.group or "all_others", "ballots": one.ballots}
            dots = sorted((ideas[idea].number, value) for idea, value in one.dots.items())
            rows += [{**same, "number": idea, "dots": value} for idea, value in dots]
    return Table.of(_GROUP, rows)


def paper_table(slips: Iterable[Slip]) -> Table:
    """Return what became of the slips of paper: numbers of slips, no dots."""
    return Table.of(_PAPER, [asdict(paper_log(slips))])
