"""The Ergebnisblatt: the first places on one page A4 for the door, in all languages at once."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from components.page.palette import field_colour
from components.print.code import code
from components.print.typesetting import typeset
from components.print.words import Said, in_each, own, said, tag
from components.report.material import Counted, Material
from components.report.occasion import invented_words
from components.rules_card import recommendation_words
from components.turnout import turnout_msgid
from content.language import LANGUAGES, Texts, Translation, msg, translation
from sessions.ballot_kind import BallotKind
from sessions.idea import Idea
from sessions.ranking.priority_list import Ranked

_TEMPLATE = Path(__file__).with_name("result_sheet.typ")
_MOST = 5
"""Places that are read while passing a door."""

_RESULT = msg("The result")
_MORE = msg("The whole list is here")


def result_sheet(material: Material, counted: Counted, address: str) -> bytes:
    """A PDF of one A4 page about a released round; `address` is where all of it can be read."""
    languages = material.here.plan.languages
    first, words = languages[0], translation(languages[0])
    head = words.text(_RESULT)
    evening = said(material.here.plan.title, first)
    most = max((row.dots for row in counted.result.order), default=0) or 1
    return typeset(
        _TEMPLATE,
        {
            "title": f"{head} · {evening['words']}",
            "language": tag(first),
            "heads": _distinct(in_each(_RESULT, languages)),
            "evening": evening,
            "day": own(words.format_date(material.began), first),
            "questions": _texts(material.here.plan.guiding_question, languages),
            "units": _distinct(in_each(_UNITS.get(counted.result.kind, msg("Dots")), languages)),
            "rows": [_row(material, row, most) for row in counted.result.order[:_MOST]],
            "told": [_about(material, counted, translation(one)) for one in languages],
            "code": code(address, words.text(_MORE)),
            "more": _distinct(in_each(_MORE, languages)),
            "address": address.partition("?")[0].rstrip("/"),
        },
    )


_UNITS = {BallotKind.APPROVAL: msg("For it"), BallotKind.STANCE: msg("For it")}


def _row(material: Material, row: Ranked, most: int) -> dict[str, Any]:
    idea = material.known[row.idea_id]
    return {
        "rank": str(row.rank),
        "number": str(row.number),
        "titles": _titles(idea, material.here.plan.languages),
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


def _about(material: Material, counted: Counted, told: Translation) -> dict[str, Any]:
    """Return what one language says about the numbers: of how many, and what they are."""
    language = told.language.code
    name = own(LANGUAGES[language].name, language)
    return {"name": name, "words": own(" ".join(_sentences(material, counted, told)), language)}


def _sentences(material: Material, counted: Counted, told: Translation) -> Iterator[str]:
    if invented := invented_words(material, told):
        yield invented
    cast = counted.result.ballots
    people = max(cast, material.here.headcount or material.joined)
    number = told.format_number
    told_msgid = turnout_msgid(counted.round.kind)
    yield f"{told.text(told_msgid, cast=number(cast), people=number(people))}."
    yield recommendation_words(told, material.here.plan.terms)


def _texts(texts: Texts, languages: Sequence[str]) -> Sequence[Said]:
    return _distinct([said(texts, one) for one in languages])


def _distinct(found: Sequence[Said]) -> Sequence[Said]:
    """Return what is said, each text once: some languages fall back to the same words."""
    distinct: dict[str, Said] = {}
    for one in found:
        distinct.setdefault(one["words"], one)
    return list(distinct.values())
