"""What leads from schema 5 to schema 6."""

from sqlalchemy import Connection, text


def hashes(connection: Connection) -> None:
    """Fix what was counted when the count is closed; of earlier rounds nobody did."""
    connection.execute(text("ALTER TABLE round ADD COLUMN count_hash VARCHAR(64)"))


_ELECTION = """CREATE TABLE election (
    round_id VARCHAR(32) NOT NULL PRIMARY KEY,
    workshop_id VARCHAR(32) NOT NULL,
    meta JSON NOT NULL,
    kind VARCHAR(16) NOT NULL,
    projects JSON NOT NULL,
    FOREIGN KEY (round_id) REFERENCES round (id) ON DELETE CASCADE,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


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


_MONITORING = """CREATE TABLE monitoring (
    id VARCHAR(32) NOT NULL,
    title VARCHAR(80) NOT NULL,
    source VARCHAR(500) NOT NULL,
    created_at {moment} NOT NULL,
    areas JSON NOT NULL,
    shapes JSON NOT NULL,
    settings JSON NOT NULL,
    findings JSON NOT NULL,
    judgement JSON NOT NULL,
    PRIMARY KEY (id)
)"""


def monitorings(connection: Connection) -> None:
    """Rate the areas of a city."""
    connection.execute(text(_MONITORING.format(**_types(connection))))


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


_CASCADE = "FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE"


def concept(connection: Connection) -> None:
    """Let a Konzept begin with its starting point, aims and fields of action."""
    for column in (
        "starting_point TEXT DEFAULT '' NOT NULL",
        "aims JSON DEFAULT '[]' NOT NULL",
        "fields JSON DEFAULT '[]' NOT NULL",
    ):
        connection.execute(text(f"ALTER TABLE concept ADD COLUMN {column}"))


_COUNCIL = (
    f"""CREATE TABLE tick (
    workshop_id VARCHAR(32) NOT NULL, item VARCHAR(64) NOT NULL, day DATE NOT NULL,
    note TEXT NOT NULL, PRIMARY KEY (workshop_id, item), {_CASCADE})""",
    f"""CREATE TABLE actor (
    id VARCHAR(32) NOT NULL PRIMARY KEY, workshop_id VARCHAR(32) NOT NULL,
    position INTEGER NOT NULL, organisation TEXT NOT NULL, kind VARCHAR(64) NOT NULL,
    contact TEXT NOT NULL, elements JSON NOT NULL, {_CASCADE})""",
    "CREATE INDEX ix_actor_workshop_id ON actor (workshop_id)",
    f"""CREATE TABLE element_check (
    workshop_id VARCHAR(32) NOT NULL, element VARCHAR(16) NOT NULL, missing TEXT NOT NULL,
    next_step TEXT NOT NULL, PRIMARY KEY (workshop_id, element), {_CASCADE})""",
    f"""CREATE TABLE response (
    idea_id VARCHAR(32) NOT NULL PRIMARY KEY, workshop_id VARCHAR(32) NOT NULL,
    kind VARCHAR(16) NOT NULL, measure INTEGER, words TEXT NOT NULL,
    language VARCHAR(16) NOT NULL, day DATE NOT NULL, published BOOLEAN NOT NULL,
    FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE, {_CASCADE})""",
    "CREATE INDEX ix_response_workshop_id ON response (workshop_id)",
    f"""CREATE TABLE resolution (
    workshop_id VARCHAR(32) NOT NULL PRIMARY KEY, body TEXT NOT NULL, day DATE NOT NULL,
    reference TEXT NOT NULL, updates TEXT NOT NULL, changes TEXT NOT NULL, {_CASCADE})""",
)


def council(connection: Connection) -> None:
    """Tick what is done, check who works together, answer every idea, record what was decided."""
    for statement in _COUNCIL:
        connection.execute(text(statement))


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
    connection.execute(text(_CLOSING.format(**_types(connection))))
    connection.execute(text(_PUBLISHED))
    connection.execute(text("CREATE INDEX ix_published_workshop_id ON published (workshop_id)"))


_LEARNING = (
    """CREATE TABLE compared (
    id VARCHAR(64) NOT NULL,
    package {bytes},
    area JSON,
    codings JSON NOT NULL,
    kept_at {moment} NOT NULL,
    PRIMARY KEY (id)
)""",
    """CREATE TABLE exchanged (
    id VARCHAR(32) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    own BOOLEAN NOT NULL,
    body JSON NOT NULL,
    kept_at {moment} NOT NULL,
    PRIMARY KEY (id)
)""",
)


def learning(connection: Connection) -> None:
    """Compare evenings with those of other places, and exchange what was learned."""
    for statement in _LEARNING:
        connection.execute(text(statement.format(**_types(connection))))


def _types(connection: Connection) -> dict[str, str]:
    if connection.dialect.name == "sqlite":
        return {"bytes": "BLOB", "moment": "DATETIME"}
    return {"bytes": "BYTEA", "moment": "TIMESTAMP WITH TIME ZONE"}
