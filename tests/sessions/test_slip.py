"""What a helper types for a slip."""

import pytest

from sessions.errors import Reason, Refused
from sessions.slip import read_marks
from tests.sessions.evening import refused


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("3 7 7 12", {3: 1, 7: 2, 12: 1}),
        ("3x2", {3: 2}),
        ("3 x 2, 7", {3: 2, 7: 1}),
        ("3×2;7*2", {3: 2, 7: 2}),
        (" 12+3 ", {3: 1, 12: 1}),
        ("07", {7: 1}),
        ("٣ ٧", {3: 1, 7: 1}),
        ("0", {}),
    ],
)
def test_ways_to_write_dots(typed: str, marks: dict[int, int]) -> None:
    """Numbers with blanks, commas or a times sign; a nought is a blank slip."""
    assert read_marks(typed) == marks


@pytest.mark.parametrize("typed", ["3 abc", "3x", "x3", "-3", "3x0", "0 3", "1234567", "3x100"])
def test_what_is_no_number_is_named(typed: str) -> None:
    """The word that cannot be read is given back."""
    with pytest.raises(Refused) as caught:
        read_marks(typed)
    assert caught.value.reason is Reason.BAD_MARKS
    assert str(caught.value.params["word"]) in typed


@pytest.mark.parametrize("typed", ["", "  ", ", ;"])
def test_nothing_typed(typed: str) -> None:
    """Nothing is not a blank slip."""
    with refused(Reason.MARKS_MISSING):
        read_marks(typed)
