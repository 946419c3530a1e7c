"""An evening, who leads it, and who tried to."""

from sqlalchemy import JSON, Boolean, Column, Integer, String, Table, Text, false

from sessions.schema.column import Utc, id_column, metadata

schema_number = Table("schema_number", metadata, Column("number", Integer, nullable=False))

workshop = Table(
    "workshop",
    metadata,
    id_column("id", primary_key=True),
    Column("code", String(16), nullable=False, unique=True),
    Column("title", JSON, nullable=False),
    Column("guiding_question", JSON, nullable=False),
    Column("quarter_name", Text, nullable=False),
    Column("quarter_features", JSON, nullable=False),
    Column("quarter_attribution", Text, nullable=False),
    Column("tiles", JSON, nullable=False, server_default="{}"),
    Column("sheet", JSON, nullable=False),
    Column("room", JSON, nullable=False, server_default="{}"),
    Column("approaches", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("own_toolbox", Text, nullable=False, server_default=""),
    Column("dots", Integer, nullable=False),
    Column("dots_per_idea", Integer, nullable=False),
    Column("grace_seconds", Integer, nullable=False, server_default="0"),
    Column("idea_limit", Integer, nullable=False, server_default="0"),  # 0 for none
    Column("idea_limit_per", String(16), nullable=False, server_default="table"),
    Column("paper_released", Boolean, nullable=False, server_default=false()),
    Column("responsible", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("legal_basis", Text, nullable=False),
    Column("example", Boolean, nullable=False),
    Column("rehearsal", Boolean, nullable=False, server_default=false()),
    Column("cards", Boolean, nullable=False, server_default=false()),
    Column("terms", JSON, nullable=False, server_default="{}"),
    Column("questions", JSON, nullable=False, server_default="[]"),
    Column("offers", JSON, nullable=False, server_default="[]"),
    Column("position", Integer, nullable=False),
    Column("phase", String(16), nullable=False),  # of the step at `position`, for the guard
    Column("step_id", String(32), nullable=False),  # of the same step
    Column("step_since", Utc, nullable=False),  # since when its clock runs
    Column("clock_before", Integer, nullable=False, server_default="0"),  # seconds, see Clock
    Column("clock_extra", Integer, nullable=False, server_default="0"),  # minutes
    Column("clock_stopped_at", Utc),
    Column("clocks", JSON, nullable=False, server_default="{}"),  # of the steps that were left
    Column("headcount", Integer),
    Column("address", Text),
    Column("shown_kind", String(16)),
    Column("shown_id", String(64)),
    Column("revision", Integer, nullable=False),
    Column("next_number", Integer, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("closed_at", Utc),
)

concept = Table(
    "concept",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("title", Text, nullable=False),
    Column("approaches", JSON, nullable=False),
    Column("starting_point", Text, nullable=False, server_default=""),
    Column("aims", JSON, nullable=False, server_default="[]"),
    Column("fields", JSON, nullable=False, server_default="[]"),
)

role_code = Table(
    "role_code",
    metadata,
    Column("scope", String(32), primary_key=True),  # a workshop's id, or "installation"
    Column("role", String(16), primary_key=True),
    Column("code_hash", Text, nullable=False),
)

role_grant = Table(
    "role_grant",
    metadata,
    Column("scope", String(32), primary_key=True),
    Column("token_hash", String(32), primary_key=True),
    Column("role", String(16), primary_key=True),
)

failed_attempt = Table(
    "failed_attempt",
    metadata,
    Column("scope", String(32), primary_key=True),
    Column("token_hash", String(32), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", Utc, nullable=False),
)
