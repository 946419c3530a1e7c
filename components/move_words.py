"""What another rule moves and why, in sentences made from the numbers of both lists."""

from components.analysis import Analysis
from components.context import Visit
from components.group_name import group_name
from components.rule_list import RuleList
from components.sentence.score import rated_words
from content.language import msg
from sessions.ranking.moves import Move
from sessions.ranking.moves.reason import MoveReason, Rated, Why

_REASONS = {
    Why.MORE_DOTS: msg("dots for it: {part}; number {rival}: {whole}"),
    Why.FEWER_DOTS: msg("dots for it: only {part}; number {rival}: {whole}"),
    Why.MORE_PEOPLE: msg("people who support it: {part}; number {rival}: {whole}"),
    Why.FEWER_PEOPLE: msg("people who support it: only {part}; number {rival}: {whole}"),
    Why.LARGER_SHARE: msg(
        "support among those who saw it: {part} of {whole}, more than number {rival} has"
    ),
    Why.SMALLER_SHARE: msg(
        "support among those who saw it: {part} of {whole}, less than number {rival} has"
    ),
    Why.ALL_GROUPS: msg("even where support is lowest ({group}) it is {part} of {whole}"),
    Why.ONE_GROUP: msg("in one group ({group}) support is only {part} of {whole}"),
    Why.DUEL_WON: msg("it wins against number {rival} by {part} to {whole}"),
    Why.DUEL_LOST: msg("it loses against number {rival} by {part} to {whole}"),
    Why.CHEAPER: msg("it costs {part}, number {rival} costs {whole}"),
    Why.DEARER: msg("it costs {part}, number {rival} only {whole}"),
}
"""msgids of the reasons that need no plural."""


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
    if found.ideas[move.idea] in listed.unpaid:
        cost = found.profile.ideas[move.idea].cost
        number = visit.translation.format_number(round(cost or 0))
        return visit.text("it costs {cost}, and too little money was left", cost=number)
    if move.reason is not None:
        return _reason(visit, found, move.reason)
    left = _unpaid_before(found, listed, move)
    if not left:
        return ""
    return visit.plural(
        "{n} idea before it is not paid for", "{n} ideas before it are not paid for", left
    )


def _reason(visit: Visit, found: Analysis, reason: MoveReason) -> str:
    number, rival = visit.translation.format_number, found.profile.ideas[reason.rival].number
    if isinstance(reason, Rated):
        mine, other = rated_words(visit.translation, reason)
        return visit.text("{mine}; number {rival}: {other}", mine=mine, rival=rival, other=other)
    if reason.why is Why.WITHOUT:
        return visit.plural(
            "of its {whole} supporters {n} has no other idea further in front, a "
            "larger share than of number {rival}",
            "of its {whole} supporters {n} have no other idea further in front, a "
            "larger share than of number {rival}",
            reason.part,
            whole=number(reason.whole),
            rival=rival,
        )
    if reason.why is Why.SERVED:
        return visit.plural(
            "of its {whole} supporters {n} already has an idea further in front, a "
            "larger share than of number {rival}",
            "of its {whole} supporters {n} already have an idea further in front, a "
            "larger share than of number {rival}",
            reason.part,
            whole=number(reason.whole),
            rival=rival,
        )
    return visit.text(
        _REASONS[reason.why],
        part=number(reason.part),
        whole=number(reason.whole),
        rival=rival,
        group=group_name(visit.translation, reason.group),
    )


def _unpaid_before(found: Analysis, listed: RuleList, move: Move) -> int:
    """Count the ideas that only made room; those that were passed otherwise give no reason."""
    if move.after > move.before:
        return 0
    before = [row for row in found.result.order if row.rank < move.before]
    unpaid = sum(row.idea_id in listed.unpaid for row in before)
    return unpaid if move.before - move.after <= unpaid else 0
