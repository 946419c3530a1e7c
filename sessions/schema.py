"""The tables. A new database is created from here; `upgrades.py` brings older ones up to it."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)

metadata = MetaData()


class Utc(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC on every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time, for nobody could say where it was read off."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give back an aware time in UTC."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _id(name: str, reference: str | None = None, **options: Any) -> Column[str]:
    keys = [ForeignKey(reference, ondelete="CASCADE")] if reference else []
    return Column(name, String(32), *keys, **{"nullable": False, **options})


schema_number = Table("schema_number", metadata, Column("number", Integer, nullable=False))

workshop = Table(
    "workshop",
    metadata,
    _id("id", primary_key=True),
    Column("code", String(16), nullable=False, unique=True),
    Column("title", JSON, nullable=False),
    Column("guiding_question", JSON, nullable=False),
    Column("quarter_name", Text, nullable=False),
    Column("quarter_features", JSON, nullable=False),
    Column("quarter_attribution", Text, nullable=False),
    Column("sheet", JSON, nullable=False),
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
    Column("position", Integer, nullable=False),
    Column("phase", String(16), nullable=False),  # of the step at `position`, for the guard
    Column("step_id", String(32), nullable=False),  # of the same step
    Column("step_since", Utc, nullable=False),
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
    _id("workshop_id", "workshop.id", primary_key=True),
    Column("title", Text, nullable=False),
    Column("approaches", JSON, nullable=False),
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

participant = Table(
    "participant",
    metadata,
    _id("id", primary_key=True),
    _id("workshop_id", "workshop.id", index=True),
    Column("table_number", Integer),
)

browser = Table(
    "browser",
    metadata,
    _id("workshop_id", "workshop.id", primary_key=True),
    Column("token_hash", String(32), primary_key=True),
    _id("participant_id", "participant.id", primary_key=True, index=True),
    Column("present", Boolean, nullable=False),
)
Index(
    "one_present_participant",
    browser.c.workshop_id,
    browser.c.token_hash,
    unique=True,
    sqlite_where=browser.c.present,
    postgresql_where=browser.c.present,
)

idea = Table(
    "idea",
    metadata,
    _id("id", primary_key=True),
    _id("workshop_id", "workshop.id"),
    Column("number", Integer, nullable=False),
    _id("author", "participant.id", nullable=True, index=True),
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
    _id("survivor", "idea.id", index=True),
    UniqueConstraint("workshop_id", "number"),
    CheckConstraint("released_version <= version AND refused_version <= version"),
)
Index("one_idea_per_paper", idea.c.workshop_id, idea.c.paper_number, unique=True)

idea_version = Table(
    "idea_version",
    metadata,
    _id("idea_id", "idea.id", primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("origin", String(16), nullable=False, server_default="author"),
)

idea_title = Table(
    "idea_title",
    metadata,
    _id("idea_id", "idea.id", primary_key=True),
    Column("language", String(16), primary_key=True),
    Column("title", Text, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),  # of the words it was made from
)

merge = Table(
    "merge",
    metadata,
    _id("id", primary_key=True),
    _id("workshop_id", "workshop.id", index=True),
    _id("idea_id", "idea.id"),
    _id("into_id", "idea.id"),
    Column("merged_at", Utc, nullable=False),
    Column("undone_at", Utc),
)

comment = Table(
    "comment",
    metadata,
    _id("id", primary_key=True),
    _id("workshop_id", "workshop.id", index=True),
    _id("idea_id", "idea.id", index=True),
    _id("author", "participant.id", nullable=True, index=True),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("kind", String(16), nullable=False, server_default="comment"),
    Column("original", Text),  # for the author alone, once words were blackened
)

handover = Table(
    "handover",
    metadata,
    _id("idea_id", "idea.id", primary_key=True),
    _id("workshop_id", "workshop.id", index=True),
    Column("office", Text, nullable=False),
    Column("passed_at", Utc, nullable=False),
    Column("response", Text, nullable=False),
    Column("responded_on", Date),
)

claim = Table(  # who is reading what just now; the sort says in which table the piece is
    "claim",
    metadata,
    Column("sort", String(16), primary_key=True),
    Column("piece_id", String(32), primary_key=True),
    _id("workshop_id", "workshop.id", index=True),
    Column("holder", String(32)),
    Column("until", Utc, nullable=False),
)

decision = Table(
    "decision",
    metadata,
    Column("number", Integer, primary_key=True),
    _id("workshop_id", "workshop.id", index=True),
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

stance = Table(
    "stance",
    metadata,
    _id("id", primary_key=True),
    _id("workshop_id", "workshop.id"),
    _id("author", "participant.id"),
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

round_ = Table(
    "round",
    metadata,
    _id("id", primary_key=True),
    _id("workshop_id", "workshop.id"),
    Column("number", Integer, nullable=False),
    Column("step_id", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("dots", Integer, nullable=False),
    Column("dots_per_idea", Integer, nullable=False),
    Column("grace_seconds", Integer, nullable=False, server_default="0"),
    Column("rule", String(32), nullable=False),
    Column("opened_at", Utc, nullable=False),
    Column("submission_closed_at", Utc),
    Column("count_closed_at", Utc),
    Column("released_at", Utc),
    Column("missing_slips", Integer, nullable=False, server_default="0"),
    Column("revealed", Integer, nullable=False, server_default="0"),
    UniqueConstraint("workshop_id", "number"),
    UniqueConstraint("workshop_id", "step_id"),
)

shortlist = Table(  # what a vote step will be about; its round is opened when it is entered
    "shortlist",
    metadata,
    _id("workshop_id", "workshop.id", primary_key=True),
    Column("step_id", String(32), primary_key=True),
    _id("round_id", "round.id"),
    Column("ideas", JSON, nullable=False),
    Column("dots", Integer, nullable=False),
    Column("dots_per_idea", Integer, nullable=False),
)

round_idea = Table(
    "round_idea",
    metadata,
    _id("round_id", "round.id", primary_key=True),
    _id("idea_id", "idea.id", primary_key=True, index=True),
    Column("version", Integer, nullable=False),
    Column("position", Integer, nullable=False),
)

counted_idea = (
    Table(  # written when the count is closed: what happens to ideas later changes no result
        "counted_idea",
        metadata,
        _id("round_id", "round.id", primary_key=True),
        _id("idea_id", "idea.id", primary_key=True, index=True),
        _id("survivor", "idea.id", index=True),
    )
)

ballot = Table(
    "ballot",
    metadata,
    _id("id", primary_key=True),
    _id("workshop_id", "workshop.id", index=True),
    _id("round_id", "round.id"),
    _id("participant_id", "participant.id", index=True),
    Column("channel", String(16), nullable=False),
    Column("seed", Integer, nullable=False, server_default="0"),
    UniqueConstraint("round_id", "participant_id"),
)

vote = Table(
    "vote",
    metadata,
    _id("workshop_id", "workshop.id", primary_key=True),
    _id("round_id", "round.id", primary_key=True),
    _id("ballot_id", "ballot.id", primary_key=True, index=True),
    _id("idea_id", "idea.id", primary_key=True, index=True),
    Column("value", Integer),
    Column("sequence", Integer, nullable=False),
    Column("device", String(32), nullable=False),
)
Index("tally", vote.c.round_id, vote.c.idea_id, vote.c.value, vote.c.ballot_id)
