"""Tables of what residents wrote: ideas, their earlier words, comments."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from sessions.handover import Handover
from sessions.idea import Idea, Origin, Version
from sessions.ids import IdeaId
from sessions.store import Store
from sessions.table import Row, Table
from sessions.workshop import Workshop

WORDS = ("text", "language", "field", "approach", "place", "lon", "lat", "cost", "category")
"""The columns about an idea besides its number and title."""

_IDEA = ("number", "id", "kind", "merged_into", "title", *WORDS, "outside", "channel", "listed")
_PASSED = ("passed_to", "response", "responded_on")
_COMMENT = ("number", "kind", "comment", "language")
_EARLIER = ("number", "version", "title", "text", "language")

_TITLE_IN = "title_"
"""Before the code of a language: the column with the titles in it, the original ones too."""


def idea_table(
    here: Workshop, ideas: Mapping[IdeaId, Idea], handovers: Mapping[IdeaId, Handover]
) -> Table:
    """Return every idea with its titles in other languages and what became of it."""

    def row(idea: Idea) -> Row:
        survivor = ideas.get(idea.survivor) if idea.merged else None
        place = idea.draft.place
        own = {
            "merged_into": survivor.number if survivor else None,
            "outside": here.plan.quarter.beyond(place) if place else None,
            "listed": idea.listed,
        }
        return {**about(idea), **own, **_passed(handovers.get(idea.id)), **_titles(idea)}

    planned = [_TITLE_IN + language for language in here.plan.languages]
    found = [column for idea in ideas.values() for column in _titles(idea)]
    columns = (*_IDEA, *_PASSED, *dict.fromkeys(planned + found))
    return Table.of(columns, (row(idea) for idea in ideas.values()))


def _titles(idea: Idea) -> dict[str, str]:
    titles = {**idea.titles, idea.draft.language: idea.draft.title}
    return {_TITLE_IN + language: title for language, title in titles.items()}


def _passed(handover: Handover | None) -> Row:
    if handover is None:
        return {}
    return {
        "passed_to": handover.office,
        "response": handover.response or None,
        "responded_on": handover.responded_on,
    }


def earlier_words(store: Store, here: Workshop, ideas: Mapping[IdeaId, Idea]) -> Table:
    """Return the words of ideas before those found in the discussion."""
    improved = [idea for idea in ideas.values() if idea.origin is Origin.TALK]
    rows = (
        {"number": idea.number, "version": one.number, **_words_of(one)}
        for idea in improved
        for one in _shown_before(store.ideas.versions(here.id, idea.id), idea.released_version)
    )
    return Table.of(_EARLIER, rows)


def _shown_before(versions: Sequence[Version], released: int) -> list[Version]:
    """Return what others saw in turn; nothing from before words were blackened."""
    older = [one for one in versions if one.number <= released]
    shown: list[Version] = []
    for one, following in reversed(list(pairwise(older))):
        if following.origin is not Origin.TALK:
            break
        shown.insert(0, one)
    return shown


def _words_of(version: Version) -> Row:
    return {"title": version.title, "text": version.text, "language": version.language}


def about(idea: Idea) -> Row:
    """Return what a table says about an idea."""
    draft, place = idea.draft, idea.draft.place
    return {
        "number": idea.number,
        "id": draft.external_id,
        "kind": str(draft.kind),
        "title": draft.title,
        "text": draft.text,
        "language": draft.language,
        "field": draft.field,
        "approach": draft.approach,
        "place": place.name if place else None,
        "lon": place.lon if place else None,
        "lat": place.lat if place else None,
        "cost": Decimal(draft.cost) if draft.cost else None,
        "category": draft.category,
        "channel": str(idea.channel) if idea.channel else None,
    }


def comment_table(store: Store, here: Workshop, ideas: Mapping[IdeaId, Idea]) -> Table:
    """Return the comments everybody may see on these ideas."""
    rows: Iterable[Row] = (
        {
            "number": ideas[comment.idea_id].number,
            "kind": str(comment.kind),
            "comment": comment.text,
            "language": comment.language,
        }
        for comment in store.comments.released(here.id)
        if comment.idea_id in ideas
    )
    return Table.of(_COMMENT, rows)
