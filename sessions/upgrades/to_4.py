"""What leads from schema 3 to schema 4."""

from sqlalchemy import Connection, text


def _run(connection: Connection, *statements: str) -> None:
    """Execute them, with this database's words for a MOMENT and for a number COUNTED by itself."""
    postgresql = connection.dialect.name == "postgresql"
    moment = "TIMESTAMP WITH TIME ZONE" if postgresql else "DATETIME"
    counted = "SERIAL" if postgresql else "INTEGER"
    for statement in statements:
        words = statement.replace("MOMENT", moment).replace("COUNTED", counted)
        connection.execute(text(words))


# Tables as they were then: those of `schema` may have grown since.
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


def rounds(connection: Connection) -> None:
    """Shuffle cards, close a count without some slips, reveal by places, vote on a shortlist."""
    _run(
        connection,
        "ALTER TABLE ballot ADD COLUMN seed INTEGER DEFAULT 0 NOT NULL",
        "ALTER TABLE round ADD COLUMN missing_slips INTEGER DEFAULT 0 NOT NULL",
        "ALTER TABLE round ADD COLUMN revealed INTEGER DEFAULT 0 NOT NULL",
        _SHORTLIST,
    )


_CASCADE = "FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE"
_RELEASE = (
    "CREATE UNIQUE INDEX one_idea_per_paper ON idea (workshop_id, paper_number)",
    f"""CREATE TABLE handover (
    idea_id VARCHAR(32) NOT NULL PRIMARY KEY, workshop_id VARCHAR(32) NOT NULL,
    office TEXT NOT NULL, passed_at MOMENT NOT NULL, response TEXT NOT NULL, responded_on DATE,
    FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE, {_CASCADE})""",
    "CREATE INDEX ix_handover_workshop_id ON handover (workshop_id)",
    f"""CREATE TABLE claim (
    sort VARCHAR(16) NOT NULL, piece_id VARCHAR(32) NOT NULL, workshop_id VARCHAR(32) NOT NULL,
    holder VARCHAR(32), until MOMENT NOT NULL, PRIMARY KEY (sort, piece_id), {_CASCADE})""",
    "CREATE INDEX ix_claim_workshop_id ON claim (workshop_id)",
    f"""CREATE TABLE decision (
    number COUNTED NOT NULL PRIMARY KEY, workshop_id VARCHAR(32) NOT NULL,
    sort VARCHAR(16) NOT NULL, piece_id VARCHAR(32) NOT NULL, verdict VARCHAR(16) NOT NULL,
    ground VARCHAR(32), words TEXT NOT NULL, language VARCHAR(16) NOT NULL,
    holder VARCHAR(32) NOT NULL, decided_at MOMENT NOT NULL, was JSON NOT NULL,
    became JSON NOT NULL, undone_at MOMENT, {_CASCADE})""",
    "CREATE INDEX ix_decision_workshop_id ON decision (workshop_id)",
    "CREATE INDEX ix_decision_piece_id ON decision (piece_id)",
)


def release(connection: Connection) -> None:
    """Limit ideas, take them from paper, pass them on, and let several people decide."""
    columns = (
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
    )
    _run(connection, *(f"ALTER TABLE {table} ADD COLUMN {column}" for table, column in columns))
    _run(connection, *_RELEASE)


_CARD = """CREATE TABLE card (
    workshop_id VARCHAR(32) NOT NULL,
    number INTEGER NOT NULL,
    code_hash VARCHAR(32) NOT NULL,
    participant_id VARCHAR(32),
    PRIMARY KEY (workshop_id, number),
    UNIQUE (workshop_id, code_hash),
    UNIQUE (participant_id),
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE,
    FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
)"""
_SLIP = """CREATE TABLE slip (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    workshop_id VARCHAR(32) NOT NULL,
    round_id VARCHAR(32) NOT NULL,
    number INTEGER NOT NULL,
    card INTEGER,
    participant_id VARCHAR(32),
    marks JSON NOT NULL,
    entered_by VARCHAR(32) NOT NULL,
    entered_at MOMENT NOT NULL,
    checked JSON,
    checked_by VARCHAR(32),
    checked_at MOMENT,
    accepted VARCHAR(16),
    state VARCHAR(16) NOT NULL,
    replaced JSON,
    UNIQUE (round_id, number),
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE,
    FOREIGN KEY (round_id) REFERENCES round (id) ON DELETE CASCADE,
    FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
)"""
_ONE_SLIP = """CREATE UNIQUE INDEX one_slip_per_card ON slip (round_id, card)
    WHERE state != 'taken_back'"""
_IMPORTED = """UPDATE round SET one_vote_per = 'voter'
    WHERE id IN (SELECT round_id FROM ballot WHERE channel = 'import')"""


