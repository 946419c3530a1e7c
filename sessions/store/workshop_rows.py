"""Rows of workshops: a plan becomes columns, and a row a workshop."""

from typing import Any

from sqlalchemy import RowMapping

from sessions.basemap.tiles import Tiles
from sessions.group import Grouping
from sessions.offer import Offer
from sessions.quarter import Quarter
from sessions.room import Room
from sessions.run_sheet import RunSheet
from sessions.store.clocks import clock_of
from sessions.terms import Terms
from sessions.workshop import IdeaLimit, LimitPer, Notice, Plan, Shown, ShownKind, Workshop


def plan_columns(plan: Plan) -> dict[str, Any]:
    """Return what is stored of a plan."""
    return {
        "title": dict(plan.title),
        "guiding_question": dict(plan.guiding_question),
        "quarter_name": plan.quarter.name,
        "quarter_features": dict(plan.quarter.features),
        "quarter_attribution": plan.quarter.attribution,
        "tiles": plan.quarter.tiles.to_json() if plan.quarter.tiles else {},
        "sheet": plan.sheet.to_json(),
        "approaches": list(plan.approaches),
        "languages": list(plan.languages),
        "dots": plan.dots,
        "dots_per_idea": plan.dots_per_idea,
        "grace_seconds": plan.grace_seconds,
        "responsible": plan.notice.responsible,
        "contact": plan.notice.contact,
        "legal_basis": plan.notice.legal_basis,
        "example": plan.example,
        "own_toolbox": plan.own_toolbox,
        "idea_limit": plan.idea_limit.number,
        "idea_limit_per": plan.idea_limit.per,
        "cards": plan.cards,
        "room": plan.room.to_json(),
        "terms": plan.terms.to_json(),
        "questions": list(plan.questions),
        "offers": [one.to_json() for one in plan.offers],
    }


def workshop_of(row: RowMapping) -> Workshop:
    """Return the workshop that a row describes."""
    plan = _plan_of(row)
    return Workshop(
        row["id"],
        row["code"],
        plan,
        row["position"],
        clock_of(row, plan.sheet.steps[row["position"]].minutes),
        row["headcount"],
        row["address"],
        row["revision"],
        row["created_at"],
        row["closed_at"],
        Shown(ShownKind(row["shown_kind"]), row["shown_id"]) if row["shown_kind"] else None,
        paper_released=row["paper_released"],
        rehearsal=row["rehearsal"],
    )


def _plan_of(row: RowMapping) -> Plan:
    quarter = Quarter(
        row["quarter_name"],
        row["quarter_features"],
        row["quarter_attribution"],
        Tiles.from_json(row["tiles"]),
    )
    return Plan(
        row["title"],
        row["guiding_question"],
        quarter,
        RunSheet.from_json(row["sheet"]),
        tuple(row["approaches"]),
        tuple(row["languages"]),
        row["dots"],
        row["dots_per_idea"],
        row["grace_seconds"],
        Notice(row["responsible"], row["contact"], row["legal_basis"]),
        row["example"],
        row["own_toolbox"],
        idea_limit=IdeaLimit(row["idea_limit"], LimitPer(row["idea_limit_per"])),
        cards=row["cards"],
        room=Room.from_json(row["room"]),
        terms=Terms.from_json(row["terms"]),
        questions=tuple(Grouping(one) for one in row["questions"]),
        offers=tuple(map(Offer.from_json, row["offers"])),
    )
