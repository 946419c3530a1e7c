"""What else waits to be read, who reads it, and what was decided."""

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text, UniqueConstraint

from sessions.schema.column import Utc, id_column, metadata

comment = Table(
    "comment",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    id_column("idea_id", "idea.id", index=True),
    id_column("author", "participant.id", nullable=True, index=True),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("kind", String(16), nullable=False, server_default="comment"),
    Column("original", Text),  # for the author alone, once words were blackened
)

stance = Table(
    "stance",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id"),
    id_column("author", "participant.id"),
    Column("approach", String(64), nullable=False),
    Column("fit", String(16), nullable=False),
    Column("position", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("original", Text),  # before words of it were blackened
    UniqueConstraint("author", "approach"),
)
Index("stances", stance.c.workshop_id, stance.c.approach, stance.c.fit)
Index("reasons", stance.c.workshop_id, stance.c.position)

claim = Table(  # who is reading what just now; the sort says in which table the piece is
    "claim",
    metadata,
    Column("sort", String(16), primary_key=True),
    Column("piece_id", String(32), primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("holder", String(32)),
    Column("until", Utc, nullable=False),
)

decision = Table(
    "decision",
    metadata,
    Column("number", Integer, primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    Column("sort", String(16), nullable=False),
    Column("piece_id", String(32), nullable=False, index=True),
    Column("verdict", String(16), nullable=False),
    Column("ground", String(32)),
    Column("words", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("holder", String(32), nullable=False),
    Column("decided_at", Utc, nullable=False),
    Column("was", JSON, nullable=False),
    Column("became", JSON, nullable=False),
    Column("undone_at", Utc),
)
