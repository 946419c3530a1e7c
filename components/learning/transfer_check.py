"""Whether an approach carries over: conditions there and here, what was done, what came of it."""

from collections.abc import Iterable, Mapping
from html import escape

import streamlit as st

from components.context import Visit
from components.learning.condition_choice import chosen_conditions, condition_choice
from components.learning.words import CONDITION_WORDS, VERDICT_WORDS, approach_words
from components.number_table import number_table
from components.wording import heading, note
from content.toolbox import load_toolbox
from sessions.learning.sheet import Conditions, Sheet, transfer


def transfer_check(visit: Visit) -> None:
    """Draw the conditions here beside those of every Erfahrungsblatt about one approach."""
    text = visit.text
    st.html(heading(text("Would it work here too?"), "h2"))
    entries = [one.entry for one in visit.store.exchanged.all().values()]
    sheets = [one for one in entries if isinstance(one, Sheet)]
    titles = _titles(visit, sheets)
    chosen: str = st.selectbox(
        text("Approach"), list(titles), format_func=titles.__getitem__, key="transfer"
    )
    found = [one for one in sheets if _about(one) == chosen]
    if not found:
        st.html(note(text("There is no Erfahrungsblatt about it yet."), "notice"))
        return
    asked, told = st.columns([2, 3], gap="large")
    with asked:
        st.html(heading(text("What is there here?"), "h3"))
        condition_choice(visit, "here")
    with told:
        for one in found:
            _sheet(visit, one, chosen_conditions("here"))
    st.html(note(text("The list of conditions is our own."), "muted small"))


def _about(sheet: Sheet) -> str:
    return sheet.approach or sheet.title


def _titles(visit: Visit, sheets: Iterable[Sheet]) -> Mapping[str, str]:
    """Return what can be checked: approaches with experience first."""
    known = {one.id: approach_words(visit, one.id) for one in load_toolbox().approaches}
    told = {_about(one): known.get(one.approach, one.title) for one in sheets}
    return {**told, **known}


def _sheet(visit: Visit, sheet: Sheet, here: Conditions) -> None:
    st.html(_head(visit, sheet))
    text, yes = visit.text, {True: visit.text("Yes"), False: visit.text("No")}
    heads = [text("Condition"), text("There"), text("Here"), text("That means")]
    rows = [
        [
            escape(text(CONDITION_WORDS[one])),
            escape(yes[sheet.conditions[one]] if one in sheet.conditions else "–"),
            escape(yes[here[one]] if one in here else "–"),
            f'<span class="verdict {verdict}">{escape(text(VERDICT_WORDS[verdict]))}</span>',
        ]
        for one, verdict in transfer(sheet.conditions, here).items()
    ]
    st.html(number_table(text("Conditions"), heads, rows, heads[1:]))


def _head(visit: Visit, sheet: Sheet) -> str:
    """Return who tells it, then what was done and what came of it, escaped."""
    text = visit.text
    place = f"{sheet.quarter}, {sheet.year}"
    if sheet.inhabitants:
        number = visit.translation.format_number(sheet.inhabitants)
        place = text("{quarter}, {n} people", quarter=place, n=number)
    said = (
        (text("How it was before"), sheet.situation),
        (text("What was done"), sheet.done),
        (text("What came of it"), sheet.result),
        (text("What got in the way"), sheet.hindered),
        (text("Whom to ask"), sheet.contact),
    )
    items = "".join(
        f'<dt>{escape(name)}</dt><dd dir="auto">{escape(words)}</dd>'
        for name, words in said
        if words
    )
    return f'<h3 dir="auto">{escape(place)}</h3><dl class="experience">{items}</dl>'
