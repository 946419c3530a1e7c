"""The approaches of the toolbox as a wall of cards, by field of action and by whom they are for."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

import streamlit as st

from components.aloud import aloud_button
from components.approach_label import approach_head, draft_chip, local_words
from components.context import Visit
from components.idea_label import field_label
from components.stance_label import fit_label, fit_numbers
from components.tappable import tappable
from components.wording import note
from content.approach import EVERYONE, Approach
from content.term import Audience
from sessions.stance import Fit, Stance

_LAST = "approach:last"


def approach_wall(visit: Visit) -> str | None:
    """Draw the approaches of this evening; return the id of the one that was tapped, if any.

    Whoever comes back finds the card that was read last.
    """
    shown = visit.toolbox.approaches
    mine, counts = visit.store.stances.of(visit.me), visit.store.stances.counts(visit.here)
    cards = "".join(_card(visit, one, mine.get(one.id), counts.get(one.id)) for one in shown)
    html = f'<div class="approaches">{_filters(visit, shown)}<ul class="cards">{cards}</ul></div>'
    tapped = tappable(html, key=f"approaches-{visit.me}", shown=st.session_state.pop(_LAST, None))
    if tapped:
        st.session_state[_LAST] = f"card-{tapped}"
    return tapped


def _filters(visit: Visit, shown: Sequence[Approach]) -> str:
    """Two choices that the stylesheet obeys: filtering costs no run."""
    fields = list(dict.fromkeys(approach.field for approach in shown))
    groups = [one for one in visit.toolbox.audiences if one.id != EVERYONE]
    style = "".join(_hiding(shown, fields, groups))
    nothing = note(visit.text("There is no approach for this choice."), "tell nothing")
    return f"<style>{style}</style>{_by_field(visit, fields)}{_by_group(visit, groups)}{nothing}"


def _hiding(
    shown: Sequence[Approach], fields: Sequence[str], groups: Sequence[Audience]
) -> Iterator[str]:
    for field in fields:
        yield f".approaches:has(#show-{field}:checked) .card:not(.field-{field}){{display:none}}"
    for group in groups:
        chosen = f".approaches:has(#for-{group.id}:checked)"
        yield f"{chosen} .card:not(.for-{group.id}){{display:none}}"
        missing = set(fields) - {one.field for one in shown if one.suits(group.id)}
        yield from (
            f"{chosen}:has(#show-{one}:checked) .nothing{{display:block}}" for one in missing
        )


def _by_field(visit: Visit, fields: Sequence[str]) -> str:
    every = _choice("all", escape(visit.text("All fields")), " checked")
    rest = "".join(_choice(field, field_label(visit, field)) for field in fields)
    legend = escape(visit.text("Field of action"))
    return f'<fieldset class="choices"><legend>{legend}</legend>{every}{rest}</fieldset>'


def _choice(field: str, label: str, checked: str = "") -> str:
    ticked = f'<input type="radio" name="show-field" id="show-{field}"{checked}>'
    return f'<label class="field-{field}">{ticked}{label}</label>'


def _by_group(visit: Visit, groups: Sequence[Audience]) -> str:
    """What is for everyone is for each group, too."""
    options = [("all", visit.text("All groups"))]
    options += [(group.id, visit.local(group.name)[0]) for group in groups]
    choices = "".join(f'<option id="for-{id}">{escape(name)}</option>' for id, name in options)
    label = escape(visit.text("For whom"))
    return f'<label class="for-whom">{label} <select name="for-whom">{choices}</select></label>'


def _card(
    visit: Visit, approach: Approach, mine: Stance | None, counts: Mapping[Fit, int] | None
) -> str:
    groups = " ".join(f"for-{one.id}" for one in visit.toolbox.audiences if approach.suits(one.id))
    kind = f"<p class=facts>{escape(visit.text(approach.kind.label))}</p>" if approach.kind else ""
    own = f'<p class="mine-too">{fit_label(visit, mine.fit)}</p>' if mine else ""
    said = fit_numbers(visit, counts) if counts else ""
    listen = aloud_button(visit, local_words(visit, approach.title))
    return (
        f'<li class="card approach field-{approach.field} {groups}" id="card-{approach.id}">'
        f'<div class="card-head">{field_label(visit, approach.field)}{listen}</div>'
        f"{approach_head(visit, approach, 'h2')}{local_words(visit, approach.promise, 'p')}"
        f"{draft_chip(visit, approach, approach.title)}{kind}{own}{said}"
        f"{_more(visit, approach)}</li>"
    )


def _more(visit: Visit, approach: Approach) -> str:
    words = escape(visit.text("Read more"))
    title = local_words(visit, approach.title)
    return (
        f'<p><button type="button" class="quiet" id="read-{approach.id}" data-tap="{approach.id}">'
        f'{words}<span class="only-read"> {title}</span></button></p>'
    )
