"""Rows of short titles: written so that nobody's is lost unseen."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from sessions.errors import Reason, Refused
from sessions.ids import IdeaId
from sessions.schema import idea_title
from sessions.writing import TITLE_LENGTH, clean


def add_titles(connection: Connection, idea_id: IdeaId, titles: Mapping[str, str]) -> None:
    """Store the short titles that a new idea comes with. Raises `Refused` (text_too_long)."""
    rows = [
        {
            "idea_id": idea_id,
            "language": language,
            "title": clean(title, TITLE_LENGTH),
            "version": 1,
        }
        for language, title in titles.items()
    ]
    if rows:
        connection.execute(insert(idea_title), rows)


def retitle(
    connection: Connection,
    idea_id: IdeaId,
    language: str,
    words: str,
    version: int,
    instead_of: str,
) -> bool:
    """Store a cleaned title, or take it away if empty; say whether that changed anything.

    Raises `Refused` (title_changed) if what is stored is neither `words` nor `instead_of`.
    """
    key = (idea_title.c.idea_id == idea_id) & (idea_title.c.language == language)
    known = connection.execute(select(idea_title).where(key)).one_or_none()
    stored, made_from = (known.title, known.version) if known else ("", version)
    if stored and stored not in {words, instead_of}:
        raise Refused(Reason.TITLE_CHANGED)
    if stored == words and made_from >= version:
        return False
    connection.execute(delete(idea_title).where(key))
    if words:
        values = {"idea_id": idea_id, "language": language, "title": words, "version": version}
        connection.execute(insert(idea_title).values(values))
    return True
