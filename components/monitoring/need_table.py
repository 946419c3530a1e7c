"""Needs of target groups beside the offers for them: where they overlap, where offers lack."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.kept import Kept, needs_of, unlisted_of
from components.monitoring.words import group_words, more_words, own_name
from components.number_table import number_table
from components.wording import heading, note
from sessions.monitoring.needs import Need, TargetGroup

_MOST = 30
_MOST_GAPS = 12


def need_table(visit: Visit, here: Kept) -> None:
    """Draw the gaps in words, and the areas with needs, those of most groups first."""
    text, found = visit.text, needs_of(visit, here)
    st.html(heading(text("Needs and offers of target groups"), "h2"))
    if not here.monitoring.settings.groups:
        st.html(note(text("No indicator of these figures speaks of a target group.")))
        return
    needy = {id: own for id, own in found.items() if any(need.high for need in own)}
    counts = {id: sum(need.high for need in own) for id, own in needy.items()}
    order = sorted(needy, key=lambda area: (-counts[area], here.numbers[area]))
    _gaps(visit, here, {id: [need for need in needy[id] if need.gap] for id in order})
    heads = [text("Area"), text("Needs"), *(group_words(visit, group) for group in TargetGroup)]
    rows = (
        [
            f"{here.numbers[id]} {own_name(here.rated(id).area.name)}",
            str(counts[id]),
            *(escape(_cell(visit, need)) for need in needy[id]),
        ]
        for id in order[:_MOST]
    )
    if order:
        caption = text("Areas in which a target group has a need")
        st.html(number_table(caption, heads, rows, heads[2:]))
    if len(order) > _MOST:
        st.html(note(more_words(visit, len(order) - _MOST)))
    if not here.monitoring.shapes:
        st.html(note(text("Without shapes no offer can be found in an area."), "notice"))
    told = text(
        "Offers come from the inventories of all evenings; rehearsals and examples do not count."
    )
    st.html(note(told, "muted small"))


def _gaps(visit: Visit, here: Kept, found: Mapping[str, Sequence[Need]]) -> None:
    gaps = {id: some for id, some in found.items() if some}
    if not gaps:
        st.html(note(visit.text("Every need that is known has an offer."), "tell"))
        return
    count = sum(map(len, gaps.values()))
    words = visit.plural("{n} need without an offer", "{n} needs without an offer", count)
    items = [
        f"<li><strong>{own_name(here.rated(id).area.name)}</strong>: "
        f"{escape(', '.join(_said(visit, need) for need in some))}</li>"
        for id, some in gaps.items()
    ]
    if len(items) > _MOST_GAPS:
        rest = more_words(visit, len(items) - _MOST_GAPS)
        items = [*items[:_MOST_GAPS], f"<li>{escape(rest)}</li>"]
    blind = _blind(visit, len(gaps.keys() & unlisted_of(visit, here)))
    st.html(f'<div class="gaps">{heading(words, "h3")}<ul>{"".join(items)}</ul>{blind}</div>')


def _blind(visit: Visit, number: int) -> str:
    """Say in how many of these areas the gap may only be one of knowledge."""
    if not number:
        return ""
    words = visit.plural(
        "In {n} of these areas no offer at all is known. Has anybody looked?",
        "In {n} of these areas no offers at all are known. Has anybody looked?",
        number,
    )
    return note(words, "tell")


def _said(visit: Visit, need: Need) -> str:
    return f"{group_words(visit, need.group)} ({need.column})"


def _cell(visit: Visit, need: Need) -> str:
    if need.z is None:
        return visit.text("not known")
    if need.gap:
        return visit.text("need, no offer")
    offers = visit.plural("{n} offer", "{n} offers", len(need.offers))
    return (
        visit.text("need, {offers}", offers=offers) if need.high else offers if need.offers else "–"
    )
