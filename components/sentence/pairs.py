"""Sentences of rules that look at ideas two by two, or at group by group."""

from collections.abc import Callable

from content.language import Translation
from sessions.ranking.group_count import Group
from sessions.ranking.why.pairs import Agreement, Duels


def duels_sentence(words: Translation, found: Duels) -> str:
    """Say how many other ideas an idea beats, and which one beats it most clearly."""
    if not found.others:
        return words.text("the only idea")
    won = words.plural(
        "beats {wins} of {n} other idea",
        "beats {wins} of {n} other ideas",
        found.others,
        wins=words.format_number(found.wins),
    )
    if found.lost is None:
        return won
    lost = words.plural(
        "number {number} beats it with at least {n} person on every step",
        "number {number} beats it with at least {n} people on every step",
        found.theirs,
        number=found.lost.number,
    )
    return f"{won}; {lost}"


def agreement_sentence(words: Translation, found: Agreement, named: Callable[[Group], str]) -> str:
    """Say how many agree, and in which group the fewest."""
    if not found.shown:
        return words.text("nobody saw the idea")
    agreed = words.plural(
        "{yes} of {n} person agrees",
        "{yes} of {n} people agree",
        found.shown,
        yes=words.format_number(found.agreed),
    )
    if found.least is None:
        return agreed
    least = words.text(
        "least in the group “{group}”: {yes} of {all}",
        group=named(found.least.group),
        yes=words.format_number(found.least.agreed),
        all=words.format_number(found.least.shown),
    )
    return f"{agreed}; {least}"
