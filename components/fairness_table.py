"""Whom a list serves, as tables: how many people, and of which group."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape

import streamlit as st

from components.analysis import Analysis
from components.context import Visit
from components.group_name import group_name
from components.group_table import GROUP_NAMES
from components.wording import heading, note
from content.language import msg
from content.method import METHODS
from sessions.group import Grouping
from sessions.ids import IdeaId
from sessions.ranking.fairness import Share, first_ideas, left_out, share
from sessions.ranking.priority_list import PriorityList
from sessions.round import Round

_PLACES = (3, 5, 7, 10)
_GROUP_PLACES = 5
_REACHED = msg("People who gave a dot to at least one of these ideas")
_PART = msg("{part} of {whole} ({percent} %)")
_NO_GROUPS = msg("No groups can be shown: nobody was asked, or too few answered.")


def whose_ideas(visit: Visit, round_: Round, found: Analysis) -> None:
    """Draw how many people find an idea of theirs in front, and of which groups they are."""
    if not found.ballots:
        return
    st.html(heading(visit.text("Whose ideas are in front?"), "h2"))
    st.html(reached_table(visit, {found.result.rule: found.result}, found.ballots))
    groupings = {one: visit.store.groups.ballots(visit.here, round_.id, one) for one in GROUP_NAMES}
    if not any(groupings.values()):
        st.html(note(visit.text(_NO_GROUPS)))
    else:
        told = visit.text("Groups of fewer than five people are counted among all others.")
        st.html(note(told))
    first = first_ideas(found.result, _GROUP_PLACES)
    for grouping, groups in groupings.items():
        if groups:
            shares = [share(group, ballots, first) for group, ballots in groups.items()]
            st.html(_group_table(visit, grouping, shares) + note(_left_out(visit, shares), ""))


def reached_table(
    visit: Visit,
    lists: Mapping[str, PriorityList],
    ballots: Sequence[Mapping[IdeaId, int]],
) -> str:
    """Return how many people each list reaches with its first places, a column per rule."""
    longest = max((row.rank for one in lists.values() for row in one.order), default=0)
    heads = [visit.text("Places"), *(visit.text(METHODS[rule].name) for rule in lists)]
    rows = (
        [
            visit.text("Place 1 to {last}", last=places),
            *(_reached(visit, one, places, ballots) for one in lists.values()),
        ]
        for places in _PLACES
        if places <= max(longest, _PLACES[0])
    )
    return _table(visit.text(_REACHED), heads, rows)


def _reached(
    visit: Visit, result: PriorityList, places: int, ballots: Sequence[Mapping[IdeaId, int]]
) -> str:
    one = share(None, ballots, first_ideas(result, places))
    return _part(visit, one.reached, one.ballots)


def _part(visit: Visit, part: int, whole: int) -> str:
    number = visit.translation.format_number
    percent = number(round(100 * part / whole)) if whole else "–"
    return visit.text(_PART, part=number(part), whole=number(whole), percent=percent)


def _group_table(visit: Visit, grouping: Grouping, shares: Collection[Share]) -> str:
    heads = [
        visit.text("Group"),
        visit.text("People with an idea on place 1 to {last}", last=_GROUP_PLACES),
        visit.text("Dots for these ideas"),
    ]
    rows = (
        [
            group_name(visit, one.group),
            _part(visit, one.reached, one.ballots),
            _part(visit, one.agreed, one.dots),
        ]
        for one in shares
    )
    return _table(visit.text(GROUP_NAMES[grouping]), heads, rows)


def _left_out(visit: Visit, shares: Sequence[Share]) -> str:
    groups = left_out(shares)
    if not groups:
        return visit.text("The list leaves out no group that can be shown.")
    return visit.text(
        "The list leaves out: {groups}. Fewer than half of them gave a dot to one of these ideas.",
        groups=", ".join(group_name(visit, group) for group in groups),
    )


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    first, *others = (escape(head) for head in heads)
    top = "".join(f'<th scope="col" class="number">{head}</th>' for head in others)
    body = "".join(_row(others, row) for row in rows)
    return (
        f'<table class="groups stacked"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{first}</th>{top}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(heads: Iterable[str], row: Sequence[str]) -> str:
    name, *numbers = row
    cells = "".join(
        f'<td class="number" data-column="{head}">{escape(number)}</td>'
        for head, number in zip(heads, numbers, strict=True)
    )
    return f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>'
