"""What leads from schema 5 to schema 6."""

from sqlalchemy import Connection, text

_ELECTION = """CREATE TABLE election (
    round_id VARCHAR(32) NOT NULL PRIMARY KEY,
    workshop_id VARCHAR(32) NOT NULL,
    meta JSON NOT NULL,
    kind VARCHAR(16) NOT NULL,
    projects JSON NOT NULL,
    FOREIGN KEY (round_id) REFERENCES round (id) ON DELETE CASCADE,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def hashes(connection: Connection) -> None:
    """Fix what was counted when the count is closed; of earlier rounds nobody did."""
    connection.execute(text("ALTER TABLE round ADD COLUMN count_hash VARCHAR(64)"))


def elections(connection: Connection) -> None:
    """Keep of an imported election what its workshop does not need, to write the file again."""
    connection.execute(text("ALTER TABLE ballot ADD COLUMN external_id TEXT"))
    connection.execute(text(_ELECTION))
    connection.execute(text("CREATE INDEX ix_election_workshop_id ON election (workshop_id)"))


def lists(connection: Connection) -> None:
    """Know of an import where ideas came during the vote; until now everybody saw every list."""
    true = "1" if connection.dialect.name == "sqlite" else "true"
    column = f"list_frozen BOOLEAN DEFAULT {true} NOT NULL"
    connection.execute(text(f"ALTER TABLE round ADD COLUMN {column}"))
