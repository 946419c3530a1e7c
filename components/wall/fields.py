"""The message while approaches are read: the question and the fields of action."""

import streamlit as st

from components.context import Visit
from components.wall.way_in import corner
from components.wall.words import Words
from content.term import FieldOfAction


def fields(visit: Visit, words: Words) -> None:
    """Draw the fields that this evening's approaches belong to."""
    shown = {one.field for one in visit.toolbox.approaches}
    items = (_item(words, field) for field in visit.toolbox.fields if field.id in shown)
    st.html(
        f'<section class="wall"><h1>{words.local(visit.here.plan.guiding_question)}</h1>'
        f'<ul class="wall-fields">{"".join(items)}</ul>{corner(visit, words)}</section>'
    )


def _item(words: Words, field: FieldOfAction) -> str:
    picture = f'<span class="pictogram pictogram-{field.id}" aria-hidden="true"></span>'
    return f'<li class="field-{field.id}">{picture}<p>{words.local(field.name)}</p></li>'
