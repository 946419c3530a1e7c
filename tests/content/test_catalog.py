"""Collecting msgids from the code, and finding translations that would break a screen."""

from pathlib import Path

import pytest

from content.catalog import extract, mark_drafted, merge, mistakes
from content.error import ContentError
from content.language import translation
from content.pofile import read_catalog

CODE = """
text("Good evening {name}")
here.language.plural("{n} dot left", "{n} dots left", left)
LABEL = msg("Ideas")
text(LABEL)
"""
ARABIC_FORMS = "".join(
    f'msgstr[{i}] "{text}"\n' for i, text in enumerate(["لا", "1", *["{n}"] * 4])
)
ARABIC = f"""msgid ""
msgstr "Language: ar\\nPlural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : 5);\\n"

msgid "Good evening {{name}}"
msgstr "مساء الخير {{name}}"

msgid "{{n}} dot left"
msgid_plural "{{n}} dots left"
{ARABIC_FORMS}
msgid "Ideas"
msgstr "أفكار"
"""


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A small project with three texts."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "vote.py").write_text(CODE, encoding="utf-8")
    return tmp_path


def found(code: Path, po: str) -> list[str]:
    """What is wrong with a catalogue for the small project."""
    path = code / "ar.po"
    path.write_text(po, encoding="utf-8")
    return list(mistakes(extract(code), read_catalog(path)))


def test_texts_plurals_and_marked_constants_are_collected(code: Path) -> None:
    """Nothing that is shown escapes translation, and a variable is not taken for a text."""
    assert [message.id for message in extract(code) if message.id] == [
        "Good evening {name}",
        ("{n} dot left", "{n} dots left"),
        "Ideas",
    ]


def test_a_complete_catalogue_has_no_mistake(code: Path) -> None:
    """Arabic may leave the number out where the word says it."""
    assert found(code, ARABIC) == []


@pytest.mark.parametrize(
    ("right", "wrong", "reason"),
    [
        ("مساء الخير {name}", "مساء الخير {nam}", "unknown placeholder"),
        ("مساء الخير {name}", "مساء الخير", "placeholder missing"),
        ("مساء الخير {name}", "مساء الخير {name", "cannot be read"),
        ('msgstr "أفكار"', 'msgstr ""', "not translated"),
        ('msgstr[4] "{n}"', 'msgstr[4] ""', "not translated"),
        ('msgstr[5] "{n}"', 'msgstr[5] "x"', "placeholder missing"),
        ('msgid "Ideas"', 'msgid "Idea"', "not in the catalogue"),
    ],
)
def test_a_broken_translation_is_found(code: Path, right: str, wrong: str, reason: str) -> None:
    """A translation that would break or empty a screen is named, and nothing else."""
    assert right in ARABIC
    (line,) = found(code, ARABIC.replace(right, wrong))
    assert reason in line


def test_collecting_again_keeps_translations_and_drops_what_is_gone(code: Path) -> None:
    """Running it twice changes nothing; an unused text leaves, a translated one stays."""
    path = code / "ar.po"
    path.write_text(ARABIC, encoding="utf-8")
    merge(extract(code), "ar", path)
    first = path.read_bytes()
    merge(extract(code), "ar", path)
    assert path.read_bytes() == first
    assert "أفكار" in first.decode()
    (code / "pages" / "vote.py").write_text('msg("Ideas")\n', encoding="utf-8")
    merge(extract(code), "ar", path)
    assert [message.id for message in read_catalog(path) if message.id] == ["Ideas"]


def drafts(path: Path) -> list[str]:
    """The msgids that a person has still to read."""
    return [str(message.id) for message in read_catalog(path) if message.fuzzy]


def test_collecting_keeps_what_a_person_has_still_to_read(code: Path) -> None:
    """A draft stays a draft until a person says otherwise, and nothing becomes one by itself."""
    path = code / "ar.po"
    path.write_text(ARABIC.replace('msgid "Ideas"', '#, fuzzy\nmsgid "Ideas"'), encoding="utf-8")
    (code / "pages" / "vote.py").write_text(CODE + 'msg("Idea")\n', encoding="utf-8")
    merge(extract(code), "ar", path)
    assert drafts(path) == ["Ideas"]
    assert not read_catalog(path)["Idea"].string


def test_drafts_are_marked_and_shown_until_a_person_has_read_them(code: Path) -> None:
    """The screen has the drafts and says so; without a mark the language counts as reviewed."""
    path = code / "ar.po"
    path.write_text(ARABIC, encoding="utf-8")
    assert translation("ar", code).status == "reviewed"
    assert mark_drafted(path) == 3
    translation.cache_clear()
    assert translation("ar", code).status == "drafted"
    assert translation("ar", code).text("Ideas") == "أفكار"
    assert len(drafts(path)) == 3


def test_what_is_not_translated_counts_as_nobodys_review(code: Path) -> None:
    """An empty file is no reviewed language, and nothing in it is marked as a draft."""
    path = code / "tr.po"
    merge(extract(code), "tr", path)
    assert translation("tr", code).status == "drafted"
    assert mark_drafted(path) == 0


def test_half_written_code_changes_no_catalogue(code: Path) -> None:
    """While somebody is typing, collecting stops with the name of the file."""
    (code / "pages" / "vote.py").write_text('text("Good evening', encoding="utf-8")
    (code / "pages" / "join.py").write_text("text(", encoding="utf-8")
    with pytest.raises(ContentError, match=r"^pages/join\.py, line 2: "):
        extract(code)


def test_a_new_catalogue_knows_its_plural_forms(code: Path) -> None:
    """A language that starts from nothing starts with the right number of forms."""
    assert merge(extract(code), "ar", code / "new.po").num_plurals == 6
