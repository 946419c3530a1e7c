"""Who has given dots, told apart by groups: how many ballots each, and never for what."""

from collections.abc import Mapping
from html import escape

from components.context import Visit
from components.group_name import UNDER_FIVE, group_name
from components.group_table import GROUP_NAMES
from components.wording import note
from sessions.ranking.group_count import Group
from sessions.round import Round


def group_turnout(visit: Visit, counted: Round) -> str:
    """Return a list per way to tell people apart; nothing while no group has five ballots."""
    found = {
        visit.text(name): visit.store.groups.turnout(visit.here, counted.id, grouping)
        for grouping, name in GROUP_NAMES.items()
    }
    lists = "".join(_list(visit, name, ballots) for name, ballots in found.items() if ballots)
    return lists and lists + note(visit.text(UNDER_FIVE), "muted small")


def _list(visit: Visit, name: str, ballots: Mapping[Group, int]) -> str:
    number = visit.translation.format_number
    groups = "".join(
        f"<li>{escape(group_name(visit.translation, group))}: <strong>{number(cast)}</strong></li>"
        for group, cast in ballots.items()
    )
    return f'{note(name, "cast-by")}<ul class="cast">{groups}</ul>'
