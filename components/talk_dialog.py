"""Note what was said about an idea at a table."""

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.idea_label import number_sign, title_words
from components.personal_hint import hint_while_writing
from components.talk import KIND_WORDS
from sessions.errors import Reason, Refused
from sessions.idea import FROM_TALK, CommentKind, Idea
from sessions.ids import IdeaId
from sessions.writing import COMMENT_LENGTH

_ON = "talk:on"
_PLACE = "talk"


def talk_about(idea: Idea) -> None:
    """Have the dialog open for this idea until it is sent or closed."""
    st.session_state[_ON] = idea.id


def talk_dialog(visit: Visit, ideas: list[Idea], thanks: str) -> None:
    """Draw the dialog while it is open for one of `ideas`; `thanks` is where it is answered."""
    idea = next((one for one in ideas if one.id == st.session_state.get(_ON)), None)
    if idea is None:
        return

    @st.dialog(visit.text("Note from the discussion"), on_dismiss=_close)
    def write() -> None:
        head = f"{number_sign(visit, idea)}{title_words(visit, idea)}"
        st.html(f'<div class="idea-head">{head}</div>')
        for kind in FROM_TALK:
            _field(visit, idea.id, kind)
        hint_while_writing(visit, *(_key(idea.id, kind) for kind in FROM_TALK))
        answer(_PLACE)
        label = visit.text("Send the note")
        st.button(label, type="primary", on_click=_send, args=(visit, idea.id, thanks))

    write()


def _field(visit: Visit, idea_id: IdeaId, kind: CommentKind) -> None:
    st.text_area(
        visit.text(KIND_WORDS[kind]),
        max_chars=COMMENT_LENGTH,
        height=68,
        key=_key(idea_id, kind),
        on_change="ignore",
        persist_state="session",
    )


def _send(visit: Visit, idea_id: IdeaId, thanks: str) -> None:
    written = [kind for kind in FROM_TALK if st.session_state[_key(idea_id, kind)].strip()]
    with refusals(_PLACE, visit):
        if not written:
            raise Refused(Reason.TEXT_MISSING)
        for kind in written:
            words = st.session_state[_key(idea_id, kind)]
            visit.store.comments.give(visit.here, idea_id, visit.me, words, visit.language, kind)
            st.session_state[_key(idea_id, kind)] = ""
        _close()
        confirm(thanks, visit.text("Thank you. The note is being checked."))
        st.rerun()


def _close() -> None:
    st.session_state.pop(_ON, None)


def _key(idea_id: IdeaId, kind: CommentKind) -> str:
    return f"talk:{kind}:{idea_id}"
