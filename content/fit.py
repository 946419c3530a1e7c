"""A project beside the toolbox: which approaches it uses, which are possible, what is open."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from content.approach import EVERYONE, Approach
from content.toolbox import Toolbox
from content.vocabulary import Cost


class Fit(StrEnum):
    """How an approach and a project stand to each other."""

    USED = "used"
    OPEN = "open"
    POSSIBLE = "possible"


class Detail(StrEnum):
    """What an approach asks, and a project that uses it has not said."""

    AUDIENCE = "audience"
    THEME = "theme"
    PARTNERS = "partners"
    PROTECTS = "protects"
    MONEY = "money"


@dataclass(frozen=True)
class Project:
    """What is known of a measure or of a project that runs already.

    All but `decided` are ids of the toolbox; `decided` are details that are settled.
    """

    fields: Collection[str] = ()
    approaches: Collection[str] = ()
    audiences: Collection[str] = ()
    themes: Collection[str] = ()
    decided: Collection[Detail] = ()


@dataclass(frozen=True)
class Fitting:
    """One approach: `open` are the details to settle, only of one that is used."""

    approach: Approach
    fit: Fit
    open: tuple[Detail, ...] = ()


def fittings(toolbox: Toolbox, project: Project) -> tuple[Fitting, ...]:
    """Return the approaches that a project uses, then those that are possible for it.

    Possible is what is at home in one of its fields and for one of its groups, and what combines
    with an approach that it uses. Our own reading, no rule of the toolbox.
    """
    used = [one for one in toolbox.approaches if one.id in project.approaches]
    found = [_used(one, project) for one in used]
    beside = {id for one in used for id in one.combines}
    others = (one for one in toolbox.approaches if one not in used)
    possible = (one for one in others if one.id in beside or _possible(one, project))
    return (*found, *(Fitting(one, Fit.POSSIBLE) for one in possible))


def _used(one: Approach, project: Project) -> Fitting:
    missing = tuple(_missing(one, project))
    return Fitting(one, Fit.OPEN if missing else Fit.USED, missing)


def _missing(one: Approach, project: Project) -> Iterator[Detail]:
    named = set(one.audiences) - {EVERYONE}
    if named and not any(map(one.suits, project.audiences)):
        yield Detail.AUDIENCE
    if one.themes and not set(one.themes) & set(project.themes):
        yield Detail.THEME
    money = one.cost not in {None, Cost.NONE}
    asked = {Detail.PARTNERS: one.partners, Detail.PROTECTS: one.protects, Detail.MONEY: money}
    for detail, wanted in asked.items():
        if wanted and detail not in project.decided:
            yield detail


def _possible(one: Approach, project: Project) -> bool:
    near = one.field in project.fields
    return near and (not project.audiences or any(map(one.suits, project.audiences)))
