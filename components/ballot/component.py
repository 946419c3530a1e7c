"""The one way to vote on a screen: everything a tap needs is on the device."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from components.ballot.card import card
from components.ballot.route import stored
from components.context import Visit
from components.element import own_element
from components.refusal import reason_sentence
from components.round_list import listed
from components.rule import surplus_words
from components.shared_tablet import is_shared
from components.slip_words import marks_words
from sessions.ballot_kind import BallotKind
from sessions.card_order import card_order
from sessions.errors import Reason, Refused
from sessions.round import AT_A_DESK, Ballot, Limits, Round

ELEMENT = own_element("ballot", Path(__file__).with_name("ballot.js"), '<div class="ballot"></div>')
_TOLD = (
    Reason.TOO_MANY_DOTS_ON_IDEA,
    Reason.SUBMISSION_CLOSED,
    Reason.NOT_IN_THIS_STEP,
    Reason.NOT_ON_LIST,
    Reason.UNKNOWN_BALLOT,
    Reason.WORKSHOP_CLOSED,
    Reason.PAPER_COUNTS,
)


def ballot(visit: Visit, round_: Round) -> None:
    """Draw the ballot of this participant; its dots go over the route, not through a run."""
    mine = _mine(visit, round_)
    if isinstance(mine, Reason):
        if mine is not Reason.CARD_NEEDED:  # then the field for it is just above
            st.html(f'<p class="notice">{escape(_without(visit, mine))}</p>')
        return
    if mine.channel in AT_A_DESK:
        st.html(_from_paper(visit, round_, mine))
        return
    data = {
        **stored(mine),
        "ballot": mine.id,
        "workshop": visit.here.id,
        "dots": mine.limits.dots,
        "most": mine.limits.dots_per_idea,
        "kind": mine.limits.kind,
        "merged": _merged(mine),
        "alone": not is_shared(visit),
        "closed": round_.refuses(mine.channel) is not None,
        "order": card_order(mine.seed, [idea.number for idea in listed(visit, round_)]),
        "html": _html(
            visit.store.url, round_.id, visit.here.revision, visit.language, visit, round_
        ),
        "texts": _texts(visit, mine),
    }
    ELEMENT("ballot", data)


def _mine(visit: Visit, round_: Round) -> Ballot | Reason:
    """Return one's ballot, or why there is none: no card, no right to it, or after the end."""
    try:
        return visit.store.ballots.open(round_.id, visit.me, visit.channel)
    except Refused as refused:
        return refused.reason


def _without(visit: Visit, why: Reason) -> str:
    if why is Reason.ADMINISTRATION:
        return reason_sentence(visit, why)
    return _over(visit)


def _from_paper(visit: Visit, round_: Round, mine: Ballot) -> str:
    """Say what was entered for one's card, so that it can be compared with the slip."""
    numbers = {idea.id: idea.number for idea in listed(visit, round_)}
    given = {numbers[idea]: dots for idea, dots in mine.marks.items() if idea in numbers}
    words = marks_words(visit, dict(sorted(given.items())), round_.kind)
    counts = escape(reason_sentence(visit, Reason.PAPER_COUNTS))
    entered = escape(visit.text("Numbers and dots on it: {numbers}", numbers=words))
    return f'<div class="notice"><p>{counts}</p><p>{entered}</p></div>'


def _merged(mine: Ballot) -> dict[str, str]:
    """Return, for old numbers with dots of this person, the idea they count for."""
    return {idea: survivor for idea, survivor in mine.survivors.items() if idea != survivor}


@st.cache_resource(max_entries=64, show_spinner=False)
def _html(
    url: str,  # noqa: ARG001 - the first four are what a drawing depends on
    round_id: str,  # noqa: ARG001
    revision: int,  # noqa: ARG001
    language: str,  # noqa: ARG001
    _visit: Visit,
    _round: Round,
) -> str:
    ideas = listed(_visit, _round)
    numbers = {idea.id: idea.number for idea in ideas}
    cards = "".join(card(_visit, idea, numbers, _round.kind) for idea in ideas)
    find = escape(_visit.text("Find an idea by its number"))
    return (
        f'<p class="notice ballot-over" hidden>{escape(_over(_visit))}</p>'
        f'<p class="notice ballot-surplus" hidden>{escape(surplus_words(_visit))}</p>'
        f'<label class="ballot-find">{find} <input inputmode="numeric" autocomplete="off"></label>'
        f'<ul class="ballot-list">{cards}</ul>{bar(_round.kind)}'
    )


def _over(visit: Visit) -> str:
    return visit.text("Giving dots has ended. These dots are counted.")


def bar(kind: BallotKind) -> str:
    """Draw what is left and what has become of the last tap; it stays at the lower edge."""
    dots = '<span class="dots" aria-hidden="true"></span>' if kind is BallotKind.DOTS else ""
    return (
        '<div class="ballot-bar"><p class="ballot-state" role="status"></p>'
        f'<p class="dots-left">{dots}<strong></strong></p></div>'
    )


def _texts(visit: Visit, mine: Ballot) -> Mapping[str, Any]:
    return {
        **count_words(visit, mine.limits),
        **{str(reason): reason_sentence(visit, reason) for reason in _TOLD},
        "other": visit.text("This dot could not be stored. Please load the page again."),
        "saved": visit.text("Saved. It can be changed."),
        "sending": visit.text("Being sent, {n} waiting", n="{n}"),
        "busy": visit.text("Very many at once. Sent again in a moment, {n} waiting.", n="{n}"),
        "offline": visit.text(
            "No connection. {n} waiting on this device. Please do not load the page again.", n="{n}"
        ),
    }


def count_words(visit: Visit, limits: Limits) -> Mapping[str, Any]:
    """Return the sentences about marks left and given, by the number of those left and given."""
    return {
        "left": [_LEFT[limits.kind](visit, n, limits.dots) for n in range(limits.dots + 1)],
        "given": _given(visit, limits),
        "too_many_dots": reason_sentence(visit, Reason.TOO_MANY_DOTS),
    }


def _given(visit: Visit, limits: Limits) -> list[str]:
    if limits.kind is BallotKind.APPROVAL:
        return [visit.text("not chosen"), visit.text("chosen")]
    most = limits.dots_per_idea
    return [visit.plural("{n} dot given", "{n} dots given", n) for n in range(most + 1)]


def _dots_left(visit: Visit, left: int, dots: int) -> str:
    if not left:
        return visit.text("All {dots} dots are given.", dots=dots)
    return visit.plural("{n} of {dots} dots left", "{n} of {dots} dots left", left, dots=dots)


def _chosen(visit: Visit, left: int, ideas: int) -> str:
    return visit.plural("{n} idea chosen", "{n} ideas chosen", ideas - left)


def _answered(visit: Visit, left: int, ideas: int) -> str:
    n = ideas - left
    return visit.plural("{n} of {ideas} answered", "{n} of {ideas} answered", n, ideas=ideas)


_LEFT = {
    BallotKind.DOTS: _dots_left,
    BallotKind.APPROVAL: _chosen,
    BallotKind.STANCE: _answered,
}
