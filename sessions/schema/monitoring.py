"""Which areas of a city need support: one row per import, for the whole installation."""

from sqlalchemy import JSON, Column, String, Table

from sessions.schema.column import Utc, id_column, metadata

monitoring = Table(
    "monitoring",
    metadata,
    id_column("id", primary_key=True),
    Column("title", String(80), nullable=False),
    Column("source", String(500), nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("areas", JSON, nullable=False),
    Column("shapes", JSON, nullable=False),
    Column("settings", JSON, nullable=False),
    Column("findings", JSON, nullable=False),
    Column("judgement", JSON, nullable=False),
)
