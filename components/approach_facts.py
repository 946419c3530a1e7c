"""What kind of thing an approach is, for whom, with whom and at what price: a calm list."""

from collections.abc import Iterator
from html import escape

from components.approach_label import local_words
from components.context import Visit
from components.idea_label import field_label
from content.approach import EVERYONE, Approach
from content.vocabulary import Word


def approach_facts(visit: Visit, approach: Approach) -> str:
    """Draw the facts as HTML, without those that an organiser's own approach leaves open."""
    rows = "".join(_row(name, said) for name, said in _facts(visit, approach) if said)
    return f'<dl class="approach-facts">{rows}</dl>' if rows else ""


def audience_words(visit: Visit, approach: Approach) -> list[str]:
    """For whom it is; who is named besides everyone is who gains most."""
    named = [one for one in approach.audiences if one != EVERYONE]
    groups = [local_words(visit, visit.toolbox.audience(one).name) for one in named]
    if EVERYONE not in approach.audiences:
        return groups
    everyone = local_words(visit, visit.toolbox.audience(EVERYONE).name)
    if not groups:
        return [everyone]
    most = escape(visit.text("above all:"))
    return [everyone, f"{most} {groups[0]}", *groups[1:]]


def _facts(visit: Visit, approach: Approach) -> Iterator[tuple[str, list[str]]]:
    toolbox = visit.toolbox
    estimate = (approach.cost, approach.effort, approach.first_result)
    yield visit.text("For whom"), audience_words(visit, approach)
    yield visit.text("Fits in"), _words(visit, *approach.quarters)
    yield visit.text("Kind"), _words(visit, approach.kind)
    yield visit.text("Estimate of our own"), _words(visit, *estimate)
    partners = [local_words(visit, toolbox.partner(one).name) for one in approach.partners]
    yield visit.text("Who must take part"), partners
    protects = [local_words(visit, approach.protects)] if approach.protects else []
    yield visit.text("What must not be harmed"), protects
    themes = [local_words(visit, toolbox.theme(one).name) for one in approach.themes]
    yield visit.text("Themes"), themes
    yield visit.text("Also touches"), [field_label(visit, one) for one in approach.secondary]


def _row(name: str, said: list[str]) -> str:
    words = "".join(f"<span>{one}</span>" for one in said)
    return f"<div><dt>{escape(name)}</dt><dd>{words}</dd></div>"


def _words(visit: Visit, *words: Word | None) -> list[str]:
    return [escape(visit.text(word.label)) for word in words if word]
