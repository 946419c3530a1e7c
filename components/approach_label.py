"""The parts of an approach as HTML: picture, title, what is not in the reader's words; escaped."""

from html import escape

from components.context import Visit
from components.wording import note
from content.approach import Approach, ToolboxIdea, provenance
from content.item import Item
from content.language import LANGUAGES, Texts


def local_words(visit: Visit, texts: Texts, tag: str = "span") -> str:
    """A text of the toolbox in an element that knows its language."""
    words, language = visit.local(texts)
    return f'<{tag} lang="{language}" dir="auto">{escape(words)}</{tag}>'


def approach_head(visit: Visit, approach: Approach, tag: str) -> str:
    """The drawing of an approach, its own or that of its field, beside its title."""
    drawn = f"pictogram pictogram-{approach.field} pictogram-{approach.id}"
    picture = f'<span class="{drawn}" aria-hidden="true"></span>'
    return f'<div class="approach-head">{picture}{local_words(visit, approach.title, tag)}</div>'


def approach_name(visit: Visit, id: str) -> str:
    """The title of an approach; the id of one that was taken out of the toolbox meanwhile."""
    found = next((one for one in visit.toolbox.approaches if one.id == id), None)
    return local_words(visit, found.title) if found else f"<span>{escape(id)}</span>"


def origin(visit: Visit, item: Approach | ToolboxIdea) -> str:
    """The line that says whose words these are, with the source of a quoted title."""
    _, language = visit.local(item.title)
    said = escape(visit.text(provenance(item, language)))
    source = f' (<span dir="ltr">{escape(item.source)}</span>)' if item.source else ""
    return f'<p class="muted origin">{said}{source}</p>'


def draft_chip(visit: Visit, item: Item, texts: Texts) -> str:
    """A short mark on words that a machine translated and no person has read."""
    if not _is_draft(visit, item, texts):
        return ""
    said = escape(visit.text("Machine translation"))
    return f'<span class="machine-draft">{said}</span>'


def draft_note(visit: Visit, item: Item, texts: Texts) -> str:
    """Say that these words are a machine's draft, or that they are in another language."""
    language = visit.local(texts)[1]
    if _is_draft(visit, item, texts):
        return note(
            visit.text("Translated by a machine, not yet checked by a person."), "muted small"
        )
    if language == visit.language:
        return ""
    said = visit.text("So far only in this language: {language}", language=LANGUAGES[language].name)
    return note(said, "muted small")


def _is_draft(visit: Visit, item: Item, texts: Texts) -> bool:
    return item.status.get(visit.local(texts)[1]) == "drafted"
