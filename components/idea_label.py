"""The parts of an idea as HTML: number, title, kind, field, place, all escaped."""

from html import escape

from components.context import Visit
from content.language import Translation, msg, readable
from content.toolbox import load_toolbox
from sessions.idea import Idea, IdeaKind
from sessions.quarter import Place, Quarter

KIND_WORDS: dict[IdeaKind, str] = {
    IdeaKind.IDEA: msg("Idea"),
    IdeaKind.KEEP: msg("Should stay"),
    IdeaKind.TROUBLE: msg("Is a nuisance"),
}


def own_words(text: str, language: str, tag: str = "p") -> str:
    """What a resident wrote, literally, in an element that knows its language."""
    return f'<{tag} class="own-words" lang="{escape(language)}" dir="auto">{escape(text)}</{tag}>'


def number_sign(visit: Visit, idea: Idea) -> str:
    """The public number in its round sign."""
    shape = f"sign {field_class(idea.draft.field)}"
    sign = f'<span class="{shape}" aria-hidden="true">{idea.number}</span>'
    name = f'<span class="only-read">{number_words(visit, idea)}</span>'
    return f"{sign}{name}{_old_numbers(visit, idea)}"


def _old_numbers(visit: Visit, idea: Idea) -> str:
    """The numbers of the ideas that were merged with this one and now lead here."""
    old = ", ".join(map(str, visit.released().joined.get(idea.id, ())))
    words = escape(visit.text("with {numbers}", numbers=old))
    return f'<span class="old-numbers muted">{words}</span>' if old else ""


def number_words(visit: Visit, idea: Idea) -> str:
    """The public number in words."""
    return escape(visit.text("Number {number}", number=idea.number))


def title_for(idea: Idea, language: str) -> tuple[str, str]:
    """The title for a reader and the language it is in: one she understands, else the original."""
    original = idea.draft.language
    known = {**idea.titles, original: idea.draft.title}
    found = next((code for code in readable(language) if code in known), original)
    return known[found], found


def title_words(visit: Visit, idea: Idea, tag: str = "h3") -> str:
    """The title for the reader of the visit, the original under it; else the original."""
    title, language = title_for(idea, visit.language)
    words = own_words(title, language, tag)
    if language == idea.draft.language or title == idea.draft.title:
        return words
    below = own_words(idea.draft.title, idea.draft.language, "span")
    return f'<div>{words}<p class="muted original">{below}</p></div>'


def kind_label(visit: Visit, kind: IdeaKind) -> str:
    """The kind as a word and a shape: disc, square, diamond, as on the map."""
    word = escape(visit.text(KIND_WORDS[kind]))
    return f'<span class="kind"><i class="kind-{kind}" aria-hidden="true"></i>{word}</span>'


def field_label(visit: Visit, field: str | None) -> str:
    """Pictogram and name of a field of action; nothing for an idea without one."""
    if not field_class(field):
        return ""
    name, language = visit.local(load_toolbox().field(str(field)).name)
    picture = f'<span class="pictogram pictogram-{field}" aria-hidden="true"></span>'
    return (
        f'<span class="field-label field-{field}">{picture}'
        f'<span lang="{language}" dir="auto">{escape(name)}</span></span>'
    )


def field_class(field: str | None) -> str:
    """The class that colours by field; empty for none and for one the toolbox does not know."""
    known = {known.id for known in load_toolbox().fields}
    return f"field-{field}" if field in known else ""


def place_words(visit: Visit, place: Place | None) -> str:
    """Where an idea is, in words (not escaped)."""
    return place_in(visit.translation, visit.here.plan.quarter, place)


def place_in(told: Translation, quarter: Quarter, place: Place | None) -> str:
    """The same, for whoever has no visit."""
    if place is None:
        return told.text("Whole neighbourhood")
    if place.name:
        return place.name
    nearest = quarter.nearest(place)
    if quarter.beyond(place):
        return told.text("Outside the neighbourhood")
    if nearest is None:
        return told.text("A place on the map")
    return told.text("near {place}", place=nearest.name)
