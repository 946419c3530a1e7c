"""The Lokaler Aktionsplan of an evening, and its measures."""

from sqlalchemy import JSON, Column, Integer, Table, Text

from sessions.schema.column import id_column, metadata

plan = Table(
    "plan",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("city_aims", JSON, nullable=False),
    Column("address", Text, nullable=False),
    Column("earlier_name", Text, nullable=False),  # empty without an earlier plan
    Column("earlier", JSON, nullable=False),
    Column("last_number", Integer, nullable=False),  # of a measure; none is used again
)

measure = Table(
    "measure",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    id_column("id", primary_key=True),  # the same in the plans of several years
    Column("number", Integer, nullable=False),
    Column("about", JSON, nullable=False),
)
