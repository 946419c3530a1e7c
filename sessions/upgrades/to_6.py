"""What leads from schema 5 to schema 6."""

from sqlalchemy import Connection, text

_PLAN = """CREATE TABLE plan (
    workshop_id VARCHAR(32) NOT NULL,
    city_aims JSON NOT NULL,
    address TEXT NOT NULL,
    earlier_name TEXT NOT NULL,
    earlier JSON NOT NULL,
    last_number INTEGER NOT NULL,
    PRIMARY KEY (workshop_id),
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""

_MEASURE = """CREATE TABLE measure (
    workshop_id VARCHAR(32) NOT NULL,
    id VARCHAR(32) NOT NULL,
    number INTEGER NOT NULL,
    about JSON NOT NULL,
    PRIMARY KEY (workshop_id, id),
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def plans(connection: Connection) -> None:
    """Make measures out of a priority list."""
    connection.execute(text(_PLAN))
    connection.execute(text(_MEASURE))
