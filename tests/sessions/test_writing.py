"""What residents write is kept as they wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.errors import Reason, Refused
from sessions.writing import clean
from tests.sessions.evening import refused

LITERAL = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '=HYPERLINK("http://example.org";"klick")',
    "🌳👩🏽‍🌾🇩🇪",
    "مقعد تحت الشجرة",
    "\u202everkehrt\u202c",
    "'; DROP TABLE idea; --",
    "Zeile eins\nZeile zwei",
]


@pytest.mark.parametrize("text", LITERAL)
def test_texts_are_kept_literally(text: str) -> None:
    """HTML, formulas, emoji, right-to-left text and line breaks are not changed."""
    assert clean(text, 500) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *(
            ("a\0b", "ab"),
            ("a\ud800b", "ab"),
            ("\x1b[31ma", "[31ma"),
            ("a\r\nb", "a\nb"),
            (" a ", "a"),
        ),
        *(("a\ufffeb", "ab"), ("a\U0010ffffb", "ab")),
    ],
)
def test_what_cannot_be_stored_is_left_out(typed: str, kept: str) -> None:
    """Control characters and halves of characters disappear, the rest stays."""
    assert clean(typed, 500) == kept


@pytest.mark.parametrize("typed", ["", "  \n\t", "\0", "\ud800"])
def test_nothing_is_no_text(typed: str) -> None:
    """A text of nothing is missing, unless it may be."""
    with refused(Reason.TEXT_MISSING):
        clean(typed, 500)
    assert clean(typed, 500, required=False) == ""


def test_a_refused_text_says_how_long_it_is() -> None:
    """10,000 characters are refused with the length and the limit."""
    with pytest.raises(Refused) as caught:
        clean("x" * 10_000, 500)
    assert caught.value.reason is Reason.TEXT_TOO_LONG
    assert caught.value.params == {"length": 10_000, "limit": 500}


@given(st.text(st.characters(codec=None), max_size=50))
def test_cleaning_is_done_once(text: str) -> None:
    """A cleaned text is storable as UTF-8 and is not changed by cleaning it again."""
    once = clean(text, 500, required=False)
    assert "\0" not in once.encode("utf-8").decode("utf-8")
    assert clean(once, 500, required=False) == once
