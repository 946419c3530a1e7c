"""How many of the released ideas can be read in each language of the evening."""

from html import escape

import streamlit as st

from components.context import Visit
from components.wording import heading
from content.language import DEFAULT, msg
from sessions.idea import Idea

IN_LANGUAGE = {
    "de": msg("in German"),
    "de-simple": msg("in Plain German"),
    "en": msg("in English"),
    "tr": msg("in Turkish"),
    "ar": msg("in Arabic"),
    "uk": msg("in Ukrainian"),
    "ru": msg("in Russian"),
    "fa": msg("in Farsi"),
    "pl": msg("in Polish"),
    "ro": msg("in Romanian"),
    "fr": msg("in French"),
    "ku": msg("in Kurdish (Kurmanji)"),
}
"""msgids, to stand in a sentence."""

SIMPLE = "de-simple"


def targets(visit: Visit) -> tuple[str, ...]:
    """Return the languages that ideas get titles in: the evening's and, always, both Germans."""
    return tuple(dict.fromkeys((DEFAULT, SIMPLE, *visit.languages)))


def needs(idea: Idea, language: str) -> bool:
    """Say whether an idea needs a title there: not in its own language, nor plain German in German.

    German does need a plainer title.
    """
    return (idea.draft.language, language) not in {(language, language), (SIMPLE, DEFAULT)}


def ready(idea: Idea, language: str) -> bool:
    """Say whether an idea can be read in a language, in the words that are released now."""
    known = language in idea.titles and language not in idea.outdated
    return known or not needs(idea, language)


def progress_words(visit: Visit, language: str) -> str:
    """Return how many of the ideas are ready in a language, in words."""
    ideas = visit.released().ideas
    number = visit.translation.format_number
    return visit.text(
        "{done} of {all} ready {in_language}",
        done=number(sum(ready(idea, language) for idea in ideas)),
        all=number(len(ideas)),
        in_language=visit.text(IN_LANGUAGE[language]),
    )


def progress_list(visit: Visit) -> None:
    """Draw the same for every language as a list; nothing before the first idea."""
    if not visit.released().ideas:
        return
    items = "".join(_item(visit, language) for language in targets(visit))
    title = heading(visit.text("Ideas in other languages"), "h2")
    st.html(f'{title}<ul class="title-progress">{items}</ul>')


def _item(visit: Visit, language: str) -> str:
    done = all(ready(idea, language) for idea in visit.released().ideas)
    shape = "dot dot-filled" if done else "dot"
    return (
        f'<li><i class="{shape}" aria-hidden="true"></i>'
        f"<span>{escape(progress_words(visit, language))}</span></li>"
    )
