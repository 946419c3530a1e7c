"""What leads from schema 2 to schema 3."""

from sqlalchemy import Connection, text

# As it was then: the table of `schema` may have grown since.
_CONCEPT = """CREATE TABLE concept (
    workshop_id VARCHAR(32) NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    approaches JSON NOT NULL,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def toolbox(connection: Connection) -> None:
    """Keep an organiser's own toolbox and Konzept, and what is shown large on the wall."""
    for column in (
        "own_toolbox TEXT DEFAULT '' NOT NULL",
        "shown_kind VARCHAR(16)",
        "shown_id VARCHAR(64)",
    ):
        connection.execute(text(f"ALTER TABLE workshop ADD COLUMN {column}"))
    connection.execute(text(_CONCEPT))


# As they were then: the table of `schema` may have grown since.
_STANCE = """CREATE TABLE stance (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    workshop_id VARCHAR(32) NOT NULL,
    author VARCHAR(32) NOT NULL,
    approach VARCHAR(64) NOT NULL,
    fit VARCHAR(16) NOT NULL,
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    language VARCHAR(16) NOT NULL,
    state VARCHAR(16) NOT NULL,
    UNIQUE (author, approach),
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE,
    FOREIGN KEY (author) REFERENCES participant (id) ON DELETE CASCADE
)"""
_STANCES = "CREATE INDEX stances ON stance (workshop_id, approach, fit)"
_REASONS = "CREATE INDEX reasons ON stance (workshop_id, position)"


def stances(connection: Connection) -> None:
    """Let residents say whether an approach fits their quarter, and why."""
    for statement in (_STANCE, _STANCES, _REASONS):
        connection.execute(text(statement))


def title_versions(connection: Connection) -> None:
    """Let a title know from which words it was made; one of before is looked at again."""
    connection.execute(text("ALTER TABLE idea_title ADD COLUMN version INTEGER DEFAULT 1 NOT NULL"))
