"""What one resident wrote: where it stands, and the way to take it back."""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape

import streamlit as st

from components.aloud import aloud_button
from components.answer import answer, confirm, refusals
from components.approach_label import approach_name
from components.context import Visit
from components.ground import ground_note
from components.idea_label import kind_label, number_sign, number_words, own_words, place_words
from components.stance_label import fit_label
from components.state_line import state_line
from components.wording import note
from sessions.idea import Comment, Idea, Origin, ReleaseState
from sessions.ids import CommentId, IdeaId
from sessions.release import Decision
from sessions.stance import Stance

_PLACE = "mine"


def own_list(visit: Visit) -> None:
    """Draw one's own ideas, comments and stances; nobody else sees them here."""
    answer(_PLACE)
    ideas = visit.store.ideas.of(visit.me, visit.here.id)
    decisions = visit.store.queue.decisions(visit.here.id)
    comments = visit.store.comments.of(visit.me)
    for idea in ideas:
        html = _idea(visit, idea, _refusal(idea, decisions))
        _entry(visit, idea.id, html, partial(_idea_back, visit, idea.id))
    for one in comments:
        html = _comment(visit, one, _refusal(one, decisions))
        _entry(visit, one.id, html, partial(_comment_back, visit, one.id))
    stances = visit.store.stances.of(visit.me).values()
    for stance in stances:
        html = _stance(visit, stance, _refusal(stance, decisions))
        _entry(visit, stance.id, html, partial(_stance_back, visit, stance.approach))
    if not ideas and not comments and not stances:
        st.html(note(visit.text("You have not written anything yet.")))


def _entry(visit: Visit, id: str, html: str, take_back: Callable[[], None]) -> None:
    with st.container(key=f"mine-{id}"):
        st.html(f'<article class="card mine">{html}</article>')
        with st.popover(visit.text("Take back"), key=f"sure:{id}"):
            st.html(note(visit.text("Then nobody sees it any more.")))
            st.button(visit.text("Yes, take it back"), key=f"back:{id}", on_click=take_back)


def _refusal(
    written: Idea | Comment | Stance, decisions: Mapping[str, Decision]
) -> Decision | None:
    return decisions.get(written.id) if written.state is ReleaseState.REFUSED else None


def _idea(visit: Visit, idea: Idea, refusal: Decision | None) -> str:
    words = own_words(idea.draft.title, idea.draft.language, "h2")
    text = own_words(idea.draft.text, idea.draft.language) if idea.draft.text else ""
    place = f'<span dir="auto">{escape(place_words(visit, idea.draft.place))}</span>'
    facts = f'<p class="facts">{kind_label(visit, idea.draft.kind)}{place}</p>'
    listen = aloud_button(visit, number_words(visit, idea))
    head = f'<div class="idea-head">{number_sign(visit, idea)}{words}{listen}</div>'
    why, black = ground_note(visit, refusal), _whole_idea(visit, idea)
    state = state_line(visit, idea.state)
    return f"{state}{why}{head}{facts}{text}{black}{_merged(visit, idea)}"


def _merged(visit: Visit, idea: Idea) -> str:
    into = {other.id: other.number for other in visit.released().ideas}.get(idea.survivor)
    if not idea.merged or into is None:
        return ""
    return note(visit.text("Joined with number {number}.", number=into))


def _whole_idea(visit: Visit, idea: Idea) -> str:
    if not idea.blackened:
        return ""
    versions = visit.store.ideas.versions(visit.here.id, idea.id)
    whole = next(one for one in reversed(versions) if one.origin is not Origin.BLACKENED)
    return _whole(visit, f"{whole.title}\n{whole.text}".strip(), whole.language)


def _whole(visit: Visit, words: str, language: str) -> str:
    """What somebody wrote before words of it were blackened; nobody but her reads it here."""
    said = visit.text("Some words were blackened before others saw it. You wrote:")
    return note(said) + own_words(words, language)


def _comment(visit: Visit, one: Comment, refusal: Decision | None) -> str:
    on = {idea.id: idea for idea in visit.released().ideas}.get(one.idea_id)
    label = visit.text("Your comment")
    if on is not None:
        label = visit.text("Comment on number {number}", number=on.number)
    black = _whole(visit, one.original, one.language) if one.original else ""
    why, words = ground_note(visit, refusal), own_words(one.text, one.language)
    return f"{state_line(visit, one.state)}{why}{note(label)}{words}{black}"


def _stance(visit: Visit, one: Stance, refusal: Decision | None) -> str:
    state = state_line(visit, one.state) if one.reason else ""
    reason = own_words(one.reason, one.language) if one.reason else ""
    name = f"<h2>{approach_name(visit, one.approach)}</h2>"
    black = _whole(visit, one.original, one.language) if one.original else ""
    why = ground_note(visit, refusal)
    return f"{state}{why}{name}<p>{fit_label(visit, one.fit)}</p>{reason}{black}"


def _idea_back(visit: Visit, id: IdeaId) -> None:
    _take_back(visit, lambda: visit.store.ideas.take_back(visit.here, id, visit.me))


def _comment_back(visit: Visit, id: CommentId) -> None:
    _take_back(visit, lambda: visit.store.comments.take_back(visit.here, id, visit.me))


def _stance_back(visit: Visit, approach: str) -> None:
    _take_back(visit, lambda: visit.store.stances.withdraw(visit.here, visit.me, approach))


def _take_back(visit: Visit, act: Callable[[], None]) -> None:
    with refusals(_PLACE, visit):
        act()
        confirm(_PLACE, visit.text("Taken back. Nobody sees it any more."))
