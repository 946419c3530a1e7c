"""The actors of a quarter as a table, and the form for one of them."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.personal_hint import hint_while_writing
from components.wording import heading, note
from content.heading import HEADINGS
from content.toolbox import load_toolbox
from sessions.function import FUNCTION_LENGTH
from sessions.governance import Actor, Element
from sessions.phase import Role

_PLACE, _WHICH = "actor", "actor:which"
_NEW = Actor("")


def actor_table(visit: Visit, actors: Sequence[Actor]) -> None:
    """Draw all actors with a dot for each element they are in."""
    if not actors:
        st.html(note(visit.text("Nobody is entered yet.")))
        return
    columns = ("organisation", "kind", "contact", *map(str, Element))
    names = [visit.text(HEADINGS[column]) for column in columns]
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    rows = "".join(f"<tr>{''.join(_cells(visit, one, names))}</tr>" for one in actors)
    st.html(
        f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(names[0])}">'
        f'<table class="meter actors"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        "</div>"
    )


def _cells(visit: Visit, one: Actor, names: Sequence[str]) -> Iterator[str]:
    _, kind, contact, *elements = map(escape, names)
    yield f'<th scope="row" dir="auto">{escape(one.organisation)}</th>'
    yield f'<td data-column="{kind}">{escape(kind_name(visit, one.kind)) or "–"}</td>'
    yield f'<td data-column="{contact}" dir="auto">{escape(one.contact) or "–"}</td>'
    for name, element in zip(elements, Element, strict=True):
        inside = element in one.elements
        shape, word = ("full", "yes") if inside else ("empty", "no")
        said = escape(visit.text("Yes") if inside else visit.text("No"))
        yield (
            f'<td class="{word}" data-column="{name}"><i class="meter-dot meter-{shape}" '
            f'aria-hidden="true"></i><span class="only-read">{said}</span></td>'
        )


def kind_name(visit: Visit, kind: str) -> str:
    """Return what an actor is, in words; the id of a partner that is gone stays as it is."""
    names = {one.id: visit.local(one.name)[0] for one in load_toolbox().partners}
    return names.get(kind, kind)


def actor_form(visit: Visit, actors: Sequence[Actor]) -> None:
    """Draw the form for a new actor, or for one of those that there are."""
    st.html(heading(visit.text("Enter or change an actor"), "h3"))
    by_id = {one.id: one for one in (_NEW, *actors)}
    which = st.selectbox(
        visit.text("Which actor?"),
        list(by_id),
        format_func=lambda one: by_id[one].organisation or visit.text("New"),
        key=_WHICH,
    )
    _fields(visit, by_id[which], len(actors))


def _fields(visit: Visit, one: Actor, number: int) -> None:
    """What is typed belongs to the actor it was typed for; a new one gets empty fields."""
    of = one.id or f"new-{number}"
    name, kind, contact, inside = (f"actor:{what}:{of}" for what in ("name", "kind", "to", "in"))
    text = visit.text
    organisation, talk_to = st.columns(2)
    organisation.text_input(
        text("Organisation or function"), one.organisation, key=name, max_chars=FUNCTION_LENGTH
    )
    talk_to.text_input(
        text("Function to talk to"), one.contact, key=contact, max_chars=FUNCTION_LENGTH
    )
    hint_while_writing(visit, name, contact)
    _kind(visit, one, kind)
    st.pills(
        text("In which elements?"),
        list(Element),
        selection_mode="multi",
        default=[element for element in Element if element in one.elements],
        format_func=lambda element: text(HEADINGS[element]),
        key=inside,
    )

    def keep() -> None:
        state = st.session_state
        with refusals(_PLACE, visit):
            wanted = Actor(
                state[name], state[kind], state[contact], frozenset(state[inside]), one.id
            )
            visit.store.governance.keep_actor(visit.here, wanted, Role.ORGANISER)
            confirm(_PLACE, text("Stored."))

    answer(_PLACE)
    with st.container(horizontal=True):
        st.button(text("Keep this"), key=f"actor:keep:{of}", type="primary", on_click=keep)
        if one.id:
            _remove(visit, one)


def _kind(visit: Visit, one: Actor, key: str) -> None:
    kinds = ["", *(partner.id for partner in load_toolbox().partners)]
    known = kinds.index(one.kind) if one.kind in kinds else 0
    label, name = visit.text("Kind"), lambda kind: kind_name(visit, kind) or "–"
    st.selectbox(label, kinds, known, format_func=name, key=key)


def _remove(visit: Visit, one: Actor) -> None:
    def remove() -> None:
        with refusals(_PLACE, visit):
            visit.store.governance.remove_actor(visit.here, one.id, Role.ORGANISER)
            st.session_state[_WHICH] = ""

    with st.popover(visit.text("Remove")):
        st.button(visit.text("Yes, remove"), key=f"actor:remove:{one.id}", on_click=remove)
