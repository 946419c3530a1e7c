"""The order of areas by open criteria, and how it moves when their weights move."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.kept import Kept, needs_of
from components.monitoring.words import CRITERION_WORDS, decimal, own_name
from components.number_table import number_table
from components.wording import heading, note
from sessions.monitoring.pilot import (
    Criterion,
    Scores,
    Standing,
    Weights,
    dominated,
    leaders,
    ranked,
    scores,
)

SHOWN = 20
_MOST_WEIGHT = 10.0


def weights_form(visit: Visit, here: Kept) -> None:
    """Draw a weight per criterion; each change is kept at once and holds for everybody."""
    columns = st.columns(len(Criterion))
    for column, (criterion, words) in zip(columns, CRITERION_WORDS.items(), strict=True):
        key = f"weight:{here.id}:{criterion}"
        weight = float(here.judgement.weights.get(criterion, 0))
        column.number_input(
            visit.text(words),
            0.0,
            _MOST_WEIGHT,
            weight,
            0.5,
            key=key,
            on_change=_weigh,
            args=(visit, here, criterion, key),
        )


def _weigh(visit: Visit, here: Kept, criterion: Criterion, key: str) -> None:
    weight = float(st.session_state[key])
    visit.store.monitorings.judge(
        here.id, lambda found: found.weighing({**found.weights, criterion: weight})
    )


def scored(visit: Visit, here: Kept) -> Scores:
    """Return what speaks for each area, with what people have looked up."""
    free = [id for id, known in here.judgement.knowledge.items() if known.unfunded]
    return scores(here.order, needs_of(visit, here), free)


def order_table(visit: Visit, here: Kept, found: Scores) -> Sequence[Standing]:
    """Draw the first areas of the order beside what people know, and return all of it.

    Raises `Refused` (weights_zero).
    """
    text, weights = visit.text, here.judgement.weights
    order = ranked(found, weights)
    first = order[:SHOWN]
    behind = dominated({one.id: found[one.id] for one in first})
    heads = [
        text("Area"),
        text("Rank"),
        text("Ranks as weights move"),
        *(text(words) for words in CRITERION_WORDS.values()),
        text("Funding programmes"),
        text("Local knowledge"),
    ]
    rows = (_row(visit, here, one, found, behind.get(one.id)) for one in first)
    caption = text("The first {n} areas; each criterion counts from 0 to 1", n=len(first))
    st.html(number_table(caption, heads, rows, heads[-2:]))
    st.html(heading(text("Who would be first?"), "h3") + _moves(visit, here, found, weights))
    return order


def _row(
    visit: Visit, here: Kept, one: Standing, found: Scores, better: str | None
) -> Sequence[str]:
    known, area = here.judgement.of(one.id), here.rated(one.id).area
    name = f"{own_name(area.name)} <small>{own_name(one.id)}</small>"
    if better:
        said = visit.text("nowhere ahead of {area}", area=here.rated(better).area.name)
        name += f"<br><small>{own_name(said)}</small>"
    none = visit.text("none") if known.unfunded else visit.text("not looked up")
    return [
        name,
        str(one.rank),
        str(one.low) if one.low == one.high else f"{one.low}–{one.high}",
        *(decimal(visit, found[one.id][criterion]) for criterion in Criterion),
        own_name(known.programmes or none),
        own_name(known.text or visit.text("still missing")),
    ]


def _moves(visit: Visit, here: Kept, found: Scores, weights: Weights) -> str:
    text, names = visit.text, {one.area.id: one.area.name for one in here.order}
    first = leaders(found, weights)
    heads = [text("Criterion"), text("not counted"), text("half as much"), text("twice as much")]
    rows = []
    for criterion, words in CRITERION_WORDS.items():
        own = [ids for (one, _), ids in first.items() if one is criterion]
        if len(own) == len(heads) - 1:
            cells = (own_name(", ".join(names[id] for id in ids[:3])) for ids in own)
            rows.append([escape(text(words)), *cells])
    if not rows:
        return note(text("With one criterion only there is nothing to move."))
    return number_table(text("First place when one weight moves"), heads, rows, heads)
