"""A card per rule of a ranking: what it rewards and where it comes from."""

from collections.abc import Iterable
from html import escape

from components.context import Visit
from content.method import METHODS


def method_card(visit: Visit, rule: str, mark: str = "") -> str:
    """Return the card of a rule as HTML; `mark` stands beside its name."""
    method = METHODS[rule]
    source = escape(visit.text("Source: {source}", source=method.source))
    marked = f' <span class="rule-mark">{escape(mark)}</span>' if mark else ""
    return (
        f'<div class="method"><h3>{escape(visit.text(method.name))}{marked}</h3>'
        f"<p>{escape(visit.text(method.rewards))}</p>"
        f'<p class="muted small">{source}</p></div>'
    )


def other_methods(visit: Visit, announced: Iterable[str]) -> str:
    """Return the cards of all rules but the announced ones, folded."""
    summary = escape(visit.text("Other rules, for comparison"))
    cards = "".join(method_card(visit, rule) for rule in METHODS if rule not in set(announced))
    return f'<details class="rules"><summary>{summary}</summary>{cards}</details>'
