"""What the start does with files that are broken: it names them, and goes on where that is safe."""

import logging
import shutil
from pathlib import Path

import pytest

from content.error import ContentError
from content.language import CATALOGS, LANGUAGES
from content.offer import log_problems, offer, offered
from tests.content.shelf import Shelf


@pytest.fixture
def catalogs(tmp_path: Path) -> Path:
    """A copy of the interface texts, to be broken."""
    return Path(shutil.copytree(CATALOGS, tmp_path / "languages"))


def replaced(path: Path, old: bytes, new: bytes) -> None:
    """Change a file of interface texts."""
    raw = path.read_bytes()
    assert old in raw
    path.write_bytes(raw.replace(old, new, 1))


def test_everything_delivered_is_offered() -> None:
    """Nothing is left out of what we deliver, and German is the first choice."""
    assert offer().problems == ()
    assert offered() == tuple(LANGUAGES)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        (b"Plural-Forms", b"Plural-Farms", 1, "no plural rule"),
        (b"plural=(n==0 ? 0", b"plural=(n==0 ? 9", 11, "the plural rule asks for a form"),
        (b"plural=(n==0", b"plural=(m==0", 11, "the plural rule cannot be read"),
        (b"msgid", b"msg\xff", 2, "not UTF-8"),
        (b"msgid", b"mgsid", 2, "misformatted keyword"),
    ],
)
def test_a_language_whose_texts_cannot_be_used_is_not_offered(
    shelf: Shelf, catalogs: Path, old: bytes, new: bytes, line: int, reason: str
) -> None:
    """The evening goes on in the other languages; the log says which file and line."""
    replaced(catalogs / "ar.po", old, new)
    found = offer(shelf.toolbox, catalogs)
    (problem,) = found.problems
    assert (problem.file, problem.line) == ("ar.po", line)
    assert reason in problem.reason
    assert set(LANGUAGES) - set(found.languages) == {"ar"}


def test_a_language_without_texts_is_not_offered(shelf: Shelf, catalogs: Path) -> None:
    """A file that is not there is named like one that is broken."""
    (catalogs / "tr.po").unlink()
    found = offer(shelf.toolbox, catalogs)
    assert "tr" not in found.languages
    assert "tr.po, line 1: cannot be read" in str(found.problems[0])


def test_a_language_with_broken_translations_is_not_offered(shelf: Shelf, catalogs: Path) -> None:
    """Half a language is not shown."""
    shelf.translations("tr", "status = drafted")
    found = offer(shelf.toolbox, catalogs)
    assert "tr" not in found.languages
    assert "tr.toml, line 1" in str(found.problems[0])


@pytest.mark.parametrize("wrong", ["toolbox.toml", "de.po"])
def test_nothing_begins_without_german_and_the_fields(
    shelf: Shelf, catalogs: Path, wrong: str
) -> None:
    """Where nothing sensible could be shown, the start stops with file and line."""
    path = {"toolbox.toml": shelf.toolbox, "de.po": catalogs / "de.po"}[wrong]
    path.write_bytes(b"\n\xff")
    with pytest.raises(ContentError, match=f"^{wrong}, line 2: not UTF-8"):
        offer(shelf.toolbox, catalogs)


def test_an_evening_offers_only_what_can_be_shown() -> None:
    """A language of the plan that does not exist is passed over; German is always left."""
    assert offered(("xx", "en")) == ("en",)
    assert offered(("xx",)) == ("de",)


def test_a_good_start_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """No warning without a reason."""
    with caplog.at_level(logging.INFO):
        log_problems()
    assert caplog.records == []
