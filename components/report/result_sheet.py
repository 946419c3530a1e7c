"""The Ergebnisblatt: the first places on one page A4 for the door, in all languages at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from components.page.palette import field_colour
from components.print.code import code
from components.print.typesetting import typeset
from components.print.words import Said, in_each, own, said, tag
from components.report.occasion import invented_words
from components.rules_card import recommendation_words
from components.turnout import turnout_msgid
from content.language import LANGUAGES, Texts, Translation, msg, translation
from sessions.ballot_kind import BallotKind
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import Round
from sessions.store import Store
from sessions.workshop import Workshop

_TEMPLATE = Path(__file__).with_name("result_sheet.typ")
_MOST = 5
"""Places that are read while passing a door."""

_RESULT = msg("The result")
_MORE = msg("The whole list is here")
_UNITS = {BallotKind.APPROVAL: msg("For it"), BallotKind.STANCE: msg("For it")}


@dataclass(frozen=True, slots=True)
class Placing:
    """A released result as the sheet needs it; `people` were there, `day` is when."""

    here: Workshop
    result: PriorityList
    known: Mapping[IdeaId, Idea]
    people: int
    day: datetime


def placing(store: Store, here: Workshop, counted: Round) -> Placing:
    """Read it. Raises `Refused` (not_released)."""
    result = store.ballots.priority_list(counted.id)
    ideas = (*store.rounds.listed(counted.id), *store.ideas.documented(here.id))
    there = here.headcount or store.people.number(here.id)
    day = store.journals.began(here)
    known = {idea.id: idea for idea in ideas}
    return Placing(here, result, known, max(result.ballots, there), day)


def result_sheet(found: Placing, address: str) -> bytes:
    """A PDF of one A4 page; `address` is where all of the list can be read."""
    plan = found.here.plan
    first, words = plan.languages[0], translation(plan.languages[0])
    evening = said(plan.title, first)
    most = max((row.dots for row in found.result.order), default=0) or 1
    unit = _UNITS.get(found.result.kind, msg("Dots"))
    return typeset(
        _TEMPLATE,
        {
            "title": f"{words.text(_RESULT)} · {evening['words']}",
            "language": tag(first),
            "heads": _distinct(in_each(_RESULT, plan.languages)),
            "evening": evening,
            "day": own(words.format_date(found.day), first),
            "questions": _texts(plan.guiding_question, plan.languages),
            "units": _distinct(in_each(unit, plan.languages)),
            "rows": [_row(found, row, most) for row in found.result.order[:_MOST]],
            "told": [_about(found, translation(one)) for one in plan.languages],
            "code": code(address, words.text(_MORE)),
            "more": _distinct(in_each(_MORE, plan.languages)),
            "address": address.partition("?")[0].rstrip("/"),
        },
    )


def _row(found: Placing, row: Ranked, most: int) -> dict[str, Any]:
    idea = found.known[row.idea_id]
    return {
        "rank": str(row.rank),
        "number": str(row.number),
        "titles": _titles(idea, found.here.plan.languages),
        "dots": translation("en").format_number(row.dots),
        "share": row.dots / most,
        "colour": field_colour(idea.draft.field),
    }


def _titles(idea: Idea, languages: Sequence[str]) -> Sequence[Said]:
    """Return each title in a language of the evening, or else the author's own."""
    original = idea.draft.language
    known = {**idea.titles, original: idea.draft.title}
    found = [one for one in languages if one in known] or [original]
    return _distinct([own(known[one], one) for one in found])


def _about(found: Placing, told: Translation) -> dict[str, Any]:
    """Return what one language says about the numbers: of how many, and what they are."""
    language = told.language.code
    name = own(LANGUAGES[language].name, language)
    return {"name": name, "words": own(" ".join(_sentences(found, told)), language)}


def _sentences(found: Placing, told: Translation) -> Iterator[str]:
    if invented := invented_words(found.here, told):
        yield invented
    cast, people = map(told.format_number, (found.result.ballots, found.people))
    yield f"{told.text(turnout_msgid(found.result.kind), cast=cast, people=people)}."
    yield recommendation_words(told, found.here.plan.terms)


def _texts(texts: Texts, languages: Sequence[str]) -> Sequence[Said]:
    return _distinct([said(texts, one) for one in languages])


def _distinct(found: Sequence[Said]) -> Sequence[Said]:
    """Return what is said, each text once: some languages fall back to the same words."""
    distinct: dict[str, Said] = {}
    for one in found:
        distinct.setdefault(one["words"], one)
    return list(distinct.values())
