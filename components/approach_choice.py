"""What can be discussed: which approaches are shown, and a toolbox that an organiser brings."""

from pathlib import Path

import streamlit as st

from components.answer import answer, refuse_with
from components.context import Visit
from components.evening_toolbox import with_own
from components.refusal import content_sentence
from components.wording import note
from content.error import ContentError, decoded
from content.toolbox import Toolbox, load_toolbox

EXAMPLE = Path(__file__).parents[1] / "content" / "example" / "own-toolbox.toml"
_PLACE, _FILE, _CHOSEN = "toolbox", "new:toolbox", "new:approaches"


def approach_choice(visit: Visit) -> int:
    """Draw the file, what is wrong with it or what it adds, and the approaches to choose from.

    Returns how many of them residents can read.
    """
    with st.expander(visit.text("Approaches of your own, as a file")):
        _file(visit)
    titles = _titles(visit, _read(visit))
    chosen = st.multiselect(
        visit.text("Approaches that residents can read"),
        list(titles),
        placeholder=visit.text("All approaches"),
        format_func=lambda one: titles.get(one, one),
        key=_CHOSEN,
    )
    st.html(
        note(
            visit.text(
                "Up to eight can be read in a quarter of an hour. If none is chosen, all are shown."
            )
        )
    )
    return len(chosen or titles)


def chosen_approaches() -> tuple[str, tuple[str, ...]]:
    """Return the text of the own file ("" for none) and the chosen ids, none for all of them.

    Raises ContentError for a file that cannot be used.
    """
    file = st.session_state.get(_FILE)
    raw, name = (file.getvalue(), file.name) if file else (b"", "")
    offered = [one.id for one in (with_own(raw, name) if file else load_toolbox()).approaches]
    chosen = tuple(id for id in offered if id in st.session_state[_CHOSEN])
    return decoded(raw, name), () if len(chosen) == len(offered) else chosen


def _file(visit: Visit) -> None:
    label = visit.text("File with approaches (TOML), up to {limit} MB", limit=1)
    st.file_uploader(label, type=["toml"], key=_FILE)
    told = visit.text("They stand beside ours and say that the organiser has added them.")
    st.html(note(told))
    st.download_button(
        visit.text("An example to begin with"),
        EXAMPLE.read_bytes(),
        file_name=EXAMPLE.name,
        on_click="ignore",
    )


def _read(visit: Visit) -> Toolbox:
    """The toolbox with the file that is chosen now, having said what is wrong or what it adds."""
    ours, file = load_toolbox(), st.session_state.get(_FILE)
    if not file:
        return ours
    try:
        found = with_own(file.getvalue(), file.name)
    except ContentError as error:
        refuse_with(_PLACE, content_sentence(visit, error))
        answer(_PLACE)
        return ours
    added = len(found.approaches) - len(ours.approaches)
    words = visit.plural(
        "{n} approach of your own is added", "{n} approaches of your own are added", added
    )
    st.html(f'<div role="status">{note(words, "tell")}</div>')
    return found


def _titles(visit: Visit, toolbox: Toolbox) -> dict[str, str]:
    fields = {field.id: visit.local(field.name)[0] for field in toolbox.fields}
    return {
        one.id: f"{fields[one.field]}: {visit.local(one.title)[0]}" for one in toolbox.approaches
    }
