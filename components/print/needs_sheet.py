"""The Bedarfsblatt: what is needed from one addressee, for which measures, by when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from components.print.typesetting import typeset
from components.print.words import own, said, tag, typed
from content.language import Texts, translation

_TEMPLATE = Path(__file__).with_name("needs_sheet.typ")


@dataclass(frozen=True, slots=True)
class Need:
    """What one measure needs; cost and day are in words, empty if not known."""

    number: int
    title: str
    support: str
    lead: str
    cost: str
    deadline: str


def needs_sheet(
    addressee: str, needs: Sequence[Need], total: str, title: Texts, language: str
) -> bytes:
    """A PDF, A4 lying, one page unless the needs are many.

    `total` is what all measures cost together, `title` names the evening.
    """
    words = translation(language)
    text = words.text
    head = text("What is needed from: {addressee}", addressee=addressee)
    return typeset(
        _TEMPLATE,
        {
            "title": f"{head} · {said(title, language)['words']}",
            "language": tag(language),
            "evening": said(title, language),
            "heading": own(head, language),
            "columns": [
                text("Measure"),
                text("Support needed"),
                text("In the lead"),
                text("Cost"),
                text("Deadline"),
            ],
            "rows": [_row(one) for one in needs],
            "total": text("Cost of all these measures: {total}", total=total),
            "note": text("A need of the plan, no application. Costs are those of whole measures."),
        },
    )


def _row(one: Need) -> Mapping[str, Any]:
    return {
        "number": one.number,
        "title": typed(one.title),
        "support": typed(one.support or "–"),
        "lead": typed(one.lead or "–"),
        "cost": one.cost or "–",
        "deadline": one.deadline or "–",
    }
