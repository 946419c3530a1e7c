"""Titles for many ideas, typed in one go: everything a key press needs is on the device."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from components.context import Visit
from components.element import own_element
from components.refusal import reason_sentence, sentence
from components.title_progress import needs, targets
from components.titles.row import field_of, row
from sessions.errors import Reason, Refused
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.phase import Role

_KEY, _HEARD = "titles", "titles:heard"
_ELEMENT = own_element(
    "titles",
    Path(__file__).with_name("titles.js"),
    '<ol class="titles"></ol>'
    '<div class="titles-bar"><p class="titles-state" role="status"></p></div>',
)


def title_table(visit: Visit, chosen: str) -> None:
    """Draw the released ideas with their gaps, the one in the language `chosen` first."""
    ideas = visit.released().ideas
    data = {
        "rows": [[idea.id, row(visit, idea, chosen)] for idea in ideas],
        "titles": _titles(visit, ideas),
        "old": [field_of(idea, language) for idea in ideas for language in idea.outdated],
        **st.session_state.get(_HEARD, {"heard": 0, "refused": {}}),
        "texts": {
            "gone": reason_sentence(visit, Reason.UNKNOWN_IDEA),
            "changed": reason_sentence(visit, Reason.TITLE_CHANGED),
            "saved": visit.text("Saved. It can be changed."),
            "sending": visit.text("Being sent, {n} waiting", n="{n}"),
        },
    }
    _ELEMENT(_KEY, data, on_save_change=lambda: _save(visit))


def _titles(visit: Visit, ideas: Sequence[Idea]) -> dict[str, str]:
    return {
        field_of(idea, language): idea.titles[language]
        for idea in ideas
        for language in targets(visit)
        if language in idea.titles and needs(idea, language)
    }


def _save(visit: Visit) -> None:
    """Store what was sent; the next drawing tells the device what became of it."""
    sent = st.session_state[_KEY]["save"]
    refused: dict[str, str] = {}
    for one in sent["titles"]:
        try:
            _entitle(visit, one)
        except Refused as reason:
            refused[one["field"]] = sentence(visit, reason)
    st.session_state[_HEARD] = {"heard": sent["number"], "refused": refused}


def _entitle(visit: Visit, sent: dict[str, Any]) -> None:
    idea, _, language = sent["field"].partition(":")
    if language not in targets(visit):
        raise Refused(Reason.UNKNOWN_IDEA)
    visit.store.ideas.entitle(
        visit.here,
        IdeaId(idea),
        language,
        sent["words"],
        Role.MEDIATOR,
        version=sent["version"],
        instead_of=sent["before"],
    )
