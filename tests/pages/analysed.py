"""The analysis of a small evening, as the organiser sees it."""

import re

from sessions.group import Grouping
from sessions.phase import Role
from tests.pages.screen import ANALYSIS, Screen
from tests.sessions.evening import Evening

AREA = {"type": "Polygon", "coordinates": [[[7, 51], [7.1, 51], [7.1, 51.1], [7, 51]]]}


def organiser(evening: Evening) -> Screen:
    """Open the analysis as who has signed in for the organiser."""
    codes = evening.store.grants.new_codes(evening.id, [Role.ORGANISER])
    screen = Screen(ANALYSIS, evening.code)
    screen.sign_in(codes[Role.ORGANISER])
    return screen


def voted(kept, **decided) -> Evening:
    """Eight people gave dots: six to idea 1, three to idea 2, none to idea 3."""
    evening = Evening(kept, **decided)
    for n in range(8):
        name = f"person {n}"
        if Grouping.RESIDENCE in evening.here.plan.questions:
            said = "long_here" if n < 3 else "new_here"
            kept.groups.tell(evening.here, evening.join(name), Grouping.RESIDENCE, said)
        if n < 6:
            evening.tick(evening.ideas[0], browser=name)
        if n > 4:
            evening.tick(evening.ideas[1], browser=name)
    return evening


def cells(html: str) -> list[list[str]]:
    """The rows of all tables as words."""
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [
        [
            " ".join(re.sub("<[^>]*>", " ", one).split())
            for one in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        ]
        for row in rows
    ]
