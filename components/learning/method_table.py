"""How the compared evenings were done, side by side."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.learning.evenings import Column
from components.learning.words import CHANNEL_WORDS
from components.number_table import number_table
from components.wording import heading
from content.language import LANGUAGES
from content.method import METHODS
from sessions.learning.evening import Evening


def method_table(visit: Visit, columns: Sequence[Column]) -> None:
    """Draw a column per evening: question, rule, minutes, people, channels, merges."""
    text = visit.text
    st.html(heading(text("How it was done"), "h2"))
    heads = [one.name for one in columns]
    told = [_facts(visit, one.evening) for one in columns]
    names = (
        *(text("Guiding question"), text("Neighbourhood"), text("Day"), text("Languages")),
        *(text("People in the room"), text("Ballots"), text("Rule"), text("Ways of giving dots")),
        *(text("Joined ideas"), text("Minutes planned"), text("Minutes used")),
    )
    rows = [[escape(name), *(facts[at] for facts in told)] for at, name in enumerate(names)]
    st.html(number_table(text("Method"), [text("Evening"), *heads], rows, heads))


def _language(code: str) -> str:
    known = LANGUAGES.get(code)
    return f'<span lang="{escape(code)}">{escape(known.name if known else code)}</span>'


def _facts(visit: Visit, one: Evening) -> Sequence[str]:
    """Return the cells of an evening in the order of the rows, escaped."""
    found, number = one.method, visit.translation.format_number
    question, language = visit.local(found.question)
    people = "–" if one.inhabitants is None else number(one.inhabitants)
    quarter = visit.text("{quarter}, {n} people", quarter=one.quarter, n=people)
    return (
        f'<span lang="{language}" dir="auto">{escape(question)}</span>',
        f'<span dir="auto">{escape(quarter if one.inhabitants else one.quarter)}</span>',
        escape(visit.translation.format_day(one.day)),
        ", ".join(map(_language, found.languages)),
        _number(visit, found.headcount),
        _number(visit, one.result.ballots if one.result else None),
        escape(visit.text(METHODS[one.result.rule].name)) if one.result else "–",
        "<br>".join(map(escape, _channels(visit, one))) or "–",
        number(found.merges),
        _number(visit, found.planned or None),
        _number(visit, found.used),
    )


def _number(visit: Visit, value: int | None) -> str:
    return "–" if value is None else visit.translation.format_number(value)


def _channels(visit: Visit, one: Evening) -> Sequence[str]:
    few = visit.text("too few to tell")
    return [
        f"{visit.text(CHANNEL_WORDS[channel]) if channel in CHANNEL_WORDS else channel}: "
        f"{few if ballots is None else visit.translation.format_number(ballots)}"
        for channel, ballots in one.method.channels.items()
    ]
