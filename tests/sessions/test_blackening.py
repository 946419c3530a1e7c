"""Making words unreadable."""

from hypothesis import given
from hypothesis import strategies as st

from sessions.blackening import BLACK, blackened, suggested, words


def test_only_the_chosen_words_go() -> None:
    """The rest keeps its place, its line breaks and its signs."""
    text = "Frau Müller,\n  bitte  hilf!"
    assert blackened(text, {0, 1}) == f"{BLACK} {BLACK}\n  bitte  hilf!"


@given(st.text(), st.sets(st.integers(0, 20)))
def test_nothing_of_a_black_word_is_left(text: str, places: set[int]) -> None:
    """Exactly the words at the chosen places are replaced, whatever the text."""
    before, after = words(text), words(blackened(text, places))
    assert after == [BLACK if place in places else word for place, word in enumerate(before)]


def test_what_may_be_personal_is_suggested() -> None:
    """The words of a name or a number are proposed, all of them and only they."""
    text = "Fragen Sie Frau Müller, 0171 1234567, im Laden"
    assert [words(text)[place] for place in sorted(suggested(text))] == [
        "Frau",
        "Müller,",
        "0171",
        "1234567,",
    ]
