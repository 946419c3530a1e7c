"""The approaches as A5 cards, two on a sheet of A4 with marks to cut along."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from components.print.typesetting import typeset
from components.print.words import Said, own, said, tag
from content.approach import Approach, provenance
from content.language import DEFAULT, Translation, localized, translation
from content.pictogram import approach_pictogram, pictogram
from content.term import Term
from content.toolbox import Toolbox

_TEMPLATE = Path(__file__).with_name("cards.typ")
_GERMAN = (DEFAULT, "de-simple")


def card_sheets(toolbox: Toolbox, language: str, title: str) -> bytes:
    """A PDF with one card per approach in this language; `title` names the evening.

    What there is not in the language stands in German.
    """
    words = translation(language)
    cards = [_card(toolbox, one, words) for one in toolbox.approaches]
    named = f"{words.text('Approaches')} · {title}"
    return typeset(_TEMPLATE, {"title": named, "language": tag(language), "cards": cards})


def _card(toolbox: Toolbox, one: Approach, words: Translation) -> Said:
    field, language = toolbox.field(one.field), words.language.code
    return {
        "colour": field.colour,
        "field": said(field.name, language),
        "field_picture": _painted(pictogram(one.field), field.colour),
        "picture": _painted(approach_pictogram(one), field.colour),
        "title": said(one.title, language),
        "german": None if language in _GERMAN else said(one.title, DEFAULT),
        "promise": said(one.promise, language),
        "text": said(one.text, language),
        "how": words.text("How it can be done") if one.ideas else "",
        "ideas": [said(idea.title, language) for idea in one.ideas],
        "facts": [{"label": label, **fact} for label, fact in _facts(toolbox, one, words)],
        "foot": list(_foot(one, words)),
    }


def _facts(toolbox: Toolbox, one: Approach, words: Translation) -> Iterator[tuple[str, Said]]:
    audiences, partners = map(toolbox.audience, one.audiences), map(toolbox.partner, one.partners)
    if one.audiences:
        yield words.text("For whom"), _listed(audiences, words)
    if one.partners:
        yield words.text("Who must take part"), _listed(partners, words)
    if estimates := [word for word in (one.cost, one.effort, one.first_result) if word]:
        joined = " · ".join(words.text(word.label) for word in estimates)
        yield words.text("Estimate"), own(joined, words.language.code)
    if one.protects:
        yield words.text("What must not be harmed"), said(one.protects, words.language.code)


def _foot(one: Approach, words: Translation) -> Iterator[str]:
    _, language = localized(one.title, words.language.code)
    yield words.text(provenance(one, language))
    if one.source:
        yield one.source
    if one.status.get(words.language.code) == "drafted":
        yield words.text("Translated by a machine, not yet checked by a person.")


def _listed(terms: Iterable[Term], words: Translation) -> Said:
    names = (localized(one.name, words.language.code)[0] for one in terms)
    return own(", ".join(names), words.language.code)


def _painted(drawing: str, colour: str) -> str:
    return drawing.replace("currentColor", colour)
