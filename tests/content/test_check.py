"""`python -m content check`, as somebody who edits texts runs it."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from content.__main__ import main

ROOT = Path(__file__).parent.parent.parent
Broken = Callable[[str, str, str], str]


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """Return a function that breaks one file of a copy and returns what `check` then says."""

    def check(file: str, old: str, new: str) -> str:
        shutil.copytree(ROOT / "content", tmp_path / "content")
        path = tmp_path / "content" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "content", "check"],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={"PYTHONUTF8": "1"},
        )
        assert done.returncode == 1, done.stdout + done.stderr
        assert not done.stderr
        return done.stdout

    return check


def test_everything_delivered_is_translated_and_in_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """All texts are there in all twelve languages, and the numbers of the toolbox are said."""
    code = main(["check"])
    said = capsys.readouterr().out
    assert code == 0, said
    assert "26 approaches, 52 ideas" in said
    assert " 5 approaches, 11 ideas  Öffentlicher Raum" in said


RANK = 'msgid "Rank"\nmsgstr "'
LONG = "Wir gehen " * 7


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("approaches/housing.toml", 'combines = ["', 'combines = ["none", "', "no such approach"),
        ("approaches/housing.toml", 'id = "shared-rooms"', 'id = "Shared"', "housing.toml, line"),
        ("toolbox.toml", 'id = "housing"', 'id = ""', "toolbox.toml, line"),
        ("languages/tr.po", "Plural-Forms:", "Plural:", "tr.po, line 1: no plural rule"),
        ("languages/de.po", f"{RANK}Rang", RANK, "de.po: not translated: 'Rank'"),
        ("languages/de-simple.po", RANK, RANK + LONG, "more than 12 words in 'Rank'"),
        ("privacy.toml", "[unnamed.contact]", "[unnamed.contacts]", "privacy.toml, line"),
        ("example/evening.toml", 'kind = "idea"', 'kind = "wish"', "evening.toml, line"),
    ],
)
def test_check_is_strict(broken: Broken, file: str, old: str, new: str, said: str) -> None:
    """Whatever the start would pass over makes the check fail, with its place."""
    assert said in broken(file, old, new)


def test_an_unknown_command_is_answered_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and what is possible."""
    assert main(["translate"]) == 2
    assert "python -m content check" in capsys.readouterr().err


@pytest.mark.parametrize("languages", [[], ["de"], ["de-simple"], ["en"], ["tr", "xx"]])
def test_written_languages_cannot_be_marked_as_drafted(
    languages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The command changes nothing unless every language is one that is translated into."""
    assert main(["drafted", *languages]) == 2
    assert "drafted LANGUAGE" in capsys.readouterr().err
