"""The languages of the interface and how a text, a number or a time looks in each of them."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from babel import dates, numbers

from content.pofile import compiled, is_reviewed, read_catalog

Texts = Mapping[str, str]
"""One text in several languages: language code -> text."""

CATALOGS = Path(__file__).parent / "languages"
DEFAULT = "de"
WRITTEN = ("de", "de-simple", "en")
"""The languages that texts are written in; into all others they are translated."""

Status = Literal["written", "drafted", "reviewed"]
"""Of a text: written by people, drafted by machine, or drafted and then read by a person."""

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True)
class Language:
    """A language and how it is written. `code` is a BCP 47 tag, `locale` is Babel's."""

    code: str
    name: str
    direction: Literal["ltr", "rtl"]
    locale: str


LANGUAGES: dict[str, Language] = {
    "de": Language("de", "Deutsch", "ltr", "de_DE"),
    "de-simple": Language("de-simple", "Einfache Sprache", "ltr", "de_DE"),
    "en": Language("en", "English", "ltr", "en_GB"),
    "tr": Language("tr", "Türkçe", "ltr", "tr_TR"),
    "ar": Language("ar", "العربية", "rtl", "ar"),
    "uk": Language("uk", "Українська", "ltr", "uk_UA"),
    "ru": Language("ru", "Русский", "ltr", "ru_RU"),
    "fa": Language("fa", "فارسی", "rtl", "fa_IR"),
    "pl": Language("pl", "Polski", "ltr", "pl_PL"),
    "ro": Language("ro", "Română", "ltr", "ro_RO"),
    "fr": Language("fr", "Français", "ltr", "fr_FR"),
    "ku": Language("ku", "Kurdî (Kurmancî)", "ltr", "ku_TR"),
}


def msg(msgid: str) -> str:
    """Mark a constant for extraction and return it unchanged; `Translation.text` renders it."""
    return msgid


def localized(texts: Texts, language: str) -> tuple[str, str]:
    """The text for a reader and the language it is in: the wanted one, else de, en, any.

    A reader of Einfache Sprache falls back to German, too. Empty texts count as missing. Raises
    ValueError if there is no text at all.
    """
    for code in (language, "de", "en", *texts):
        if texts.get(code):
            return texts[code], code
    raise ValueError("no text in any language")


def readable(language: str) -> tuple[str, ...]:
    """The languages a reader of one understands, the best first: Einfache Sprache is German."""
    german = {"de": ("de", "de-simple"), "de-simple": ("de-simple", "de")}
    return german.get(language, (language,))


@dataclass(frozen=True)
class Translation:
    """Interface texts, numbers and times in one language.

    `status` "drafted": a person has still to read some of the texts.
    """

    language: Language
    status: Status
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

    def format_day(self, day: date) -> str:
        """Day, month in words and year."""
        return dates.format_date(day, "long", locale=self.language.locale)

    def format_month(self, day: date) -> str:
        """Month, shortened, and year."""
        return dates.format_skeleton("yMMM", day, locale=self.language.locale)

    def format_date(self, moment: datetime) -> str:
        """Day, month in words and year in Berlin of a moment in UTC."""
        here = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(BERLIN)
        return dates.format_date(here, "long", locale=self.language.locale)


def catalog_path(language: str, folder: Path = CATALOGS) -> Path:
    """Where the translations of a language are kept."""
    return folder / f"{language}.po"


@cache
def translation(language: str, folder: Path = CATALOGS) -> Translation:
    """The texts of a language, read once. An unknown language is answered in German.

    Raises ContentError for a .po file that cannot be used.
    """
    chosen = LANGUAGES.get(language, LANGUAGES[DEFAULT])
    if chosen.code == "en":
        return Translation(chosen, "written", gettext.NullTranslations())
    catalog = read_catalog(catalog_path(chosen.code, folder))
    read: Status = "reviewed" if is_reviewed(catalog) else "drafted"
    return Translation(chosen, "written" if chosen.code in WRITTEN else read, compiled(catalog))
