"""Codes the ideas of one evening to fields and approaches, under the name of a function."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.learning.evenings import Column
from components.learning.words import code_words, codes
from components.wording import heading, note
from sessions.function import FUNCTION_LENGTH
from sessions.learning.coding import (
    Agreement,
    Code,
    Coding,
    agreement,
    differing,
)
from sessions.learning.evening import Heard
from sessions.learning.standing import uncoded

_PLACE, _FUNCTION, _EVENING, _PAGE = "coding", "coder", "coded", "coding-page"
_AT_ONCE = 10
_COHEN = "Cohen 1960, doi.org/10.1177/001316446002000104"


def coding_form(visit: Visit, columns: Sequence[Column]) -> None:
    """Draw the ideas of one evening, a page at a time, and how far two coders agree."""
    text = visit.text
    st.html(heading(text("To which field and approach does an idea belong?"), "h2"))
    by_name = {one.name: one for one in columns}
    column = by_name[st.selectbox(text("Evening"), list(by_name), key=_EVENING)]
    function = st.text_input(
        text("Which function codes? No names of persons."),
        key=_FUNCTION,
        max_chars=FUNCTION_LENGTH,
        placeholder=text("for example: neighbourhood office"),
    )
    _state(visit, column)
    known = {one.function: one for one in column.remarks.codings}
    mine = known.get(function.strip(), Coding(function.strip()))
    if function.strip():
        _ideas(visit, column, mine)
    answer(_PLACE)
    if len(column.remarks.codings) > 1:
        _agreement(visit, column)


def _state(visit: Visit, column: Column) -> None:
    listed = len(column.evening.result.order) if column.evening.result else 0
    for one in column.remarks.codings:
        left = len(uncoded(column.evening, one))
        words = visit.text(
            "{function}: {n} of {all} ideas coded",
            function=one.function,
            n=listed - left,
            all=listed,
        )
        st.html(note(words, "tell"))


def _ideas(visit: Visit, column: Column, mine: Coding) -> None:
    """Draw one page; first the ideas that this function has not coded, by their ranks."""
    ideas = _in_order(column)
    pages = max(1, -(-len(ideas) // _AT_ONCE))
    page = 1
    if pages > 1:
        page = int(st.number_input(visit.text("Page of {n}", n=pages), 1, pages, key=_PAGE))
    shown = ideas[(page - 1) * _AT_ONCE : page * _AT_ONCE]
    options = [None, *codes()]
    with st.form(f"codes:{column.evening.id}:{mine.function}:{page}", border=False):
        keys = {idea.number: _choice(visit, column, mine, idea, options) for idea in shown}

        def keep() -> None:
            _keep(visit, column, mine, {n: st.session_state[key] for n, key in keys.items()})

        st.form_submit_button(visit.text("Keep these codes"), type="primary", on_click=keep)
    if not column.remarks.codings or column.remarks.codings[0].function == mine.function:
        _as_given(visit, column, mine, ideas)


def _in_order(column: Column) -> Sequence[Heard]:
    ranks = (
        {one.number: one.rank for one in column.evening.result.order}
        if (column.evening.result)
        else {}
    )
    return sorted(
        (one for one in column.evening.ideas if one.number in ranks or not ranks),
        key=lambda one: (ranks.get(one.number, 0), one.number),
    )


def _choice(
    visit: Visit, column: Column, mine: Coding, idea: Heard, options: Sequence[Code | None]
) -> str:
    key = f"code:{column.evening.id}:{mine.function}:{idea.number}"
    coded = mine.codes.get(idea.number)
    known = list(options) if coded in options else [*options, coded]
    title = f'<bdi class="own-words">{escape(idea.title)}</bdi>'
    # Not as a label: that would read the words of residents as markup.
    st.html(f'<p class="to-code">{idea.number} {title}</p>')
    st.selectbox(
        visit.text("Number {number}", number=idea.number),
        known,
        known.index(coded),
        format_func=lambda code: code_words(visit, code) if code else visit.text("Not coded"),
        key=key,
        label_visibility="collapsed",
    )
    return key


def _as_given(visit: Visit, column: Column, mine: Coding, ideas: Sequence[Heard]) -> None:
    """Offer what ideas were given with, to the first coder only: the second one judges anew."""
    given = {
        one.number: Code(one.field, one.approach)
        for one in ideas
        if one.field and one.number not in mine.codes
    }
    if given:
        label = visit.plural(
            "Take over the field that {n} idea was given with",
            "Take over the fields that {n} ideas were given with",
            len(given),
        )
        st.button(label, key="codes:given", on_click=_keep, args=(visit, column, mine, given))


def _keep(visit: Visit, column: Column, mine: Coding, found: dict[int, Code | None]) -> None:
    with refusals(_PLACE, visit):
        visit.store.compared.code(column.evening.id, mine.function, found, now())
        confirm(_PLACE, visit.text("Kept."))


def _agreement(visit: Visit, column: Column) -> None:
    first, second = column.remarks.codings[:2]
    text = visit.text
    st.html(heading(text("How far do both agree?"), "h3"))
    for words, found in (
        (text("Fields of action"), agreement(first, second, lambda code: code.field)),
        (text("Approaches"), agreement(first, second, lambda code: code.approach)),
    ):
        st.html(note(f"{words}: {_agreed(visit, found)}", "tell"))
    told = text("Kappa: 1 is all alike, 0 is what chance alone would give. The first one counts.")
    st.html(f'<p class="muted small">{escape(told)} <span dir="ltr">{_COHEN}</span></p>')
    if apart := differing(first, second):
        numbers = ", ".join(map(str, apart))
        st.html(note(text("Worth talking about: ideas {numbers}", numbers=numbers)))


def _agreed(visit: Visit, found: Agreement) -> str:
    if not found.ideas:
        return "–"
    alike = visit.text("{n} of {all} ideas alike", n=found.alike, all=found.ideas)
    if found.kappa is None:
        return alike
    return f"{alike}, Kappa {visit.translation.format_number(round(found.kappa, 2))}"
