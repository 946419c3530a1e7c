"""The tables. A new database is created from here; `upgrades` brings older ones up to it."""

from sessions.schema.basemap import map_tile
from sessions.schema.closing import closing, published
from sessions.schema.column import metadata
from sessions.schema.council import actor, element_check, resolution, response, tick
from sessions.schema.election import election
from sessions.schema.evening import (
    concept,
    failed_attempt,
    role_code,
    role_grant,
    schema_number,
    workshop,
)
from sessions.schema.idea import handover, idea, idea_title, idea_version, merge
from sessions.schema.journal import journal
from sessions.schema.learning import compared, exchanged
from sessions.schema.monitoring import monitoring
from sessions.schema.person import answer, browser, card, participant
from sessions.schema.plan import measure, plan
from sessions.schema.pledge import arrangement, pledge
from sessions.schema.rehearsal import rehearsal
from sessions.schema.release import claim, comment, decision, stance
from sessions.schema.round import ballot, counted_idea, round_, round_idea, shortlist, slip, vote

__all__ = [
    "actor",
    "answer",
    "arrangement",
    "ballot",
    "browser",
    "card",
    "claim",
    "closing",
    "comment",
    "compared",
    "concept",
    "counted_idea",
    "decision",
    "election",
    "element_check",
    "exchanged",
    "failed_attempt",
    "handover",
    "idea",
    "idea_title",
    "idea_version",
    "journal",
    "map_tile",
    "measure",
    "merge",
    "metadata",
    "monitoring",
    "participant",
    "plan",
    "pledge",
    "published",
    "rehearsal",
    "resolution",
    "response",
    "role_code",
    "role_grant",
    "round_",
    "round_idea",
    "schema_number",
    "shortlist",
    "slip",
    "stance",
    "tick",
    "vote",
    "workshop",
]
