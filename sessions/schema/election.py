"""What an imported election says besides ideas and ballots."""

from sqlalchemy import JSON, Column, String, Table

from sessions.schema.column import id_column, metadata

election = Table(
    "election",
    metadata,
    id_column("round_id", "round.id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("meta", JSON, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("projects", JSON, nullable=False),  # by the id of the file, in its order
)
