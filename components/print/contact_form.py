"""The paper form for whoever joins in: contact stands there, and never in the app."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from components.print.typesetting import typeset
from components.print.words import tag
from content.language import DEFAULT, Texts, Translation, localized, msg, translation
from content.pictogram import pictogram
from content.toolbox import load_toolbox
from sessions.idea import Idea
from sessions.ids import IdeaId

_TEMPLATE = Path(__file__).with_name("contact_form.typ")
_FEWEST_LINES, _SPARE, _MOST_LINES = 3, 2, 12

Block = dict[str, Any]


def contact_form(
    ideas: Sequence[Idea],
    people: Mapping[IdeaId, int],
    language: str,
    title: Texts,
    keeper: str,
) -> bytes:
    """A PDF, A4, with a block per idea and a line for everybody who joins in, and some more.

    In `language`, and in German below; `title` names the evening, `keeper` who keeps the form
    (may be empty).
    """
    words = list(dict.fromkeys((translation(language), translation(DEFAULT))))
    if language.startswith(DEFAULT):
        words = words[:1]
    evening, found = localized(title, language)
    data = {
        "title": f"{words[0].text('I will join in')} · {evening}",
        "evening": {"words": evening, **tag(found)},
        "language": tag(language),
        "heading": _each(words, msg("I will join in")),
        "notes": [note for each in words for note in _notes(each, keeper)],
        "name": _each(words, msg("Name")),
        "contact": _each(words, msg("Telephone or e-mail")),
        "page": words[-1].text("Page"),
        "blocks": [_block(idea, people.get(idea.id, 0), language) for idea in ideas],
    }
    return typeset(_TEMPLATE, data)


def _notes(words: Translation, keeper: str) -> list[Block]:
    said = [words.text("Only write here if you want to be asked about this idea.")]
    if keeper:
        said.append(words.text("This form stays with: {keeper}.", keeper=keeper))
    else:
        said.append(words.text("This form stays with those who lead the evening."))
    said.append(words.text("It is not entered into the app and is used for nothing else."))
    said.append(words.text("It is destroyed as soon as the group has met, or when you ask for it."))
    return [{"words": " ".join(said), **tag(words.language.code)}]


def _block(idea: Idea, people: int, language: str) -> Block:
    original = idea.draft.language
    titles = {**idea.titles, original: idea.draft.title}
    title, found = localized(titles, language)
    german = titles.get(DEFAULT)
    return {
        "number": idea.number,
        "title": {"words": title, **tag(found)},
        "german": {"words": german, **tag(DEFAULT)} if german and german != title else None,
        "lines": min(_MOST_LINES, max(_FEWEST_LINES, people + _SPARE)),
        **_field(idea.draft.field, language),
    }


def _field(id: str | None, language: str) -> Block:
    known = {field.id: field for field in load_toolbox().fields}
    if id not in known:
        return {"colour": "#1C1B22", "picture": None, "field": None}
    field = known[id]
    name, found = localized(field.name, language)
    drawn = pictogram(field.id).replace("currentColor", field.colour)
    return {"colour": field.colour, "picture": drawn, "field": {"words": name, **tag(found)}}


def _each(words: Sequence[Translation], msgid: str) -> list[Block]:
    return [{"words": one.text(msgid), **tag(one.language.code)} for one in words]
