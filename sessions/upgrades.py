"""Numbered upgrades of the schema: an older database becomes what `schema.py` describes."""

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select, text, update

from sessions.schema import metadata, schema_number

Upgrade = Callable[[Connection], None]


def _grace(connection: Connection) -> None:
    """Let a round accept for some seconds what was on its way when submission ended."""
    for table in ("workshop", "round"):
        connection.execute(
            text(f"ALTER TABLE {table} ADD COLUMN grace_seconds INTEGER DEFAULT 0 NOT NULL")
        )


# As it was then: the table of `schema.py` may have grown since.
_CONCEPT = """CREATE TABLE concept (
    workshop_id VARCHAR(32) NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    approaches JSON NOT NULL,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def _toolbox(connection: Connection) -> None:
    """Keep an organiser's own toolbox and Konzept, and what is shown large on the wall."""
    for column in (
        "own_toolbox TEXT DEFAULT '' NOT NULL",
        "shown_kind VARCHAR(16)",
        "shown_id VARCHAR(64)",
    ):
        connection.execute(text(f"ALTER TABLE workshop ADD COLUMN {column}"))
    connection.execute(text(_CONCEPT))


# As they were then: the table of `schema.py` may have grown since.
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


def _stances(connection: Connection) -> None:
    """Let residents say whether an approach fits their quarter, and why."""
    for statement in (_STANCE, _STANCES, _REASONS):
        connection.execute(text(statement))


def _title_versions(connection: Connection) -> None:
    """Let a title know from which words it was made; one of before is looked at again."""
    connection.execute(text("ALTER TABLE idea_title ADD COLUMN version INTEGER DEFAULT 1 NOT NULL"))


# As it was then: the table of `schema.py` may have grown since.
_SHORTLIST = """CREATE TABLE shortlist (
    workshop_id VARCHAR(32) NOT NULL,
    step_id VARCHAR(32) NOT NULL,
    round_id VARCHAR(32) NOT NULL,
    ideas JSON NOT NULL,
    dots INTEGER NOT NULL,
    dots_per_idea INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, step_id),
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE,
    FOREIGN KEY (round_id) REFERENCES round (id) ON DELETE CASCADE
)"""


def _rounds(connection: Connection) -> None:
    """Shuffle cards, close a count without some slips, reveal by places, vote on a shortlist."""
    for table, column in (
        ("ballot", "seed"),
        ("round", "missing_slips"),
        ("round", "revealed"),
    ):
        added = f"ALTER TABLE {table} ADD COLUMN {column} INTEGER DEFAULT 0 NOT NULL"
        connection.execute(text(added))
    connection.execute(text(_SHORTLIST))


# As they were then: the table of `schema.py` may have grown since.
_CASCADE = "FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE"
_RELEASE = (
    "CREATE UNIQUE INDEX one_idea_per_paper ON idea (workshop_id, paper_number)",
    f"""CREATE TABLE handover (
    idea_id VARCHAR(32) NOT NULL PRIMARY KEY, workshop_id VARCHAR(32) NOT NULL,
    office TEXT NOT NULL, passed_at {{moment}} NOT NULL, response TEXT NOT NULL, responded_on DATE,
    FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE, {_CASCADE})""",
    "CREATE INDEX ix_handover_workshop_id ON handover (workshop_id)",
    f"""CREATE TABLE claim (
    sort VARCHAR(16) NOT NULL, piece_id VARCHAR(32) NOT NULL, workshop_id VARCHAR(32) NOT NULL,
    holder VARCHAR(32), until {{moment}} NOT NULL, PRIMARY KEY (sort, piece_id), {_CASCADE})""",
    "CREATE INDEX ix_claim_workshop_id ON claim (workshop_id)",
    f"""CREATE TABLE decision (
    number {{count}} NOT NULL PRIMARY KEY, workshop_id VARCHAR(32) NOT NULL,
    sort VARCHAR(16) NOT NULL, piece_id VARCHAR(32) NOT NULL, verdict VARCHAR(16) NOT NULL,
    ground VARCHAR(32), words TEXT NOT NULL, language VARCHAR(16) NOT NULL,
    holder VARCHAR(32) NOT NULL, decided_at {{moment}} NOT NULL, was JSON NOT NULL,
    became JSON NOT NULL, undone_at {{moment}}, {_CASCADE})""",
    "CREATE INDEX ix_decision_workshop_id ON decision (workshop_id)",
    "CREATE INDEX ix_decision_piece_id ON decision (piece_id)",
)


def _release(connection: Connection) -> None:
    """Limit ideas, take them from paper, pass them on, and let several people decide."""
    for table, column in (
        ("workshop", "idea_limit INTEGER DEFAULT 0 NOT NULL"),
        ("workshop", "idea_limit_per VARCHAR(16) DEFAULT 'table' NOT NULL"),
        ("workshop", "paper_released BOOLEAN DEFAULT false NOT NULL"),
        ("participant", "table_number INTEGER"),
        ("idea", "channel VARCHAR(16)"),
        ("idea", "table_number INTEGER"),
        ("idea", "paper_number INTEGER"),
        ("idea_version", "origin VARCHAR(16) DEFAULT 'author' NOT NULL"),
        ("comment", "kind VARCHAR(16) DEFAULT 'comment' NOT NULL"),
        ("comment", "original TEXT"),
        ("stance", "original TEXT"),
    ):
        connection.execute(text(f"ALTER TABLE {table} ADD COLUMN {column}"))
    postgresql = connection.dialect.name == "postgresql"
    moment = "TIMESTAMP WITH TIME ZONE" if postgresql else "DATETIME"
    count = "SERIAL" if postgresql else "INTEGER"
    for statement in _RELEASE:
        connection.execute(text(statement.format(moment=moment, count=count)))


UPGRADES: dict[int, tuple[Upgrade, ...]] = {
    2: (_grace,),
    3: (_toolbox, _stances, _title_versions),
    4: (_rounds, _release),
}
"""What leads *to* a number from the one before it. Number 1 is the first that was released."""

NEWEST = max(UPGRADES, default=1)

_LOCK = 7162351


def upgrade(connection: Connection) -> None:
    """Bring the database to `NEWEST`, in the caller's transaction.

    Safe when two processes start at once: the second waits and finds nothing left to do.
    Raises `RuntimeError` if the database was written by a newer program.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    if not inspect(connection).has_table(schema_number.name):
        metadata.create_all(connection)
        connection.execute(schema_number.insert().values(number=NEWEST))
        return
    found = connection.execute(select(schema_number.c.number)).scalar_one()
    if found > NEWEST:
        raise RuntimeError(f"the database has schema {found}, this program knows up to {NEWEST}")
    for number in range(found + 1, NEWEST + 1):
        for step in UPGRADES[number]:
            step(connection)
    connection.execute(update(schema_number).values(number=NEWEST))
