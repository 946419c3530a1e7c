"""Fast entry of paper slips: two fields, Enter, and the cursor is back at the first."""

import streamlit as st

from components.answer import answer, confirm, refuse
from components.context import Visit, now
from components.focus import focus
from components.slip_words import marks_words, slip_name
from content.language import msg
from sessions.ballot_kind import BallotKind
from sessions.errors import Reason, Refused
from sessions.phase import Role
from sessions.round import OneVotePer, Round
from sessions.slip import Counts, Entered, Entry, SlipState, read_marks

_PLACE = "paper"
_NUMBER, _MARKS, _MODE, _ASKED = "paper-number", "paper-marks", "paper-mode", "paper-asked"
_CURSOR = "paper-cursor"
_TYPED = {
    BallotKind.DOTS: msg("Numbers on the slip, 3x2 for two dots, 0 for a blank slip"),
    BallotKind.APPROVAL: msg("Numbers ticked on the slip, 0 for a blank slip"),
    BallotKind.STANCE: msg("Numbers on the slip: 3+ for it, 7? unsure, 12- against; 0 blank"),
}
_ABOUT_THE_NUMBER = {
    Reason.CARD_NUMBER_MISSING,
    Reason.UNKNOWN_CARD,
    Reason.SLIP_ENTERED,
    Reason.UNKNOWN_SLIP,
    Reason.SAME_DESK,
}


def paper_entry(visit: Visit, counted: Round) -> None:
    """Draw the two fields, what became of the last entry, and the way to take it back."""
    cards = counted.one_vote_per is OneVotePer.CARD
    second = _mode(visit) is Entry.SECOND
    numbered = cards or second
    with st.form("paper-slip", border=False):
        _fields(visit, counted.kind, numbered=numbered, cards=cards)
        st.form_submit_button(
            visit.text("Check this slip") if second else visit.text("Enter this slip"),
            type="primary",
            on_click=_check if second else _enter,
            args=(visit, counted),
        )
    answer(_PLACE)
    if _ASKED in st.session_state:
        _choice(visit, counted)
    st.button(
        visit.text("Take back my last entry"),
        key="paper-undo",
        on_click=_take_back,
        args=(visit, counted),
    )
    place, turn = st.session_state.get(_CURSOR, (_NUMBER, 0))
    focus(place if numbered or place != _NUMBER else _MARKS, turn)


def _mode(visit: Visit) -> Entry:
    names = {Entry.FIRST: visit.text("First entry"), Entry.SECOND: visit.text("Second entry")}
    chosen: Entry = st.segmented_control(
        visit.text("Which entry is it?"),
        list(names),
        format_func=names.__getitem__,
        default=Entry.FIRST,
        required=True,
        key=_MODE,
        on_change=lambda: _cursor(_NUMBER),
    )
    return chosen


def _fields(visit: Visit, kind: BallotKind, *, numbered: bool, cards: bool) -> None:
    first, second = st.columns([1, 3]) if numbered else (None, st.container())
    if first is not None:
        label = visit.text("Card number") if cards else visit.text("Slip number")
        first.text_input(label, key=_NUMBER, autocomplete="off")
    second.text_input(
        visit.text(_TYPED.get(kind, _TYPED[BallotKind.DOTS])),
        key=_MARKS,
        autocomplete="off",
        placeholder="3+ 7? 12-" if kind is BallotKind.STANCE else "3 7 12",
    )


def _enter(visit: Visit, counted: Round, counts: Counts | None = None) -> None:
    if _goes_on():
        return
    try:
        entered = visit.store.slips.enter(
            visit.here,
            counted.id,
            _number(),
            read_marks(st.session_state[_MARKS], counted.kind),
            visit.hash,
            Role.HELPER,
            now(),
            counts,
        )
    except Refused as refused:
        _refuse(visit, refused)
    else:
        _done(_entered_words(visit, entered, counted.kind))


def _check(visit: Visit, counted: Round) -> None:
    if _goes_on():
        return
    try:
        slip = visit.store.slips.check(
            visit.here,
            counted.id,
            _number() or 0,
            read_marks(st.session_state[_MARKS], counted.kind),
            visit.hash,
            Role.HELPER,
            now(),
        )
    except Refused as refused:
        _refuse(visit, refused)
    else:
        differs = visit.text(
            "{slip}: the two entries differ. See below.", slip=slip_name(visit, slip)
        )
        agrees = visit.text("{slip}: both entries agree.", slip=slip_name(visit, slip))
        _done(differs if slip.differs else agrees)


def _take_back(visit: Visit, counted: Round) -> None:
    st.session_state.pop(_ASKED, None)
    try:
        slip = visit.store.slips.take_back(visit.here, counted.id, visit.hash, Role.HELPER)
    except Refused as refused:
        refuse(_PLACE, visit, refused)
    else:
        name, marks = slip_name(visit, slip), marks_words(visit, slip.marks, counted.kind)
        words = visit.text("{slip} has been taken back: {numbers}.", slip=name, numbers=marks)
        confirm(_PLACE, words)
    _cursor(_NUMBER)


def _choice(visit: Visit, counted: Round) -> None:
    names = {
        Counts.DEVICE: visit.text("The device counts"),
        Counts.PAPER: visit.text("The paper counts"),
    }
    with st.container(key="paper-choice", horizontal=True):
        for counts, name in names.items():
            args = (visit, counted, counts)
            st.button(name, key=f"paper-{counts}", on_click=_enter, args=args)


def _entered_words(visit: Visit, entered: Entered, kind: BallotKind) -> str:
    slip = entered.slip
    name, marks = slip_name(visit, slip), marks_words(visit, slip.marks, kind)
    if slip.state is SlipState.DEVICE_COUNTS:
        said = [visit.text("{slip} is kept, the device counts.", slip=name)]
    elif slip.card is None:
        note = visit.text("Please write number {number} on the slip.", number=slip.number)
        said = [visit.text("{slip} stored: {numbers}.", slip=name, numbers=marks), note]
    else:
        said = [visit.text("{slip} stored: {numbers}.", slip=name, numbers=marks)]
    for old, new in entered.moved.items():
        words = visit.text("Number {old} was joined with {new} and counts there.", old=old, new=new)
        said.append(words)
    return " ".join(said)


def _goes_on() -> bool:
    """Enter in the first field only leads to the second."""
    state = st.session_state
    state.pop(_ASKED, None)
    if state.get(_NUMBER, "").strip() and not state[_MARKS].strip():
        _cursor(_MARKS)
        return True
    return False


def _number() -> int | None:
    typed = st.session_state.get(_NUMBER, "").strip()
    if not typed:
        return None
    if not typed.isdecimal() or len(typed) > 6:
        raise Refused(Reason.BAD_MARKS, word=typed)
    return int(typed)


def _refuse(visit: Visit, refused: Refused) -> None:
    refuse(_PLACE, visit, refused)
    if refused.reason is Reason.DEVICE_HAS_DOTS:
        st.session_state[_ASKED] = True
        _cursor(f"paper-{Counts.DEVICE}")
    else:
        _cursor(_NUMBER if refused.reason in _ABOUT_THE_NUMBER else _MARKS)


def _done(words: str) -> None:
    confirm(_PLACE, words)
    for key in (_NUMBER, _MARKS):
        st.session_state[key] = ""
    _cursor(_NUMBER)


def _cursor(place: str) -> None:
    _, turn = st.session_state.get(_CURSOR, ("", 0))
    st.session_state[_CURSOR] = (place, turn + 1)
