"""Rules side by side: the announced one, and those that somebody wants to compare it with."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components.analysis import Analysis
from components.context import Visit
from components.idea_label import title_words
from components.method_card import method_card
from components.move_words import move_words
from components.number_table import number_table
from components.priority_list import ideas_of
from components.rule_list import RuleList, announced, comparable, costs_known, rule_list
from components.slope_chart import slope_chart
from components.wording import heading, note
from content.language import msg
from content.method import METHODS
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.round import Round

_FIRST = ("approval", "seq-pav")
_MOST_MOVES = 5
_DEAREST = 999_999_999_999
_LOT = msg(
    "Where one of several equal ideas has to go first: more people, then lower cost, then a lot "
    "that every computer draws alike from the code {code}."
)
_ONLY_TO_COMPARE = msg("for comparison")
_COMPLETED = {
    "equal-shares": msg(
        "Where money is left, everybody gets a little more until it is spent; what is left then "
        "goes to the ideas with most support that fit."
    ),
    "phragmen": msg("Where money is left, it goes to the ideas with most support that fit."),
}
"""msgids for the completions that `rule_list` uses."""


def rules_side_by_side(visit: Visit, round_: Round, found: Analysis) -> Sequence[RuleList]:
    """Draw the announced rule beside those chosen, and return their lists, the announced first."""
    st.html(heading(visit.text("What would other rules make of it?"), "h2"))
    told = visit.text("Only the announced rule counts. All others are here to compare.")
    st.html(note(told, "notice"))
    own = announced(found)
    budget = _budget(visit, round_, found)
    chosen = _chosen(visit, found, budget)
    others = [rule_list(visit, round_, found, rule, budget) for rule in chosen]
    lists, ideas = [own, *others], ideas_of(visit, round_)
    st.html(_table(visit, lists, ideas))
    for other in others:
        _compared(visit, round_, found, own, other, ideas)
    st.html(note(visit.text(_LOT, code=visit.here.code), "muted small"))
    return lists


def _budget(visit: Visit, round_: Round, found: Analysis) -> int | None:
    """Ask for the money that rules within a budget may spend, where all costs are known."""
    if costs_known(found.profile):
        stated = visit.store.elections.budget(round_.id)
        budget: int | None = st.number_input(
            visit.text(
                "Budget for rules within a budget, in the money of the costs (not required)"
            ),
            min_value=1,
            max_value=_DEAREST,
            value=int(stated) if stated and 1 <= stated <= _DEAREST else None,
            step=1000,
            key="analysis:budget",
        )
        return budget
    without = sum(idea.cost is None for idea in found.profile.ideas)
    told = visit.plural(
        "Rules within a budget are missing here: they need the cost of every idea, and {n} idea "
        "has none.",
        "Rules within a budget are missing here: they need the cost of every idea, and {n} ideas "
        "have none.",
        without,
    )
    st.html(note(told))
    return None


def _chosen(visit: Visit, found: Analysis, budget: int | None) -> Sequence[str]:
    rules = comparable(found, budget)
    chosen = st.pills(
        visit.text("Rules to compare"),
        rules,
        selection_mode="multi",
        default=[rule for rule in _FIRST if rule in rules],
        format_func=lambda rule: visit.text(METHODS[rule].name),
        key="analysis:rules",
    )
    return [rule for rule in rules if rule in chosen]


def _table(visit: Visit, lists: Sequence[RuleList], ideas: Mapping[IdeaId, Idea]) -> str:
    own, *others = lists
    heads = [visit.text("Idea"), _name(visit, own, msg("announced rule"))]
    heads += [_name(visit, one, _ONLY_TO_COMPARE) for one in others]
    rows = ([_title(visit, ideas[id]), *(one.rank_words(id) for one in lists)] for id in own.ranks)
    return number_table(visit.text("Ranks by rule"), heads, rows)


def _name(visit: Visit, listed: RuleList, mark: str) -> str:
    name = visit.text(METHODS[listed.rule].name)
    return visit.text("{name} ({mark})", name=name, mark=visit.text(mark))


def _title(visit: Visit, idea: Idea) -> str:
    return f"{idea.number} {title_words(visit, idea, 'span')}"


def _compared(
    visit: Visit,
    round_: Round,
    found: Analysis,
    own: RuleList,
    other: RuleList,
    ideas: Mapping[IdeaId, Idea],
) -> None:
    card = method_card(visit, other.rule, visit.text(_ONLY_TO_COMPARE))
    completed = note(visit.text(_COMPLETED[other.rule]), "") if other.rule in _COMPLETED else ""
    picture, words = st.columns([3, 4], gap="large")
    with words:
        st.html(card + completed + _moves(visit, found, other))
    with picture:
        slope_chart(visit, round_.id, own, other, ideas)


def _moves(visit: Visit, found: Analysis, other: RuleList) -> str:
    """Return what moves most, in sentences; the table has the rest."""
    if not other.moves:
        return note(visit.text("No idea passes another one."), "")
    title = heading(visit.text("What moves, and why"), "h4")
    first = other.moves[:_MOST_MOVES]
    told = "".join(f"<li>{escape(move_words(visit, found, other, move))}</li>" for move in first)
    rest = len(other.moves) - len(first)
    more = visit.plural("{n} more move is in the table.", "{n} more moves are in the table.", rest)
    return f'{title}<ul class="runs">{told}</ul>{note(more) if rest else ""}'
