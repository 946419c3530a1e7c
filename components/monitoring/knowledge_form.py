"""What people who know an area say beside its numbers, and what is aimed at for whom."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.monitoring.kept import Kept
from components.monitoring.words import group_words
from components.wording import heading, note
from content.language import LANGUAGES
from content.offer import offered
from content.toolbox import load_toolbox
from sessions.monitoring.area import Area
from sessions.monitoring.judgement import GOAL_LENGTH, Judgement, Knowledge
from sessions.monitoring.needs import TargetGroup
from sessions.writing import COMMENT_LENGTH, TEXT_LENGTH


def knowledge_form(visit: Visit, here: Kept, area: Area) -> None:
    """Draw what is known, to be changed; keys carry the area, so each has its own fields."""
    text, known = visit.text, here.judgement.of(area.id)
    key, place = f"k:{here.id}:{area.id}", f"knowledge:{area.id}"
    st.html(heading(text("Local knowledge"), "h3"))
    asked = text("What do people who know this area say?")
    st.text_area(asked, known.text, max_chars=TEXT_LENGTH, key=f"{key}:text")
    label = text("Funding programmes that are there already")
    named = st.text_input(
        label, known.programmes, max_chars=COMMENT_LENGTH, key=f"{key}:programmes"
    )
    none = text("Looked up: there is none")
    st.checkbox(none, known.unfunded, key=f"{key}:unfunded", disabled=bool(named.strip()))
    languages = {code: LANGUAGES[code].name for code in offered() if code != "de-simple"}
    _several(text("Languages spoken there"), languages, known.languages, f"{key}:languages")
    themes = {one.id: visit.local(one.name)[0] for one in load_toolbox().themes}
    _several(text("Cross-cutting themes that matter there"), themes, known.themes, f"{key}:themes")
    _goals(visit, known, key)

    def keep() -> None:
        said = _said(key)
        with refusals(place, visit):
            visit.store.monitorings.judge(here.id, lambda found: _changed(found, area, said))
            confirm(place, text("Kept."))

    answer(place)
    st.button(text("Keep local knowledge"), key=f"{key}:keep", on_click=keep)


def _several(label: str, names: Mapping[str, str], chosen: Iterable[str], key: str) -> None:
    """Draw a choice of several; what is not offered any more is not chosen."""
    st.pills(
        label,
        list(names),
        selection_mode="multi",
        default=[one for one in chosen if one in names],
        format_func=names.__getitem__,
        key=key,
    )


def _goals(visit: Visit, known: Knowledge, key: str) -> None:
    with st.expander(visit.text("Goals per target group")):
        told = visit.text("Measures can refer to them: for whom, in this area, to what end.")
        st.html(note(told))
        for group in TargetGroup:
            goal = known.goals.get(group, "")
            st.text_input(
                group_words(visit, group), goal, max_chars=GOAL_LENGTH, key=f"{key}:goal:{group}"
            )


def _said(key: str) -> Knowledge:
    state = st.session_state
    return Knowledge(
        state[f"{key}:text"],
        state[f"{key}:programmes"],
        state[f"{key}:unfunded"],
        tuple(state[f"{key}:languages"]),
        tuple(state[f"{key}:themes"]),
        goals={group: state[f"{key}:goal:{group}"] for group in TargetGroup},
    )


def _changed(found: Judgement, area: Area, said: Knowledge) -> Judgement:
    """Return the judgement with what was said; the marks have a form of their own."""
    return found.knowing(area.id, replace(said, answers=found.of(area.id).answers))
