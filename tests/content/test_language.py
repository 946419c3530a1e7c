"""Texts, numbers and times, as a reader of each language meets them."""

import gettext
from datetime import UTC, datetime

import pytest

from content.catalog import TRANSLATED, extract, mistakes
from content.language import LANGUAGES, WRITTEN, catalog_path, localized, msg, translation
from content.pofile import read_catalog

EVENING = datetime(2026, 6, 20, 22, 30, tzinfo=UTC)


def test_twelve_languages_name_themselves() -> None:
    """The picker shows own names; Arabic and Farsi run from right to left."""
    assert [language.name for language in LANGUAGES.values()] == [
        *("Deutsch", "Einfache Sprache", "English", "Türkçe", "العربية", "Українська"),
        *("Русский", "فارسی", "Polski", "Română", "Français", "Kurdî (Kurmancî)"),
    ]
    assert {code for code, one in LANGUAGES.items() if one.direction == "rtl"} == {"ar", "fa"}


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_interface_string_is_missing(language: str) -> None:
    """Whoever chooses a language reads no English between; every placeholder is there."""
    assert list(mistakes(extract(), read_catalog(catalog_path(language)))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_written_languages_are_no_translation(language: str) -> None:
    """German, Einfache Sprache and English never carry the mark of a machine draft."""
    assert (translation(language).status == "written") == (language in WRITTEN)


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        ({"de": "Ja", "en": "Yes", "ar": "نعم"}, "ar", ("نعم", "ar")),
        ({"de": "Ja", "en": "Yes"}, "ar", ("Ja", "de")),
        ({"en": "Yes", "de": "Ja", "de-simple": "Ja."}, "de-simple", ("Ja.", "de-simple")),
        ({"en": "Yes", "de": "Ja"}, "de-simple", ("Ja", "de")),
        ({"tr": "Evet", "en": "Yes"}, "de-simple", ("Yes", "en")),
        ({"en": "Yes", "tr": "Evet"}, "ar", ("Yes", "en")),
        ({"tr": "Evet"}, "ar", ("Evet", "tr")),
        ({"de": "", "tr": "Evet"}, "de", ("Evet", "tr")),
    ],
)
def test_a_missing_text_falls_back_and_says_its_language(
    texts: dict[str, str], language: str, expected: tuple[str, str]
) -> None:
    """The page learns which language the text is really in."""
    assert localized(texts, language) == expected


def test_no_text_at_all_is_an_error() -> None:
    """Nothing is shown as if it were a text."""
    with pytest.raises(ValueError, match="no text"):
        localized({}, "de")


def test_an_unknown_language_is_answered_in_german() -> None:
    """Who comes with a language we do not have reads German."""
    assert translation("xx").language.code == "de"


def test_numbers_look_like_home() -> None:
    """German decimal comma, English point, Latin digits in Arabic too."""
    assert translation("de").format_number(1234.5) == "1.234,5"
    assert translation("en").format_number(1234.5) == "1,234.5"
    assert translation("ar").format_number(60) == "60"


@pytest.mark.parametrize("moment", [EVENING, EVENING.replace(tzinfo=None)])
def test_times_are_those_of_berlin(moment: datetime) -> None:
    """Half past ten in the evening in UTC is past midnight in Berlin, on the next day."""
    assert translation("de").format_time(moment) == "00:30"
    assert translation("de").format_date(moment) == "21. Juni 2026"
    assert translation("en").format_date(moment) == "21 June 2026"
    assert "2026" in translation("ar").format_date(moment)


def test_parameters_go_in_as_they_are() -> None:
    """Text of residents is neither changed nor read as a pattern."""
    shown = translation("en").text("{title} is open", title="<b>{x}</b>")
    assert shown == "<b>{x}</b> is open"


def test_english_has_singular_and_plural() -> None:
    """One dot, two dots."""
    english = translation("en")
    assert english.plural("{n} dot", "{n} dots", 1) == "1 dot"
    assert english.plural("{n} dot", "{n} dots", 1200) == "1,200 dots"


def test_arabic_has_six_forms() -> None:
    """Arabic counts zero, one, two, few, many and other differently, in gettext's usual order."""
    catalog = read_catalog(catalog_path("ar"))
    form = gettext.c2py(catalog.plural_expr)
    assert [form(n) for n in (0, 1, 2, 3, 11, 100)] == list(range(6))


def test_a_constant_is_only_marked() -> None:
    """A marked constant is its own msgid."""
    assert msg("Ideas") == "Ideas"
