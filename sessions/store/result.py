"""The result of a round: its list by the announced rule alone, and its ballots for other rules."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from sessions.group import Grouping
from sessions.ids import IdeaId
from sessions.profiles import profile_of_ballots
from sessions.ranking.dots import RULE, rank_by_dots
from sessions.ranking.margin import margins
from sessions.ranking.priority_list import PriorityList, listed
from sessions.ranking.profile import Profile
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.tally import Count
from sessions.ranking.ties import SupportersCostLot
from sessions.ranking.why import PlaceReason, reasons
from sessions.round import Round
from sessions.schema import idea, workshop
from sessions.store.count import ballots_of, count
from sessions.store.group_rows import groups_of
from sessions.store.published_rows import published_list


def result(connection: Connection, found: Round) -> PriorityList:
    """Count a round and return its priority list. The lot of ties is drawn by the join code."""
    kept = published_list(connection, found.id)
    if kept is not None:
        return kept
    tally = count(connection, found)
    if found.rule == RULE:
        return replace(rank_by_dots(tally), kind=found.kind)
    ballots, settings = profile(connection, found, tally.counts), _settings(connection, found)
    outcome = apply_rule(RULES[found.rule], ballots, settings)
    rows = ((one.rank, tally.counts[one.idea], one.value) for one in outcome.order)
    return PriorityList(found.rule, tally.ballots, listed(rows), found.kind)


def why(connection: Connection, found: Round) -> Mapping[IdeaId, PlaceReason]:
    """Return for each idea of the priority list, in its order, why it has its place.

    Nothing where the rule would have to look at ballots that are deleted.
    """
    tally = count(connection, found)
    if found.rule == RULE:
        return margins(rank_by_dots(tally))
    if published_list(connection, found.id) is not None:
        return {}
    ballots, settings = profile(connection, found, tally.counts), _settings(connection, found)
    rule = RULES[found.rule]
    outcome = apply_rule(rule, ballots, settings)
    told = reasons(rule, ballots, settings, outcome)
    ideas = [tally.counts[one.idea].idea_id for one in outcome.order]
    return dict(zip(ideas, told, strict=True))


def profile(connection: Connection, found: Round, counts: Sequence[Count]) -> Profile:
    """Return the ballots of a round as the rules take them. Groups are tables."""
    given = ballots_of(connection, found)
    tables = groups_of(connection, found.workshop_id, Grouping.TABLE)
    worth = _worth(connection, found)
    frozen = found.list_frozen
    return profile_of_ballots(found.kind, counts, worth, given, tables, list_frozen=frozen)


def _settings(connection: Connection, found: Round) -> Settings:
    code = select(workshop.c.code).where(workshop.c.id == found.workshop_id)
    return Settings(SupportersCostLot(connection.execute(code).scalar_one()))


def _worth(connection: Connection, found: Round) -> Mapping[IdeaId, tuple[str | None, str | None]]:
    mine = idea.c.workshop_id == found.workshop_id
    rows = connection.execute(select(idea.c.id, idea.c.external_id, idea.c.cost).where(mine))
    return {row.id: (row.external_id, row.cost) for row in rows}
