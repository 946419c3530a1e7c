"""What can be decided about one thing a resident wrote."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from components.context import Visit, now
from sessions.idea import Idea, IdeaKind, ReleaseState
from sessions.phase import Role
from sessions.release import Ruling, Ticket, Verdict
from sessions.workshop import Shown, ShownKind

_LEAD = Role.FACILITATOR


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: `name` for its key, `label` for people, `do` for what it does."""

    name: str
    label: str
    do: Callable[[], None]


def decide(visit: Visit, ticket: Ticket, ruling: Ruling) -> None:
    """Decide about a piece as it was read. Raises `Refused` with what was decided meanwhile."""
    visit.store.queue.decide(visit.here, ticket, ruling, visit.hash, now(), _LEAD)


def decisions(visit: Visit, ticket: Ticket) -> Iterator[Choice]:
    """Both while it waits, afterwards the opposite of what was decided."""
    release, refuse = (
        partial(decide, visit, ticket, Ruling(one)) for one in (Verdict.RELEASE, Verdict.REFUSE)
    )
    if ticket.state is ReleaseState.WAITING:
        yield Choice("release", visit.text("Let others see it"), release)
        yield Choice("refuse", visit.text("Do not show"), refuse)
    elif ticket.state is ReleaseState.RELEASED:
        yield Choice("refuse", visit.text("Show no more"), refuse)
    else:
        yield Choice("release", visit.text("Let others see it after all"), release)


def idea_choices(visit: Visit, idea: Idea, ticket: Ticket) -> Iterator[Choice]:
    """What can be decided about an idea, and what can be done with one that was decided on."""
    here, ideas = visit.here, visit.store.ideas
    yield from decisions(visit, ticket)
    if idea.state is ReleaseState.RELEASED and not idea.merged:
        shown = partial(visit.store.walls.show, here, Shown(ShownKind.IDEA, idea.id), _LEAD)
        yield Choice("show", visit.text("Show large"), shown)
    if idea.state is not ReleaseState.WAITING and idea.draft.kind is IdeaKind.IDEA:
        keep, back = visit.text("Keep, but no dots"), visit.text("Back on the list for dots")
        listed = partial(ideas.set_listed, here, idea.id, _LEAD, listed=not idea.listed)
        yield Choice("listed", keep if idea.listed else back, listed)
