"""What a group of people is called."""

from content.heading import HEADINGS
from content.language import Translation, msg
from sessions.ranking.group_count import Group

UNDER_FIVE = msg("Groups of fewer than five people are counted among all others.")


def group_name(told: Translation, group: Group) -> str:
    """Return what a group is called; a table by its number."""
    if group is None:
        return told.text("All others")
    if group.isdecimal():
        return told.text("Table {number}", number=group)
    return told.text(HEADINGS[group])
