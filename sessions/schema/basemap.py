"""The pictures that quarters are drawn on."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table

from sessions.schema.column import metadata

map_tile = Table(
    "map_tile",
    metadata,
    Column("source", String(32), primary_key=True),  # a digest of all its pictures
    Column("z", Integer, primary_key=True),
    Column("x", Integer, primary_key=True),
    Column("y", Integer, primary_key=True),
    Column("image", LargeBinary, nullable=False),
)
