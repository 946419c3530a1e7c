"""What becomes of a list: stages, actors, answers to ideas, and what a body decided."""

from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, Table, Text

from sessions.schema.column import id_column, metadata

tick = Table(
    "tick",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("item", String(64), primary_key=True),  # of a checklist in content
    Column("day", Date, nullable=False),
    Column("note", Text, nullable=False),
)

actor = Table(
    "actor",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("position", Integer, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("contact", Text, nullable=False),
    Column("elements", JSON, nullable=False),
)

element_check = Table(
    "element_check",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("element", String(16), primary_key=True),
    Column("missing", Text, nullable=False),
    Column("next_step", Text, nullable=False),
)

response = Table(
    "response",
    metadata,
    id_column("idea_id", "idea.id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("kind", String(16), nullable=False),
    Column("measure", Integer),  # its number; the answer holds as long as it is in the plan
    Column("words", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("day", Date, nullable=False),
    Column("published", Boolean, nullable=False),
)

resolution = Table(
    "resolution",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("body", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("reference", Text, nullable=False),
    Column("updates", Text, nullable=False),
    Column("changes", Text, nullable=False),
)
