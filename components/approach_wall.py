"""The approaches of the toolbox as a wall of cards, by field of action."""

from collections.abc import Sequence
from html import escape

from components.context import Visit
from components.idea_label import field_label
from components.tappable import tappable
from components.wording import note
from content.approach import Approach, ToolboxIdea, provenance
from sessions.phase import Action
from sessions.run_sheet import Texts


def approach_wall(visit: Visit) -> Approach | None:
    """Draw the approaches of this evening; return the one an idea is to be added to, if any."""
    shown = visit.toolbox.approaches
    fields = list(dict.fromkeys(approach.field for approach in shown))
    cards = "".join(_card(visit, approach) for approach in shown)
    html = f'<div class="approaches">{_filter(visit, fields)}<ul class="cards">{cards}</ul></div>'
    tapped = tappable(html, key="approaches")
    return visit.toolbox.approach(tapped) if tapped else None


def _filter(visit: Visit, fields: Sequence[str]) -> str:
    """Radio buttons that the stylesheet obeys: filtering costs no run."""
    every = _choice("all", escape(visit.text("All fields")), " checked")
    rest = "".join(_choice(field, field_label(visit, field)) for field in fields)
    legend = escape(visit.text("Field of action"))
    hidden = "".join(
        f".approaches:has(#show-{field}:checked) .card:not(.field-{field}){{display:none}}"
        for field in fields
    )
    choices = f'<fieldset class="choices"><legend>{legend}</legend>{every}{rest}</fieldset>'
    return f"<style>{hidden}</style>{choices}"


def _choice(field: str, label: str, checked: str = "") -> str:
    ticked = f'<input type="radio" name="show-field" id="show-{field}"{checked}>'
    return f'<label class="field-{field}">{ticked}{label}</label>'


def _card(visit: Visit, approach: Approach) -> str:
    more = escape(visit.text("Read more"))
    return (
        f'<li class="card field-{approach.field}">'
        f'<p class="card-head">{field_label(visit, approach.field)}</p>'
        f"{_local(visit, approach.title, 'h2')}{_local(visit, approach.promise, 'p')}"
        f'<details id="approach-{approach.id}"><summary>{more}</summary>'
        f"{_detail(visit, approach)}</details></li>"
    )


def _detail(visit: Visit, approach: Approach) -> str:
    heading = escape(visit.text("How it can be done"))
    ideas = "".join(_toolbox_idea(visit, idea) for idea in approach.ideas)
    how = f"<h3>{heading}</h3><ul>{ideas}</ul>" if ideas else ""
    return (
        f"{_local(visit, approach.text, 'p')}{how}{_origin(visit, approach)}{_add(visit, approach)}"
    )


def _toolbox_idea(visit: Visit, idea: ToolboxIdea) -> str:
    example = note(visit.text("Example"), "muted origin")
    quoted = _origin(visit, idea) if idea.source else example
    return (
        f"<li>{_local(visit, idea.title, 'strong')} {_local(visit, idea.text, 'span')}{quoted}</li>"
    )


def _origin(visit: Visit, item: Approach | ToolboxIdea) -> str:
    _, language = visit.local(item.title)
    said = escape(visit.text(provenance(item, language)))
    source = f' (<span dir="ltr">{escape(item.source)}</span>)' if item.source else ""
    return f'<p class="muted origin">{said}{source}</p>'


def _add(visit: Visit, approach: Approach) -> str:
    if not visit.may(Action.GIVE_IDEA):
        return ""
    words = escape(visit.text("Add an idea to this"))
    return f'<p><button type="button" class="quiet" data-tap="{approach.id}">{words}</button></p>'


def _local(visit: Visit, texts: Texts, tag: str) -> str:
    words, language = visit.local(texts)
    return f'<{tag} lang="{language}" dir="auto">{escape(words)}</{tag}>'
