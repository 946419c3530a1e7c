"""Ideas, the words they had, and what became of them."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from sessions.schema.column import Utc, id_column, metadata

idea = Table(
    "idea",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id"),
    Column("number", Integer, nullable=False),
    id_column("author", "participant.id", nullable=True, index=True),
    Column("kind", String(16), nullable=False),
    Column("lon", Float),
    Column("lat", Float),
    Column("place_name", Text),
    Column("field", String(64)),
    Column("approach", String(64)),
    Column("external_id", Text),
    Column("cost", Text),
    Column("category", Text),
    Column("channel", String(16)),
    Column("table_number", Integer),
    Column("paper_number", Integer),  # printed on the paper it was written on
    Column("version", Integer, nullable=False),
    Column("released_version", Integer, nullable=False),
    Column("refused_version", Integer, nullable=False),
    Column("taken_back", Boolean, nullable=False),
    Column("listed", Boolean, nullable=False),
    id_column("survivor", "idea.id", index=True),
    UniqueConstraint("workshop_id", "number"),
    CheckConstraint("released_version <= version AND refused_version <= version"),
)
Index("one_idea_per_paper", idea.c.workshop_id, idea.c.paper_number, unique=True)

idea_version = Table(
    "idea_version",
    metadata,
    id_column("idea_id", "idea.id", primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("origin", String(16), nullable=False, server_default="author"),
)

idea_title = Table(
    "idea_title",
    metadata,
    id_column("idea_id", "idea.id", primary_key=True),
    Column("language", String(16), primary_key=True),
    Column("title", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),  # of the words it was made from
)

merge = Table(
    "merge",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    id_column("idea_id", "idea.id"),
    id_column("into_id", "idea.id"),
    Column("merged_at", Utc, nullable=False),
    Column("undone_at", Utc),
)

handover = Table(
    "handover",
    metadata,
    id_column("idea_id", "idea.id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("office", Text, nullable=False),
    Column("passed_at", Utc, nullable=False),
    Column("response", Text, nullable=False),
    Column("responded_on", Date),
)
