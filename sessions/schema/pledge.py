"""Who joins in with an idea of a list, and what is arranged about it."""

from sqlalchemy import Column, Date, Table, Text

from sessions.schema.column import id_column, metadata

pledge = Table(
    "pledge",
    metadata,
    id_column("idea_id", "idea.id", primary_key=True),
    id_column("participant_id", "participant.id", primary_key=True, index=True),
    id_column("workshop_id", "workshop.id", index=True),
)

arrangement = Table(
    "arrangement",
    metadata,
    id_column("idea_id", "idea.id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("group_name", Text, nullable=False),
    Column("carer", Text, nullable=False),
    Column("first_date", Date),
)
