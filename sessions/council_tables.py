"""Tables of what became of a list: actors, elements, answers, what a body decided."""

from collections.abc import Iterator, Mapping, Sequence

from sessions.governance import Actor, Element, ElementCheck
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.resolution import Resolution
from sessions.response import Response, ResponseKind
from sessions.store import Store
from sessions.table import Row, Table
from sessions.workshop import Workshop

_ACTOR = ("organisation", "kind", "contact", *map(str, Element))
_CHECK = ("element", "actors", "missing", "next_step")
_RESPONSE = (
    *("number", "merged_into", "title", "language", "outcome", "measure", "passed_to"),
    *("remark", "remark_language", "responded_on"),
)
_RESOLUTION = ("body", "decided_on", "reference", "updates", "changes")


def council_tables(
    store: Store, here: Workshop, ideas: Mapping[IdeaId, Idea]
) -> Mapping[str, Table]:
    """Return the tables by name, without those in which nothing would stand."""
    found = governance_tables(store.governance.actors(here.id), store.governance.checks(here.id))
    responses = store.responses.published(here.id)
    if responses:
        found["responses"] = _responses(ideas, responses)
    if resolution := store.resolutions.of(here.id):
        found["resolution"] = _resolution(resolution)
    return found


def governance_tables(
    actors: Sequence[Actor], checks: Mapping[Element, ElementCheck]
) -> dict[str, Table]:
    """Return the actors and the elements, if anything is entered about them."""
    found: dict[str, Table] = {}
    if actors:
        found["actors"] = Table.of(_ACTOR, map(_actor, actors))
    if actors or any(one != ElementCheck() for one in checks.values()):
        found["governance"] = Table.of(_CHECK, _checks(actors, checks))
    return found


def _actor(one: Actor) -> Row:
    about: Row = {"organisation": one.organisation, "kind": one.kind, "contact": one.contact}
    return {**about, **{str(element): element in one.elements for element in Element}}


def _checks(actors: Sequence[Actor], checks: Mapping[Element, ElementCheck]) -> Iterator[Row]:
    for element, check in checks.items():
        names = (one.organisation for one in actors if element in one.elements)
        said = {"missing": check.missing or None, "next_step": check.next_step or None}
        yield {"element": str(element), "actors": "; ".join(names) or None, **said}


def _responses(ideas: Mapping[IdeaId, Idea], responses: Mapping[IdeaId, Response]) -> Table:
    def row(idea: Idea, given: Response) -> Row:
        survivor = ideas.get(idea.survivor) if idea.merged else None
        passed = given.kind is ResponseKind.PASSED_ON
        remark = None if passed else given.words or None
        return {
            "number": idea.number,
            "merged_into": survivor.number if survivor else None,
            "title": idea.draft.title,
            "language": idea.draft.language,
            "outcome": str(given.kind),
            "measure": given.measure,
            "passed_to": given.words if passed else None,
            "remark": remark,
            "remark_language": given.language if remark else None,
            "responded_on": given.day.isoformat(),
        }

    return Table.of(_RESPONSE, (row(ideas[id], one) for id, one in responses.items()))


def _resolution(one: Resolution) -> Table:
    row: Row = {
        "body": one.body,
        "decided_on": one.day.isoformat(),
        "reference": one.reference or None,
        "updates": one.updates or None,
        "changes": one.changes or None,
    }
    return Table.of(_RESOLUTION, [row])
