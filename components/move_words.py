"""What another rule moves and why, in sentences made from the numbers of both lists."""

from collections.abc import Mapping

from components.analysis import Analysis
from components.context import Visit
from components.group_table import group_name
from components.rule_list import RuleList
from content.language import msg
from sessions.ranking.moves import Move, Reason, Why

_REASONS = {
    Why.WITHOUT: msg("{part} of its {whole} supporters have no other idea further in front"),
    Why.SERVED: msg("{part} of its {whole} supporters have an idea further in front already"),
    Why.MORE_PEOPLE: msg("{part} people support it, and {whole} support number {rival}"),
    Why.FEWER_PEOPLE: msg("only {part} people support it, and {whole} support number {rival}"),
    Why.LARGER_SHARE: msg(
        "{part} of {whole} who saw it support it, a larger share than of number {rival}"
    ),
    Why.SMALLER_SHARE: msg(
        "only {part} of {whole} who saw it support it, a smaller share than of number {rival}"
    ),
    Why.ALL_GROUPS: msg("even where it finds least support ({group}) {part} of {whole} are for it"),
    Why.ONE_GROUP: msg("in one group ({group}) only {part} of {whole} are for it"),
    Why.DUEL_WON: msg("{part} people prefer it to number {rival}, {whole} the other way round"),
    Why.DUEL_LOST: msg("{whole} people prefer number {rival} to it, {part} the other way round"),
}


def move_words(visit: Visit, found: Analysis, listed: RuleList, move: Move) -> str:
    """Return one sentence about a move, with its reason where the numbers have one."""
    moved, why = _moved(visit, found, listed, move), _why(visit, found, listed, move)
    return visit.text("{moved}: {why}.", moved=moved, why=why) if why else f"{moved}."


def _moved(visit: Visit, found: Analysis, listed: RuleList, move: Move) -> str:
    ways = {"number": found.profile.ideas[move.idea].number, "before": move.before}
    if found.ideas[move.idea] in listed.unpaid:
        return visit.text("Number {number}, at place {before}, is not paid for", **ways)
    if move.after < move.before:
        return visit.text(
            "Number {number} rises from place {before} to {after}", **ways, after=move.after
        )
    return visit.text(
        "Number {number} falls from place {before} to {after}", **ways, after=move.after
    )


def _why(visit: Visit, found: Analysis, listed: RuleList, move: Move) -> str:
    if move.reason is not None:
        return visit.text(_REASONS[move.reason.why], **_numbers(visit, found, move.reason))
    if found.ideas[move.idea] in listed.unpaid:
        cost = found.profile.ideas[move.idea].cost
        number = visit.translation.format_number(round(cost or 0))
        return visit.text("it costs {cost} euros, and too little money was left", cost=number)
    left = _unpaid_before(found, listed, move)
    if not left:
        return ""
    return visit.plural(
        "{n} idea before it is not paid for", "{n} ideas before it are not paid for", left
    )


def _numbers(visit: Visit, found: Analysis, reason: Reason) -> Mapping[str, object]:
    return {
        "part": reason.part,
        "whole": reason.whole,
        "rival": found.profile.ideas[reason.rival].number,
        "group": group_name(visit, reason.group),
    }


def _unpaid_before(found: Analysis, listed: RuleList, move: Move) -> int:
    """Count the ideas that only made room; those that were passed otherwise give no reason."""
    if move.after > move.before:
        return 0
    before = [row for row in found.result.order if row.rank < move.before]
    unpaid = sum(row.idea_id in listed.unpaid for row in before)
    return unpaid if move.before - move.after <= unpaid else 0
