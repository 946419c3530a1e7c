"""One Dokumentation in the making: what it is made of, told in one language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from components.evening_toolbox import evening_toolbox
from components.idea_label import place_in, title_for
from components.plan.words import words_in
from components.report.document import Cell, Column, Words
from components.report.material import Material
from content.language import Texts, Translation, localized
from content.toolbox import load_toolbox
from sessions.idea import Idea
from sessions.plan.columns import Words as Names

_ISOLATED = "\u2068{}\u2069"


@dataclass(frozen=True)
class Telling:
    """The words of a language for the material of an evening."""

    material: Material
    told: Translation

    @property
    def language(self) -> str:
        """The code of the language."""
        return self.told.language.code

    @cached_property
    def plan_words(self) -> Names:
        """The names of all ids that can stand in a plan."""
        return words_in(self.told, evening_toolbox(self.material.here.plan))

    def words(self, text: str) -> Words:
        """Return words that are in this language already."""
        return Words(text, self.language)

    def text(self, msgid: str, /, **params: object) -> Words:
        """Return an interface text."""
        return self.words(self.told.text(msgid, **params))

    def plural(self, singular: str, plural: str, n: int, /, **params: object) -> Words:
        """Return the form of an interface text that fits `n`."""
        return self.words(self.told.plural(singular, plural, n, **params))

    def fact(self, label: Words, value: str) -> Words:
        """Return what a value is, and the value."""
        return self.words(f"{label.text}: {self.isolated(value)}")

    def isolated(self, value: str) -> str:
        """Return what keeps its own direction where the words around it run from the right."""
        return _ISOLATED.format(value) if self.told.language.direction == "rtl" else value

    def change(self, label: Words, before: str, after: str) -> Words:
        """Return what was one value and is another now."""
        arrow = "←" if self.told.language.direction == "rtl" else "→"
        return self.words(f"{label.text}: {self.isolated(before)} {arrow} {self.isolated(after)}")

    def listed(self, parts: Iterable[str]) -> str:
        """Return short texts one after the other, each in its own direction."""
        comma = "، " if self.told.language.direction == "rtl" else ", "
        return comma.join(map(self.isolated, parts))

    def column(self, msgid: str, *, number: bool = False) -> Column:
        """Return the head of a column."""
        return Column(self.text(msgid), number)

    def number(self, value: int) -> Cell:
        """Return a number as a cell."""
        return (self.words(self.told.format_number(value)),)

    def day(self, day: date | None) -> Cell:
        """Return a day as a cell; empty for none."""
        return (self.words(self.told.format_day(day)),) if day else ()

    def local(self, texts: Texts) -> Words:
        """Return a text that an organiser entered in some languages."""
        return Words(*localized(texts, self.language))

    def entered(self, text: str) -> Words:
        """Return what was entered once: it is in the first language of the evening."""
        return Words(text, self.material.here.plan.languages[0])

    def title(self, idea: Idea) -> Words:
        """Return the title of an idea that a reader of this language understands, if any."""
        return Words(*title_for(idea, self.language))

    def titles(self, idea: Idea) -> Cell:
        """Return the title, and the author's own words below if these are others."""
        title, own = self.title(idea), Words(idea.draft.title, idea.draft.language)
        return (title,) if own.text == title.text else (title, own)

    def field(self, idea: Idea) -> Cell:
        """Return the field of action of an idea; empty where it has none."""
        known = {field.id: field.name for field in load_toolbox().fields}
        name = known.get(idea.draft.field or "")
        return (self.local(name),) if name else ()

    def place(self, idea: Idea) -> Cell:
        """Return where an idea is."""
        where = place_in(self.told, self.material.here.plan.quarter, idea.draft.place)
        return (self.words(where),)
