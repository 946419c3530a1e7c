"""Words on the wall: in German, and below it in the language chosen for the wall."""

from dataclasses import dataclass
from datetime import datetime
from html import escape

from components.context import Visit
from components.idea_label import title_for
from content.language import DEFAULT, Texts, Translation, localized, translation
from sessions.idea import Idea


@dataclass(frozen=True, slots=True)
class Words:
    """Every method returns escaped HTML, one block per language, the first one larger."""

    translations: tuple[Translation, ...]

    @classmethod
    def of(cls, visit: Visit) -> "Words":
        """Return the words for a wall."""
        german = translation(DEFAULT)
        return cls((german,) if visit.language == DEFAULT else (german, visit.translation))

    def text(self, msgid: str, /, **params: object) -> str:
        """Return an interface text."""
        return _blocks({t.language.code: t.text(msgid, **params) for t in self.translations})

    def plural(self, singular: str, plural: str, n: int, /, **params: object) -> str:
        """Return the form of an interface text that fits `n`."""
        said = {t.language.code: t.plural(singular, plural, n, **params) for t in self.translations}
        return _blocks(said)

    def local(self, texts: Texts) -> str:
        """Return what people wrote, in as many of the languages as it was written in."""
        found = (localized(texts, t.language.code) for t in self.translations)
        return _blocks({language: words for words, language in found})

    def title(self, idea: Idea) -> str:
        """Return the title of an idea, and below it the words it was given in."""
        found = (title_for(idea, t.language.code) for t in self.translations)
        titles = {language: words for words, language in found}
        return _blocks({**titles, idea.draft.language: idea.draft.title})

    def time(self, moment: datetime) -> str:
        """Return hour and minute in Berlin."""
        return escape(self.translations[0].format_time(moment))


def _blocks(said: Texts) -> str:
    return "".join(
        f'<span class="said" lang="{escape(language)}" dir="auto">{escape(words)}</span>'
        for language, words in said.items()
    )
