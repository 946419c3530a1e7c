"""What the facilitator shows large on the wall: one tap shows it, one tap takes it away."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import escape

import streamlit as st

from components.answer import answer, refusals
from components.context import Visit
from components.idea_label import field_label
from components.monitoring.evening_area import area_of
from components.release_queue import MOST_SHOWN
from components.wording import heading, note
from content.language import DEFAULT
from sessions.phase import Role
from sessions.rules import next_vote
from sessions.workshop import Shown, ShownKind

_LEAD = Role.FACILITATOR
_PLACE = "large"


def shown_now(visit: Visit) -> None:
    """Draw what stands large on the wall, if anything, with the button that takes it away."""
    answer(_PLACE)
    named = _name(visit, visit.here.shown)
    if named is None:
        st.html(note(visit.text("The screen for the room shows the present step.")))
        return
    words, language = named
    said = escape(visit.text("Large on the screen for the room:"))
    title = f'<strong lang="{language}" dir="auto">{escape(words)}</strong>'
    with st.container(key="shown-now"):
        st.html(f'<p role="status">{said} {title}</p>')
        take_away = partial(visit.store.walls.take_away, visit.here, _LEAD)
        _button(visit, visit.text("Take it away"), "take-away", take_away)


def rules_button(visit: Visit) -> None:
    """Draw the button that shows the rules on the wall, while there is a vote to come."""
    wanted = Shown(ShownKind.RULES, "")
    if next_vote(visit.here) is None or visit.here.shown == wanted:
        return
    show = partial(visit.store.walls.show, visit.here, wanted, _LEAD)
    _button(visit, visit.text("Show the rules on the screen for the room"), "show-rules", show)


def large_choice(visit: Visit) -> None:
    """Draw a button for the area of the evening, per approach by field, and per released idea."""
    if placed := area_of(visit, visit.here):
        st.html(heading(visit.text("Area"), "h2"))
        _row(visit, "area", [(Shown(ShownKind.AREA), placed[1].name)])
    st.html(heading(visit.text("Approaches"), "h2"))
    toolbox = visit.toolbox
    for field in toolbox.fields:
        inside = [one for one in toolbox.approaches if one.field == field.id]
        choices = [(Shown(ShownKind.APPROACH, one.id), visit.local(one.title)[0]) for one in inside]
        if choices:
            st.html(field_label(visit, field.id))
        _row(visit, field.id, choices)
    st.html(heading(visit.text("Ideas"), "h2"))
    wanted = st.text_input(visit.text("Find by number or word"), key="find").casefold()
    fitting = [one for one in _ideas(visit) if wanted in one[1].casefold()]
    _row(visit, "ideas", fitting[-MOST_SHOWN:])
    if not fitting:
        st.html(note(visit.text("No idea is to be seen yet.")))


def _ideas(visit: Visit) -> Iterator[tuple[Shown, str]]:
    for idea in visit.released().ideas:
        yield Shown(ShownKind.IDEA, idea.id), f"{idea.number} {idea.draft.title}"


def _row(visit: Visit, name: str, choices: Sequence[tuple[Shown, str]]) -> None:
    with st.container(key=f"show-{name}", horizontal=True):
        for wanted, title in choices:
            do = partial(visit.store.walls.show, visit.here, wanted, _LEAD)
            _button(visit, title, f"show:{wanted.kind}:{wanted.id}", do)


def _button(visit: Visit, label: str, key: str, do: Callable[[], None]) -> None:
    def press() -> None:
        with refusals(_PLACE, visit):
            do()

    st.button(label, key=key, on_click=press)


def _name(visit: Visit, shown: Shown | None) -> tuple[str, str] | None:
    """The title of what is on the wall, and its language; None for what the wall leaves out."""
    if shown is None:
        return None
    if shown.kind is ShownKind.RULES:
        return visit.text("The rules"), visit.language
    if shown.kind is ShownKind.PLEDGES:
        return visit.text("Who joins in"), visit.language
    if shown.kind is ShownKind.AREA:
        placed = area_of(visit, visit.here)
        return (placed[1].name, DEFAULT) if placed else None
    if shown.kind is ShownKind.APPROACH:
        found = [visit.local(one.title) for one in visit.toolbox.approaches if one.id == shown.id]
    else:
        ideas = [one.draft for one in visit.released().ideas if one.id == shown.id]
        found = [(draft.title, draft.language) for draft in ideas]
    return found[0] if found else None
