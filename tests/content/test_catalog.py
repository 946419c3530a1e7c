"""Collecting msgids from the code, and finding translations that would break a screen."""

from pathlib import Path

import pytest

from content.__main__ import main
from content.catalog import extract, merge, mistakes, read_catalog
from content.entry import ContentError

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
    path.write_text(ARABIC.replace('msgid "Ideas"', '#, fuzzy\nmsgid "Ideas"'), encoding="utf-8")
    merge(extract(code), "ar", path)
    first = path.read_bytes()
    merge(extract(code), "ar", path)
    assert path.read_bytes() == first
    assert "أفكار" in first.decode()
    assert b"fuzzy" not in first
    (code / "pages" / "vote.py").write_text('msg("Ideas")\n', encoding="utf-8")
    merge(extract(code), "ar", path)
    assert [message.id for message in read_catalog(path) if message.id] == ["Ideas"]


def test_half_written_code_changes_no_catalogue(code: Path) -> None:
    """While somebody is typing, collecting stops with the name of the file."""
    (code / "pages" / "vote.py").write_text('text("Good evening', encoding="utf-8")
    (code / "pages" / "join.py").write_text("text(", encoding="utf-8")
    with pytest.raises(ContentError, match=r"pages/join\.py"):
        extract(code)


def test_a_new_catalogue_knows_its_plural_forms(code: Path) -> None:
    """A language that starts from nothing starts with the right number of forms."""
    assert merge(extract(code), "ar", code / "new.po").num_plurals == 6


def test_everything_delivered_is_translated_and_in_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """German and Arabic are complete for every text in the code."""
    assert main(["check"]) == 0, capsys.readouterr().out


def test_an_unknown_command_is_answered_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and what is possible."""
    assert main(["translate"]) == 2
    assert "python -m content check" in capsys.readouterr().err
