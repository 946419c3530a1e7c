"""The newest result told apart by groups, for the organiser alone."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.group_name import UNDER_FIVE, group_name
from components.idea_label import title_words
from components.priority_list import ideas_of
from components.round_list import ranked
from components.wording import heading, note
from content.language import msg
from sessions.estimate import FIRST_IDEAS
from sessions.group import Grouping
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.ranking.group_count import GroupCount
from sessions.ranking.priority_list import Ranked

GROUP_NAMES = {
    Grouping.ROLE: msg("By what brings people here"),
    Grouping.RESIDENCE: msg("By how long people have been here"),
    Grouping.AGE: msg("By age"),
    Grouping.TABLE: msg("By table"),
}
"""msgids, in the order of the tables."""


def group_tables(visit: Visit) -> None:
    """Draw a table per way to tell people apart; nothing before the release or without groups."""
    released = [one for one in visit.released().rounds if one.released_at]
    if not released:
        return
    first = ranked(visit, released[-1]).order[:FIRST_IDEAS]
    ideas = ideas_of(visit, released[-1])
    found = {
        grouping: visit.store.groups.counts(visit.here, released[-1].id, grouping)
        for grouping in GROUP_NAMES
    }
    if any(found.values()):
        st.html(heading(visit.text("The first ideas by groups"), "h2"))
        st.html(note(visit.text(UNDER_FIVE)))
    for grouping, groups in found.items():
        if groups:
            st.html(_table(visit, grouping, groups, first, ideas))


def _table(
    visit: Visit,
    grouping: Grouping,
    groups: Sequence[GroupCount],
    first: Sequence[Ranked],
    ideas: Mapping[IdeaId, Idea],
) -> str:
    heads = "".join(f'<th scope="col" class="number">{_head(visit, one)}</th>' for one in groups)
    idea = escape(visit.text("Idea"))
    rows = "".join(_row(visit, ideas[row.idea_id], row, groups) for row in first)
    return (
        f'<table class="groups"><caption>{escape(visit.text(GROUP_NAMES[grouping]))}</caption>'
        f'<thead><tr><th scope="col">{idea}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(visit: Visit, idea: Idea, row: Ranked, groups: Sequence[GroupCount]) -> str:
    cells = "".join(f'<td class="number">{one.dots.get(row.idea_id, 0)}</td>' for one in groups)
    title = title_words(visit, idea, "span")
    return f'<tr><th scope="row">{idea.number} {title}</th>{cells}</tr>'


def _head(visit: Visit, one: GroupCount) -> str:
    ballots = visit.plural("{n} ballot", "{n} ballots", one.ballots)
    return f"{escape(group_name(visit.translation, one.group))}<br><small>{escape(ballots)}</small>"
