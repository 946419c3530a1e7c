"""Participants, their browsers and their cards."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    false,
)

from sessions.schema.column import id_column, metadata

participant = Table(
    "participant",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("table_number", Integer),
    Column("assisted", Boolean, nullable=False, server_default=false()),
    # What a person with a card was writing when a shared tablet forgot her, for her next device.
    Column("draft", JSON),
)

browser = Table(
    "browser",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("token_hash", String(32), primary_key=True),
    id_column("participant_id", "participant.id", primary_key=True, index=True),
    Column("present", Boolean, nullable=False),
)
Index(
    "one_present_participant",
    browser.c.workshop_id,
    browser.c.token_hash,
    unique=True,
    sqlite_where=browser.c.present,
    postgresql_where=browser.c.present,
)

answer = Table(  # about oneself; without words that somebody does not want to say
    "answer",
    metadata,
    id_column("participant_id", "participant.id", primary_key=True),
    Column("grouping", String(16), primary_key=True),
    Column("said", String(16)),
)

card = Table(
    "card",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("code_hash", String(32), nullable=False),
    # From its first use on:
    id_column("participant_id", "participant.id", nullable=True, unique=True),
    UniqueConstraint("workshop_id", "code_hash"),
)
