"""Ideas that may say the same, side by side; joining them, and taking that back."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.idea_label import number_sign, own_words, title_words
from components.wording import heading, note
from sessions.errors import Reason, Refused
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.likeness import Pair, pairs
from sessions.phase import Role
from sessions.store.merges import Merge

MOST_SHOWN = 12
_PLACE = "merging"
_DIFFERENT, _OLD, _INTO = "merging:different", "merging:old", "merging:into"
_LEAD = Role.FACILITATOR


def merge_desk(visit: Visit) -> None:
    """Draw what looks alike, two fields for any other two numbers, and what was joined."""
    ideas = {i.id: i for i in visit.store.ideas.all(visit.here.id) if not i.taken_back}
    answer(_PLACE)
    _suggestions(visit, [idea for idea in ideas.values() if not idea.merged])
    st.html(heading(visit.text("Join two others"), "h2"))
    _by_number(visit, ideas)
    _history(visit, ideas)


def _suggestions(visit: Visit, ideas: Sequence[Idea]) -> None:
    different = st.session_state.setdefault(_DIFFERENT, set())
    found = [pair for pair in pairs(ideas) if _key(pair) not in different]
    if not found:
        st.html(note(visit.text("No two ideas look alike.")))
    for pair in found[:MOST_SHOWN]:
        _pair(visit, pair)


def _pair(visit: Visit, pair: Pair) -> None:
    with st.container(key=f"pair-{_key(pair)}"):
        for column, idea, other in zip(
            st.columns(2), (pair.one, pair.other), (pair.other, pair.one), strict=True
        ):
            with column:
                st.html(_idea(visit, idea))
                label = visit.text(
                    "{old} counts for {number}", old=other.number, number=idea.number
                )
                join = partial(_join, visit, other, idea)
                _button(visit, f"join:{other.id}:{idea.id}", label, join)
        dismiss = partial(st.session_state[_DIFFERENT].add, _key(pair))
        _button(visit, f"different:{_key(pair)}", visit.text("These are two ideas"), dismiss)


def _idea(visit: Visit, idea: Idea) -> str:
    text = own_words(idea.draft.text, idea.draft.language) if idea.draft.text else ""
    head = f'<div class="idea-head">{number_sign(visit, idea)}{title_words(visit, idea)}</div>'
    return head + text


def _by_number(visit: Visit, ideas: Mapping[IdeaId, Idea]) -> None:
    numbers = {idea.number: idea for idea in ideas.values()}

    def join() -> None:
        old, into = (numbers.get(st.session_state[key]) for key in (_OLD, _INTO))
        if old is None or into is None:
            raise Refused(Reason.UNKNOWN_IDEA)
        _join(visit, old, into)

    with st.container(horizontal=True, vertical_alignment="bottom"):
        for key, label in ((_OLD, visit.text("Number")), (_INTO, visit.text("counts for number"))):
            st.number_input(label, 1, step=1, value=None, key=key, width=200)
        _button(visit, "join", visit.text("Join the two"), join)


def _history(visit: Visit, ideas: Mapping[IdeaId, Idea]) -> None:
    merges = [one for one in visit.store.merges.history(visit.here.id) if one.idea_id in ideas]
    if not merges:
        return
    st.html(heading(visit.text("Joined so far"), "h2"))
    for one in merges:
        _merge(visit, one, ideas)


def _merge(visit: Visit, one: Merge, ideas: Mapping[IdeaId, Idea]) -> None:
    old, into = ideas[one.idea_id], ideas.get(one.into)
    at = visit.translation.format_time(one.merged_at)
    number = into.number if into else "–"
    words = visit.text("{time}: {old} counts for {number}", time=at, old=old.number, number=number)
    if one.undone_at:
        then = visit.translation.format_time(one.undone_at)
        words = f"{words} · " + visit.text("taken back at {time}", time=then)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="merge">{escape(words)}</p>', width="content")
        if not one.undone_at:
            part = partial(_part, visit, old)
            _button(visit, f"part:{old.id}", visit.text("Take back the joining"), part)


def _button(visit: Visit, key: str, label: str, act: Callable[[], None]) -> None:
    def press() -> None:
        with refusals(_PLACE, visit):
            act()

    st.button(label, key=key, on_click=press)


def _join(visit: Visit, old: Idea, into: Idea) -> None:
    visit.store.merges.merge(visit.here, old.id, into.id, _LEAD, now())
    said = visit.text("{old} counts for {number} now.", old=old.number, number=into.number)
    confirm(_PLACE, said)


def _part(visit: Visit, old: Idea) -> None:
    visit.store.merges.unmerge(visit.here, old.id, _LEAD, now())
    confirm(_PLACE, visit.text("{old} counts for itself again.", old=old.number))


def _key(pair: Pair) -> str:
    return f"{pair.one.id}-{pair.other.id}"
