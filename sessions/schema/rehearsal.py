"""Copies of evenings that simulated residents fill."""

from sqlalchemy import Column, Integer, Table

from sessions.schema.column import Utc, id_column, metadata

rehearsal = Table(
    "rehearsal",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    id_column("original_id", "workshop.id", index=True),
    Column("people", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("started_at", Utc, nullable=False),
    Column("beat_at", Utc, nullable=False),
    Column("finished_at", Utc),
)