def cards(connection: Connection) -> None:
    """Give one vote per card instead of per device, and enter slips of paper."""
    _run(
        connection,
        "ALTER TABLE workshop ADD COLUMN cards BOOLEAN DEFAULT false NOT NULL",
        "ALTER TABLE round ADD COLUMN one_vote_per VARCHAR(16) DEFAULT 'device' NOT NULL",
        _IMPORTED,
        _CARD,
        _SLIP,
        "CREATE INDEX ix_slip_workshop_id ON slip (workshop_id)",
        "CREATE INDEX ix_slip_participant_id ON slip (participant_id)",
        _ONE_SLIP,
    )


_JOURNAL = """CREATE TABLE journal (
    number COUNTED NOT NULL PRIMARY KEY,
    workshop_id VARCHAR(32) NOT NULL,
    at MOMENT NOT NULL,
    event VARCHAR(32) NOT NULL,
    step INTEGER NOT NULL,
    text TEXT NOT NULL,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def journal(connection: Connection) -> None:
    """Keep what happens in an evening."""
    _run(connection, _JOURNAL, "CREATE INDEX ix_journal_workshop_id ON journal (workshop_id)")


def tablet(connection: Connection) -> None:
    """Mark who was helped, and keep what somebody with a card was writing."""
    _run(
        connection,
        "ALTER TABLE participant ADD COLUMN assisted BOOLEAN DEFAULT false NOT NULL",
        "ALTER TABLE participant ADD COLUMN draft JSON",
    )


def sheet(connection: Connection) -> None:
    """Keep the people, devices and ideas that an evening was planned with."""
    _run(connection, "ALTER TABLE workshop ADD COLUMN room JSON DEFAULT '{}' NOT NULL")


def clock(connection: Connection) -> None:
    """Let the clock of a step be extended and stopped, and each step keep its own."""
    _run(
        connection,
        "ALTER TABLE workshop ADD COLUMN clock_before INTEGER DEFAULT 0 NOT NULL",
        "ALTER TABLE workshop ADD COLUMN clock_extra INTEGER DEFAULT 0 NOT NULL",
        "ALTER TABLE workshop ADD COLUMN clock_stopped_at MOMENT",
        "ALTER TABLE workshop ADD COLUMN clocks JSON DEFAULT '{}' NOT NULL",
    )


_ANSWER = """CREATE TABLE answer (
    participant_id VARCHAR(32) NOT NULL,
    grouping VARCHAR(16) NOT NULL,
    said VARCHAR(16),
    PRIMARY KEY (participant_id, grouping),
    FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE
)"""


def groups(connection: Connection) -> None:
    """Say who may vote and to whom the result goes, and ask people about themselves."""
    _run(
        connection,
        "ALTER TABLE workshop ADD COLUMN terms JSON DEFAULT '{}' NOT NULL",
        "ALTER TABLE workshop ADD COLUMN questions JSON DEFAULT '[]' NOT NULL",
        _ANSWER,
    )


_PLEDGE = """CREATE TABLE pledge (
    idea_id VARCHAR(32) NOT NULL,
    participant_id VARCHAR(32) NOT NULL,
    workshop_id VARCHAR(32) NOT NULL,
    PRIMARY KEY (idea_id, participant_id),
    FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE,
    FOREIGN KEY (participant_id) REFERENCES participant (id) ON DELETE CASCADE,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""
_ARRANGEMENT = """CREATE TABLE arrangement (
    idea_id VARCHAR(32) NOT NULL PRIMARY KEY,
    workshop_id VARCHAR(32) NOT NULL,
    group_name TEXT NOT NULL,
    carer TEXT NOT NULL,
    first_date DATE,
    FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def pledges(connection: Connection) -> None:
    """Let residents join in with ideas of the list, and note what is arranged about them."""
    _run(
        connection,
        _PLEDGE,
        "CREATE INDEX ix_pledge_participant_id ON pledge (participant_id)",
        "CREATE INDEX ix_pledge_workshop_id ON pledge (workshop_id)",
        _ARRANGEMENT,
        "CREATE INDEX ix_arrangement_workshop_id ON arrangement (workshop_id)",
    )


_REHEARSAL = """CREATE TABLE rehearsal (
    workshop_id VARCHAR(32) NOT NULL PRIMARY KEY,
    original_id VARCHAR(32) NOT NULL,
    people INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    started_at MOMENT NOT NULL,
    beat_at MOMENT NOT NULL,
    finished_at MOMENT,
    FOREIGN KEY (workshop_id) REFERENCES workshop (id) ON DELETE CASCADE,
    FOREIGN KEY (original_id) REFERENCES workshop (id) ON DELETE CASCADE
)"""


def rehearsals(connection: Connection) -> None:
    """Let a copy of an evening be filled by simulated residents, and know whose copy it is."""
    _run(
        connection,
        "ALTER TABLE workshop ADD COLUMN rehearsal BOOLEAN DEFAULT false NOT NULL",
        _REHEARSAL,
        "CREATE INDEX ix_rehearsal_original_id ON rehearsal (original_id)",
    )
