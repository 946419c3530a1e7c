"""The languages of the interface and how a text, a number or a time looks in each of them."""

import gettext
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from babel import dates, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Texts = Mapping[str, str]
"""One text in several languages: language code -> text."""

CATALOGS = Path(__file__).parent / "languages"
DEFAULT = "de"
BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True)
class Language:
    """A language on offer. `status` "drafted": translated by machine, not yet read by a person."""

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    status: Literal["written", "drafted"]
    locale: str


LANGUAGES: dict[str, Language] = {
    "de": Language("de", "Deutsch", "ltr", "written", "de_DE"),
    "en": Language("en", "English", "ltr", "written", "en_GB"),
    "ar": Language("ar", "العربية", "rtl", "drafted", "ar"),
}


def msg(msgid: str) -> str:
    """Mark a constant for extraction and return it unchanged; `Translation.text` renders it."""
    return msgid


def localized(texts: Texts, language: str) -> tuple[str, str]:
    """The text for a reader and the language it is in: the wanted one, else de, en, any.

    Empty texts count as missing. Raises ValueError if there is no text at all.
    """
    for code in (language, "de", "en", *texts):
        if texts.get(code):
            return texts[code], code
    raise ValueError("no text in any language")


@dataclass(frozen=True)
class Translation:
    """Interface texts, numbers and times in one language."""

    language: Language
    _catalog: gettext.NullTranslations

    def text(self, msgid: str, /, **params: object) -> str:
        """The text with `{name}` replaced. Parameters go in raw: whoever writes HTML escapes."""
        return self._catalog.gettext(msgid).format(**params)

    def plural(self, singular: str, plural: str, n: int, /, **params: object) -> str:
        """The form that fits `n`; `{n}` is the number as written in this language."""
        form = self._catalog.ngettext(singular, plural, n)
        return form.format(**{"n": self.format_number(n), **params})

    def format_number(self, number: float) -> str:
        """1234.5 -> "1.234,5" in German. Latin digits in every language."""
        locale = self.language.locale
        return numbers.format_decimal(number, locale=locale, numbering_system="latn")

    def format_time(self, moment: datetime) -> str:
        """Hour and minute in Berlin of a moment in UTC."""
        return dates.format_time(moment, "short", tzinfo=BERLIN, locale=self.language.locale)

    def format_date(self, moment: datetime) -> str:
        """Day, month in words and year in Berlin of a moment in UTC."""
        here = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(BERLIN)
        return dates.format_date(here, "long", locale=self.language.locale)


def catalog_path(language: str) -> Path:
    """Where the translations of a language are kept."""
    return CATALOGS / f"{language}.po"


def read_translations(path: Path) -> gettext.GNUTranslations:
    """A .po file as translations, compiled in memory."""
    compiled = io.BytesIO()
    with path.open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@cache
def translation(language: str) -> Translation:
    """The texts of a language, read once. An unknown language is answered in German."""
    chosen = LANGUAGES.get(language, LANGUAGES[DEFAULT])
    if chosen.code == "en":
        return Translation(chosen, gettext.NullTranslations())
    return Translation(chosen, read_translations(catalog_path(chosen.code)))
