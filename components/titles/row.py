"""One idea in the mediators' table; the browser fills in the titles."""

from html import escape

from components.context import Visit
from components.idea_label import field_class, number_sign, own_words, title_for
from components.title_progress import IN_LANGUAGE, needs, targets
from content.language import LANGUAGES
from sessions.idea import Idea
from sessions.writing import TITLE_LENGTH


def row(visit: Visit, idea: Idea, chosen: str) -> str:
    """Draw an idea with its gap in the chosen language, and under it those in the others.

    An idea that was written in the chosen language shows the first gap it has.
    """
    wanted = [language for language in targets(visit) if needs(idea, language)]
    first = chosen if chosen in wanted else wanted[0]
    others = [language for language in wanted if language != first]
    return (
        f'<div class="title-original {field_class(idea.draft.field)}">'
        f"{number_sign(visit, idea)}<div>{_original(visit, idea, first)}</div></div>"
        f'<div class="title-gaps">{_gap(visit, idea, first)}{_others(visit, idea, others)}</div>'
    )


def field_of(idea: Idea, language: str) -> str:
    """Return how the browser names a gap."""
    return f"{idea.id}:{language}"


def _original(visit: Visit, idea: Idea, into: str) -> str:
    """What was written, and for who cannot read it the title that helps to understand it."""
    draft = idea.draft
    words = [own_words(draft.title, draft.language, "h3")]
    title, language = title_for(idea, visit.language)
    if language not in {draft.language, into}:
        words.append(own_words(title, language))
    if draft.text:
        words.append(own_words(draft.text, draft.language))
    return "".join(words)


def _others(visit: Visit, idea: Idea, languages: list[str]) -> str:
    if not languages:
        return ""
    gaps = "".join(_gap(visit, idea, language) for language in languages)
    summary = escape(visit.text("Other languages"))
    return f'<details id="others-{idea.id}"><summary>{summary}</summary>{gaps}</details>'


def _gap(visit: Visit, idea: Idea, language: str) -> str:
    field = field_of(idea, language)
    label = escape(visit.text("Title {in_language}", in_language=visit.text(IN_LANGUAGE[language])))
    number = escape(visit.text("Number {number}", number=idea.number))
    old = escape(visit.text("The idea has new words. Look at the title again; Enter keeps it."))
    return (
        f'<div class="title-gap"><label for="{field}"><i class="dot" aria-hidden="true"></i>{label}'
        f'<span class="only-read"> {number}</span></label>'
        f'<input id="{field}" data-version="{idea.released_version}" lang="{language}"'
        f' dir="{_direction(language)}" maxlength="{TITLE_LENGTH}" autocomplete="off"'
        f' enterkeyhint="next" aria-describedby="old-{field} said-{field}">'
        f'<p class="title-old" id="old-{field}" hidden>{old}</p>'
        f'<p class="title-said" id="said-{field}" role="alert"></p></div>'
    )


def _direction(language: str) -> str:
    """An empty gap already shows on which side its language begins."""
    return LANGUAGES[language].direction
