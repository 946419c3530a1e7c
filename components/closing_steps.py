"""The end of an evening in three steps: close it, offer it to the archive, delete it."""

from datetime import date

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.countdown import countdown
from components.day_field import day_field, typed_day
from components.deletion_record import WORK, finish_deletion, what_goes
from components.long_work import begin_work
from components.section import sections_html
from components.wording import heading, note
from content.drafts import draft_language
from content.language import msg
from sessions.closing import Closing
from sessions.phase import Role

_PLACES = ("closing:close", "closing:offer", "closing:delete")
_NOW = "closing:now"
_ROLE = Role.ORGANISER
_SAVED = msg("Saved. It can be changed.")


def closing_steps(visit: Visit, found: Closing) -> None:
    """Draw the three steps, each with its date and its answer."""
    steps = (
        (visit.text("1. Close the evening"), _close),
        (visit.text("2. Offer it to the archive"), _offer),
        (visit.text("3. Delete what is not published"), _delete),
    )
    for place, (title, draw) in zip(_PLACES, steps, strict=True):
        with st.container(key=f"download-{place}"):
            st.html(heading(title, "h2"))
            answer(place)
            draw(visit, found)


def _close(visit: Visit, found: Closing) -> None:
    if found.closed_at:
        day = visit.translation.format_date(found.closed_at)
        st.html(note(visit.text("Closed on {day}.", day=day), "message"))
        return
    about = visit.text(
        "Afterwards nothing changes any more: no ideas, no dots, no release. Reading and "
        "downloading go on. This cannot be undone."
    )
    st.html(note(about, ""))
    label = visit.text("Close the evening")
    st.button(label, type="primary", key="closing:close", on_click=_closed, args=(visit,))


def _closed(visit: Visit) -> None:
    with refusals(_PLACES[0], visit):
        visit.store.workshops.close(visit.here.id, now())


def _offer(visit: Visit, found: Closing) -> None:
    about = visit.text(
        "Public bodies may have to offer documents to their archive before deleting them. What "
        "can be offered is under Downloads."
    )
    st.html(note(about, ""))
    offered, revision = found.offered_on, visit.here.revision
    label = visit.text("Offered to the archive")
    st.toggle(
        label,
        value=offered is not None,
        key=f"offered:{revision}",
        on_change=_tick,
        args=(visit, now().date() if offered is None else None),
    )
    if offered is not None:
        key = f"offered-day:{revision}"
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day_field(visit, visit.text("On which day"), offered, key)
            words = visit.text("Save the day")
            st.button(words, key="closing:day", on_click=_day, args=(visit, key))


def _tick(visit: Visit, day: date | None) -> None:
    with refusals(_PLACES[1], visit):
        visit.store.closings.offer(visit.here, day, _ROLE)
        confirm(_PLACES[1], visit.text(_SAVED))


def _day(visit: Visit, key: str) -> None:
    with refusals(_PLACES[1], visit):
        visit.store.closings.offer(visit.here, typed_day(key), _ROLE)
        confirm(_PLACES[1], visit.text(_SAVED))


def _delete(visit: Visit, found: Closing) -> None:
    st.html(note(countdown(visit, found), "tell"))
    _period(visit, found)
    words = what_goes(visit)
    st.html(
        sections_html((words.gone, words.kept, words.elsewhere), draft_language(visit.language))
    )
    if found.closed_at is None:
        return
    with st.expander(visit.text("Delete now")):
        before = visit.text("Download first what is to be kept. This cannot be undone.")
        st.html(note(before, "notice"))
        label = visit.text("Code of the evening, to confirm")
        st.text_input(label, key="closing:code", max_chars=16, autocomplete="off", width=360)
        answer(_NOW)
        now_words = visit.text("Delete now for good")
        st.button(now_words, key="closing:delete", on_click=_delete_now, args=(visit,))


def _period(visit: Visit, found: Closing) -> None:
    longest = visit.store.closings.longest(visit.here)
    key = f"days:{visit.here.revision}"

    def keep() -> None:
        with refusals(_PLACES[2], visit):
            visit.store.closings.keep_for(visit.here, st.session_state[key] or 0, _ROLE)
            confirm(_PLACES[2], visit.text(_SAVED))

    label = visit.text("Days from closing to deletion")
    st.number_input(label, value=found.days, step=1, key=key, on_change=keep, width=360)
    if longest == found.days:
        read = visit.text("Those who take part have read this period: it can only become shorter.")
        st.html(note(read))


def _delete_now(visit: Visit) -> None:
    with refusals(_NOW, visit):
        typed = st.session_state["closing:code"]
        visit.store.deletions.begin(visit.here, typed, _ROLE, now())
        store, id = visit.store, visit.here.id
        begin_work(visit, WORK, lambda told: finish_deletion(store, id, told))
