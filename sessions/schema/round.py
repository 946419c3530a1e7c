"""Rounds, their lists, and what was given in them."""

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text, UniqueConstraint

from sessions.schema.column import Utc, id_column, metadata

round_ = Table(
    "round",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id"),
    Column("number", Integer, nullable=False),
    Column("step_id", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("dots", Integer, nullable=False),
    Column("dots_per_idea", Integer, nullable=False),
    Column("grace_seconds", Integer, nullable=False, server_default="0"),
    Column("rule", String(32), nullable=False),
    Column("one_vote_per", String(16), nullable=False, server_default="device"),
    Column("opened_at", Utc, nullable=False),
    Column("submission_closed_at", Utc),
    Column("count_closed_at", Utc),
    Column("released_at", Utc),
    Column("missing_slips", Integer, nullable=False, server_default="0"),
    Column("revealed", Integer, nullable=False, server_default="0"),
    Column("wall_page", Integer),
    Column("wall_turning_since", Utc),
    Column("count_hash", String(64)),  # of `sessions.counting_set`, fixed with the end of the count
    UniqueConstraint("workshop_id", "number"),
    UniqueConstraint("workshop_id", "step_id"),
)

shortlist = Table(  # what a vote step will be about; its round is opened when it is entered
    "shortlist",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    Column("step_id", String(32), primary_key=True),
    id_column("round_id", "round.id"),
    Column("ideas", JSON, nullable=False),
    Column("dots", Integer, nullable=False),
    Column("dots_per_idea", Integer, nullable=False),
)

round_idea = Table(
    "round_idea",
    metadata,
    id_column("round_id", "round.id", primary_key=True),
    id_column("idea_id", "idea.id", primary_key=True, index=True),
    Column("version", Integer, nullable=False),
    Column("position", Integer, nullable=False),
)

counted_idea = (
    Table(  # written when the count is closed: what happens to ideas later changes no result
        "counted_idea",
        metadata,
        id_column("round_id", "round.id", primary_key=True),
        id_column("idea_id", "idea.id", primary_key=True, index=True),
        id_column("survivor", "idea.id", index=True),
    )
)

ballot = Table(
    "ballot",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    id_column("round_id", "round.id"),
    id_column("participant_id", "participant.id", index=True),
    Column("channel", String(16), nullable=False),
    Column("seed", Integer, nullable=False, server_default="0"),
    Column("external_id", Text),  # of an imported one
    UniqueConstraint("round_id", "participant_id"),
)
Index("channels", ballot.c.round_id, ballot.c.channel, ballot.c.id)

vote = Table(
    "vote",
    metadata,
    id_column("workshop_id", "workshop.id", primary_key=True),
    id_column("round_id", "round.id", primary_key=True),
    id_column("ballot_id", "ballot.id", primary_key=True, index=True),
    id_column("idea_id", "idea.id", primary_key=True, index=True),
    Column("value", Integer),
    Column("sequence", Integer, nullable=False),
    Column("device", String(32), nullable=False),
)
Index("tally", vote.c.round_id, vote.c.idea_id, vote.c.value, vote.c.ballot_id)
Index("given", vote.c.round_id, vote.c.ballot_id, vote.c.value)

slip = Table(
    "slip",
    metadata,
    id_column("id", primary_key=True),
    id_column("workshop_id", "workshop.id", index=True),
    id_column("round_id", "round.id"),
    Column("number", Integer, nullable=False),
    Column("card", Integer),
    id_column("participant_id", "participant.id", nullable=True, index=True),
    Column("marks", JSON, nullable=False),
    Column("entered_by", String(32), nullable=False),
    Column("entered_at", Utc, nullable=False),
    Column("checked", JSON(none_as_null=True)),
    Column("checked_by", String(32)),
    Column("checked_at", Utc),
    Column("accepted", String(16)),
    Column("state", String(16), nullable=False),
    Column("replaced", JSON(none_as_null=True)),  # the ballot it took the place of
    UniqueConstraint("round_id", "number"),
)
Index(
    "one_slip_per_card",
    slip.c.round_id,
    slip.c.card,
    unique=True,
    sqlite_where=slip.c.state != "taken_back",
    postgresql_where=slip.c.state != "taken_back",
)
