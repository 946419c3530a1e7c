"""A card per rule of `sessions.ranking`: what it rewards and where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from components.context import Visit
from content.language import msg


@dataclass(frozen=True, slots=True)
class Method:
    """A rule for people: `name` and `rewards` are msgids, `source` is literature."""

    name: str
    rewards: str
    source: str


METHODS = {
    "dots": Method(
        msg("Sum of dots"),
        msg("Most dots first; with equal dots, more people. Few people with many dots can decide."),
        "Skowron, Slinko, Szufa, Talmon 2020, arXiv:2009.02690",
    ),
    "approval": Method(
        msg("Share of approval"),
        msg("Who of those that saw the idea likes it. Late ideas have the same chance."),
        "Brams, Fishburn 1978, American Political Science Review 72(3)",
    ),
    "rating-mean": Method(
        msg("Mean rating"),
        msg("The average of all ratings. It hides when an idea is loved and hated."),
        "Smith 2000, Range Voting",
    ),
    "rating-median": Method(
        msg("Median rating"),
        msg("The rating in the middle: as many rate higher as lower. Extremes count little."),
        "Galton 1907, Nature 75",
    ),
    "majority-judgement": Method(
        msg("Majority judgement"),
        msg("The middle rating decides; with equal ones, how many rate better or worse."),
        "Balinski, Laraki 2007, PNAS 104(21)",
    ),
    "borda": Method(
        msg("Borda points"),
        msg("A high place gives many points, a low one few. Middle places on many lists win."),
        "Borda 1781; Emerson 2013, Social Choice and Welfare 40",
    ),
    "schulze": Method(
        msg("Schulze method"),
        msg("Each idea against each other one: whoever wins the duels is in front."),
        "Schulze 2011, Social Choice and Welfare 36",
    ),
    "common-ground": Method(
        msg("Common ground"),
        msg("Ideas that all groups agree with, not only the largest one."),
        "Small, Björkegren, Erkkilä, Shaw, Megill 2021, Recerca 26(2)",
    ),
    "seq-pav": Method(
        msg("Fair list (PAV)"),
        msg("Whoever has no idea on the list yet counts more for the next place."),
        "Thiele 1895; Skowron et al. 2017, arXiv:1612.01434",
    ),
    "seq-phragmen": Method(
        msg("Fair list (Phragmén)"),
        msg("Every place is paid for by its supporters; nobody has to pay much more than others."),
        "Phragmén 1894; Lackner, Skowron 2023, arXiv:2007.01795",
    ),
    "greedy": Method(
        msg("Budget: most support first"),
        msg("Most support first, as long as the money lasts. A majority can spend everything."),
        "Talmon, Faliszewski 2019, arXiv:1809.04382",
    ),
    "equal-shares": Method(
        msg("Budget: equal shares"),
        msg("Everybody has the same share of the money and pays for own ideas only."),
        "Peters, Pierczyński, Skowron 2021, arXiv:2008.13276",
    ),
    "phragmen": Method(
        msg("Budget: Phragmén"),
        msg("Money comes in evenly; an idea is bought once its supporters can pay for it."),
        "Los, Christoff, Grossi 2022, arXiv:2203.12324",
    ),
}
"""By the name of the rule, as the command line calls it."""


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
