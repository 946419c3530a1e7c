"""What the tables of the downloads are called."""

import re
from collections.abc import Callable

from content.language import Translation, msg

TABLES = {
    "priority-list": msg("Priority list, round {round}"),
    "ballots": msg("Ballots, round {round}"),
    "groups": msg("Groups, round {round}"),
    "paper": msg("Paper slips, round {round}"),
    "ideas": msg("Ideas"),
    "comments": msg("Comments"),
    "stances": msg("What people say about the approaches"),
    "earlier-words": msg("Earlier words"),
    "pledges": msg("Arrangements"),
    "measures": msg("Action plan"),
    "responses": msg("Answers to ideas"),
    "resolution": msg("Decision on the plan"),
    "actors": msg("Actors"),
    "governance": msg("Working together"),
    "journal": msg("What happened"),
    "codebook": msg("What the columns mean"),
}
"""msgids by the kind of table, in the order in which they are shown."""

_ROUND = re.compile(r"-(\d+)$")


def kind_of(name: str) -> str:
    """Return what kind of table a name stands for, whichever round it is of."""
    return _ROUND.sub("", name)


def table_names(translation: Translation) -> Callable[[str], str]:
    """Return a function from the name of a table to its title; unknown names stay."""

    def title(name: str) -> str:
        found = _ROUND.search(name)
        known = TABLES.get(kind_of(name))
        return translation.text(known, round=found[1] if found else "") if known else name

    return title
