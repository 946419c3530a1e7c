"""What leads from schema 5 to schema 6."""

from sqlalchemy import Connection, text

_CLOSING = """CREATE TABLE closing (
    workshop_id VARCHAR(32) NOT NULL,
    days INTEGER NOT NULL,
    offered_on DATE,
    begun_at {moment},
    deleted_at {moment},
    purged_at {moment},
    counts JSON NOT NULL,
    PRIMARY KEY (workshop_id),
    FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""
_PUBLISHED = """CREATE TABLE published (
    round_id VARCHAR(32) NOT NULL,
    workshop_id VARCHAR(32) NOT NULL,
    list JSON NOT NULL,
    turnout JSON NOT NULL,
    PRIMARY KEY (round_id),
    FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE,
    FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def closings(connection: Connection) -> None:
    """Let an evening end: closed, offered, deleted, with its results kept."""
    moment = "DATETIME" if connection.dialect.name == "sqlite" else "TIMESTAMP WITH TIME ZONE"
    connection.execute(text(_CLOSING.format(moment=moment)))
    connection.execute(text(_PUBLISHED))
    connection.execute(text("CREATE INDEX ix_published_workshop_id ON published (workshop_id)"))
