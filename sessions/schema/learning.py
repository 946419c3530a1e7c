"""What is compared and exchanged: for the whole installation, not for one evening."""

from sqlalchemy import JSON, Boolean, Column, LargeBinary, String, Table

from sessions.schema.column import Utc, id_column, metadata

compared = Table(  # one row per package, and per own evening as soon as something is said of it
    "compared",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("package", LargeBinary),
    Column("area", JSON(none_as_null=True)),
    Column("codings", JSON, nullable=False),
    Column("kept_at", Utc, nullable=False),
)

exchanged = Table(
    "exchanged",
    metadata,
    id_column("id", primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("own", Boolean, nullable=False),
    Column("body", JSON, nullable=False),
    Column("kept_at", Utc, nullable=False),
)
