"""Rows of ideas: how they are selected, and how they become objects."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from sessions.errors import Reason, Refused
from sessions.idea import Draft, Idea, IdeaKind, Origin
from sessions.ids import IdeaId, WorkshopId
from sessions.quarter import Place
from sessions.round import Channel
from sessions.schema import idea, idea_title, idea_version

WORDS = (
    idea_version.c.title,
    idea_version.c.text,
    idea_version.c.language,
    idea_version.c.origin,
)


def idea_row(connection: Connection, workshop_id: WorkshopId, idea_id: IdeaId) -> Any:
    """Return the bare row, locked. Raises `Refused` (unknown_idea)."""
    query = select(idea).where(idea.c.id == idea_id, idea.c.workshop_id == workshop_id)
    row = connection.execute(query.with_for_update()).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_IDEA)
    return row


def newest(workshop_id: WorkshopId) -> Select[Any]:
    """Select the ideas of a workshop in their newest versions."""
    return in_version(workshop_id, idea.c.version)


def in_version(workshop_id: WorkshopId, version: ColumnElement[int]) -> Select[Any]:
    """Select the ideas of a workshop with the words of the version in that column."""
    words = (idea_version.c.idea_id == idea.c.id) & (idea_version.c.version == version)
    joined = idea.join(idea_version, words)
    return select(idea, *WORDS).select_from(joined).where(idea.c.workshop_id == workshop_id)


def titles_of(connection: Connection, ideas: Sequence[IdeaId]) -> dict[IdeaId, dict[str, Any]]:
    """Return the rows of the short titles of ideas per language."""
    titles: dict[IdeaId, dict[str, Any]] = {}
    query = select(idea_title).where(idea_title.c.idea_id.in_(ideas))
    for row in connection.execute(query):
        titles.setdefault(row.idea_id, {})[row.language] = row
    return titles


def idea_of(row: RowMapping, titles: Mapping[str, Any]) -> Idea:
    """Make an idea of a row of `newest` or `in_version`."""
    place = None if row["lon"] is None else Place(row["lon"], row["lat"], row["place_name"])
    draft = Draft(
        row["title"],
        row["language"],
        row["text"],
        IdeaKind(row["kind"]),
        place,
        row["field"],
        row["approach"],
        row["external_id"],
        row["cost"],
        row["category"],
    )
    return Idea(
        row["id"],
        row["workshop_id"],
        row["number"],
        row["author"],
        draft,
        row["version"],
        row["released_version"],
        row["refused_version"],
        row["taken_back"],
        row["listed"],
        row["survivor"],
        {language: one.title for language, one in titles.items()},
        frozenset(key for key, one in titles.items() if one.version != row["released_version"]),
        channel=Channel(row["channel"]) if row["channel"] else None,
        table=row["table_number"],
        paper_number=row["paper_number"],
        origin=Origin(row["origin"]),
    )
