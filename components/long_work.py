"""A button for what takes long: it is done beside the evening, and the page shows how far it is.

`do` and `make` run in a thread without a page: they use what they were given, nothing of Streamlit,
and tell their progress with the function they get: `told(done, of_how_many)`.
"""

from collections.abc import Callable
from functools import partial
from html import escape
from typing import TypeVar

import streamlit as st

from components.context import Visit, now
from components.dots import dots_row
from components.refusal import sentence
from components.wording import note
from sessions.errors import Refused
from sessions.work import Place, Progress, Work, works

T = TypeVar("T")

_SECONDS = 1
_DOTS = 10


def long_work(
    visit: Visit,
    key: str,
    label: str,
    make: Callable[[Progress], bytes],
    file_name: str,
    mime: str,
) -> None:
    """Draw a button that makes a file, its progress, then the button that saves the file.

    `label` names the file. Saving throws it away here: pressed again, it is made anew.
    """
    place = _place(visit, key)

    def offer(data: bytes) -> None:
        st.download_button(
            visit.text("Save: {what}", what=label),
            data,
            file_name,
            mime,
            key=f"save:{key}",
            type="primary",
            on_click=partial(works().drop, place),
        )

    long_deed(visit, key, label, make, offer)


def long_deed(
    visit: Visit, key: str, label: str, do: Callable[[Progress], T], show: Callable[[T], None]
) -> None:
    """Draw a button that begins `do`, its progress, then what `show` draws of its result."""
    place = _place(visit, key)
    work = works().find(place)
    running = work is not None and work.running

    @st.fragment(run_every=_SECONDS if running else None, key=f"work:{key}")
    def follow_it() -> None:
        found = works().find(place)
        if (found is not None and found.running) is not running:
            st.rerun()  # as a whole: only then the page begins, or stops, to look every second
        st.html(f'<div role="status">{_standing(visit, label, found)}</div>')
        if found is not None and found.running:
            st.html(_progress(visit, label, found))
        elif found is not None and found.error is None:
            show(found.result)
        else:
            st.button(label, key=f"begin:{key}", on_click=begin_work, args=(visit, key, do))

    follow_it()


def begin_work(visit: Visit, key: str, do: Callable[[Progress], object]) -> None:
    """Begin what a `long_deed` with this key then follows."""
    works().begin(_place(visit, key), do, now())


def _place(visit: Visit, key: str) -> Place:
    return visit.workshop.id if visit.workshop else None, visit.token, key


def _standing(visit: Visit, label: str, work: Work | None) -> str:
    """What a screen reader says by itself, so nothing that changes every second."""
    if work is None:
        return ""
    if work.running:
        return note(visit.text("In progress: {what}. This page can be left.", what=label))
    if work.error is None:
        return note(visit.text("Done: {what}", what=label), "message")
    return f'<div class="answer notice warning"><p>{escape(_why(visit, work.error))}</p></div>'


def _why(visit: Visit, error: Exception) -> str:
    if isinstance(error, Refused):
        return sentence(visit, error)
    return visit.text("This did not work. Please try again; the evening is not affected.")


def _progress(visit: Visit, label: str, work: Work) -> str:
    done, total = work.done, work.total  # the thread goes on meanwhile
    known = f' aria-valuenow="{done}" aria-valuemax="{total}"' if total else ""
    number = visit.translation.format_number
    words = visit.text("{n} of {all}", n=number(done), all=number(total)) if total else ""
    filled = min(_DOTS, done * _DOTS // total) if total else 0
    return (
        f'<div class="long-work" role="progressbar" aria-label="{escape(label)}" '
        f'aria-valuemin="0"{known}>{dots_row(filled, _DOTS)} {escape(words)}</div>'
    )
