"""Whom a list serves, as tables: how many people, and of which group."""

from collections.abc import Collection, Mapping, Sequence
from html import escape

import streamlit as st

from components.analysis import Analysis
from components.context import Visit
from components.group_name import UNDER_FIVE, group_name
from components.group_table import GROUP_NAMES
from components.number_table import number_table
from components.rule_list import RuleList
from components.wording import heading, note
from content.language import msg
from content.method import METHODS
from sessions.ballot_kind import BallotKind
from sessions.group import Grouping
from sessions.ids import IdeaId
from sessions.ranking.fairness import Share, left_out, share
from sessions.round import Round

_PLACES = (3, 5, 7, 10)
_GROUP_PLACES = 5
_REACHED = {
    True: msg("People who gave a dot to at least one of these ideas"),
    False: msg("People who are for at least one of these ideas"),
}
_AGREED = {True: msg("Dots for these ideas"), False: msg("Approval of these ideas")}
_OUT = {
    True: msg(
        "The list leaves out: {groups}. Fewer than half of them gave a dot to one of these ideas."
    ),
    False: msg(
        "The list leaves out: {groups}. Fewer than half of them are for one of these ideas."
    ),
}
"""msgids, by whether people gave dots."""
_PART = msg("{part} of {whole} ({percent} %)")
_NO_GROUPS = msg("No groups can be shown: nobody was asked, or too few answered.")


def whose_ideas(visit: Visit, round_: Round, found: Analysis, lists: Sequence[RuleList]) -> None:
    """Draw how many find an idea of theirs in front of these lists, and of which groups they are.

    Groups are told apart for the first list only, the one that counts.
    """
    st.html(heading(visit.text("Whose ideas are in front?"), "h2"))
    dotted = found.result.kind is BallotKind.DOTS
    st.html(_reached_table(visit, visit.text(_REACHED[dotted]), lists, found.ballots))
    groupings = {one: visit.store.groups.ballots(visit.here, round_.id, one) for one in GROUP_NAMES}
    if not any(groupings.values()):
        st.html(note(visit.text(_NO_GROUPS)))
    else:
        st.html(note(visit.text(UNDER_FIVE)))
    first = lists[0].first(_GROUP_PLACES)
    for grouping, groups in groupings.items():
        if groups:
            shares = [share(group, ballots, first) for group, ballots in groups.items()]
            told = note(_left_out(visit, _OUT[dotted], shares), "")
            st.html(_group_table(visit, grouping, shares, visit.text(_AGREED[dotted])) + told)


def _reached_table(
    visit: Visit,
    caption: str,
    lists: Sequence[RuleList],
    ballots: Sequence[Mapping[IdeaId, int]],
) -> str:
    """Return how many people each list reaches with its first places, a column per rule."""
    longest = max((rank for one in lists for rank in one.ranks.values()), default=0)
    heads = [visit.text("Places"), *(visit.text(METHODS[one.rule].name) for one in lists)]
    rows = (
        [
            escape(visit.text("Place 1 to {last}", last=places)),
            *(_reached(visit, one, places, ballots) for one in lists),
        ]
        for places in _PLACES
        if places <= max(longest, _PLACES[0])
    )
    return number_table(caption, heads, rows)


def _reached(
    visit: Visit, listed: RuleList, places: int, ballots: Sequence[Mapping[IdeaId, int]]
) -> str:
    one = share(None, ballots, listed.first(places))
    return _part(visit, one.reached, one.ballots)


def _part(visit: Visit, part: int, whole: int) -> str:
    number = visit.translation.format_number
    percent = number(round(100 * part / whole)) if whole else "–"
    return visit.text(_PART, part=number(part), whole=number(whole), percent=percent)


def _group_table(visit: Visit, grouping: Grouping, shares: Collection[Share], agreed: str) -> str:
    heads = [
        visit.text("Group"),
        visit.text("People with an idea on place 1 to {last}", last=_GROUP_PLACES),
        agreed,
    ]
    rows = (
        [
            escape(group_name(visit.translation, one.group)),
            _part(visit, one.reached, one.ballots),
            _part(visit, one.agreed, one.dots),
        ]
        for one in shares
    )
    return number_table(visit.text(GROUP_NAMES[grouping]), heads, rows)


def _left_out(visit: Visit, said: str, shares: Sequence[Share]) -> str:
    groups = left_out(shares)
    if not groups:
        return visit.text("The list leaves out no group that can be shown.")
    return visit.text(
        said,
        groups=", ".join(group_name(visit.translation, group) for group in groups),
    )
