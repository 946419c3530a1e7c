"""What a group of people is called."""

from components.context import Visit
from content.heading import HEADINGS
from sessions.ranking.group_count import Group


def group_name(visit: Visit, group: Group) -> str:
    """Return what a group is called; a table by its number."""
    if group is None:
        return visit.text("All others")
    if group.isdecimal():
        return visit.text("Table {number}", number=group)
    return visit.text(HEADINGS[group])
