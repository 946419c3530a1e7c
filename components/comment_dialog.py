"""Write a comment on an idea."""

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.idea_label import number_sign, title_words
from components.personal_hint import hint_while_writing
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.writing import COMMENT_LENGTH

_ON = "comment:on"
_PLACE = "comment"


def comment_on(idea: Idea) -> None:
    """Have the dialog open for this idea until it is sent or closed."""
    st.session_state[_ON] = idea.id


def comment_dialog(visit: Visit, ideas: list[Idea], thanks: str) -> None:
    """Draw the dialog while it is open for one of `ideas`; `thanks` is where it is answered."""
    idea = next((one for one in ideas if one.id == st.session_state.get(_ON)), None)
    if idea is None:
        return

    @st.dialog(visit.text("Comment on this idea"), on_dismiss=_close)
    def write() -> None:
        st.html(
            f'<div class="idea-head">{number_sign(visit, idea)}{title_words(visit, idea)}</div>'
        )
        st.text_area(
            visit.text("Your comment"),
            max_chars=COMMENT_LENGTH,
            key=_key(idea.id),
            on_change="ignore",
            persist_state="session",
        )
        hint_while_writing(visit, _key(idea.id))
        answer(_PLACE)
        st.button(
            visit.text("Send the comment"),
            type="primary",
            on_click=_send,
            args=(visit, idea.id, thanks),
        )

    write()


def _send(visit: Visit, idea_id: IdeaId, thanks: str) -> None:
    with refusals(_PLACE, visit):
        words = st.session_state[_key(idea_id)]
        visit.store.comments.give(visit.here, idea_id, visit.me, words, visit.language)
        st.session_state[_key(idea_id)] = ""
        _close()
        confirm(thanks, visit.text("Thank you. Your comment is being checked."))
        st.rerun()


def _close() -> None:
    st.session_state.pop(_ON, None)


def _key(idea_id: IdeaId) -> str:
    return f"comment:{idea_id}"
