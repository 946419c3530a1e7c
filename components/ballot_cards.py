"""The ideas of a round as cards to give dots to, and the dots that are left."""

import secrets
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals, refuse_with
from components.ballot_card import Card, card_html
from components.context import Visit
from components.dots import dots_row
from components.refusal import reason_sentence
from components.round_list import listed
from sessions.errors import Refused
from sessions.ids import BallotId, IdeaId
from sessions.round import Ballot, Change, Round

_PLACE = "ballot"
_DEVICE = "device"


@st.fragment
def ballot_cards(visit: Visit, round_: Round) -> None:
    """Draw every card and the dots that are left; a tap is stored before they are drawn anew."""
    ballot = _ballot(visit, round_)
    closed = ballot is None or round_.refuses(visit.channel) is not None
    if closed:
        over = visit.text("Giving dots has ended. These dots are counted.")
        st.html(f'<p class="notice" role="status">{escape(over)}</p>')
    # Always two elements per card, which the stylesheet puts together: a container around them
    # would cost half as much again.
    with st.container(key="ballot"):
        for card in _cards(visit, round_, ballot):
            st.html(card_html(visit, card))
            if ballot and card.open and not closed:
                _buttons(visit, card, ballot.id)
            else:
                st.html("<hr>")
    if ballot is not None:
        with st.container(key="bottom-bar", gap=None):
            answer(_PLACE)
            st.html(_left(visit, ballot))


def _ballot(visit: Visit, round_: Round) -> Ballot | None:
    """Return one's ballot; None for somebody who comes after the end without one."""
    try:
        return visit.store.ballots.open(round_.id, visit.me, visit.channel)
    except Refused:
        return None


def _cards(visit: Visit, round_: Round, ballot: Ballot | None) -> list[Card]:
    ideas = listed(visit, round_)
    numbers = {idea.id: idea.number for idea in ideas}
    dots = ballot.dots if ballot else {}
    return [
        Card(
            idea,
            dots.get(idea.survivor, 0),
            round_.limits.dots_per_idea,
            numbers.get(idea.survivor) if idea.merged else None,
        )
        for idea in ideas
    ]


def _buttons(visit: Visit, card: Card, ballot_id: BallotId) -> None:
    """One button that gives or takes back, or two where an idea may get several dots."""
    give = visit.text("Give {number} a dot", number=card.idea.number)
    take = visit.text("Take the dot for {number} back", number=card.idea.number)
    if card.most == 1:
        _button(visit, card, ballot_id, ("dot", take if card.dots else give, 1 - card.dots))
        return
    with st.container(key=f"ways:{card.idea.id}", horizontal=True):
        if card.dots < card.most:
            _button(visit, card, ballot_id, ("give", give, card.dots + 1))
        if card.dots:
            _button(visit, card, ballot_id, ("take", take, card.dots - 1))


def _button(visit: Visit, card: Card, ballot_id: BallotId, way: tuple[str, str, int]) -> None:
    name, label, wanted = way
    arguments = (visit, ballot_id, card.idea.id, wanted)
    key = f"{name}:{card.idea.id}"
    st.button(label, key=key, width="stretch", on_click=_cast, args=arguments)


def _left(visit: Visit, ballot: Ballot) -> str:
    said = escape(_left_words(visit, ballot))
    row = dots_row(ballot.left, ballot.limits.dots)
    return f'<p class="dots-left" role="status">{row}<strong>{said}</strong></p>'


def _left_words(visit: Visit, ballot: Ballot) -> str:
    if not ballot.left:
        return visit.text("All {dots} dots are given.", dots=ballot.limits.dots)
    return visit.plural(
        "{n} of {dots} dots left", "{n} of {dots} dots left", ballot.left, dots=ballot.limits.dots
    )


def _cast(visit: Visit, ballot_id: BallotId, idea_id: IdeaId, wanted: int) -> None:
    with refusals(_PLACE, visit):
        ballot = visit.store.ballots.one(ballot_id)
        receipt = visit.store.ballots.cast(
            ballot_id, _changes(ballot, idea_id, wanted), _device(), token=visit.hash
        )
        if receipt.refusals:
            refuse_with(_PLACE, reason_sentence(visit, receipt.refusals[0].reason))
        else:
            confirm(_PLACE, visit.text("Saved. It can be changed."))


def _changes(ballot: Ballot, idea_id: IdeaId, wanted: int) -> list[Change]:
    """What gives the idea `wanted` dots, those it has from ideas merged into it included."""
    merged = [
        voted for voted, into in ballot.survivors.items() if into == idea_id and voted != idea_id
    ]
    first = ballot.next_sequence
    emptied = [Change(voted, None, first + n) for n, voted in enumerate(merged)]
    return [*emptied, Change(idea_id, wanted or None, first + len(merged))]


def _device() -> str:
    device: str = st.session_state.setdefault(_DEVICE, secrets.token_hex(8))
    return device
