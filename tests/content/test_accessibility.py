"""The statement is honest: it claims nothing, names the gaps and says whom to tell."""

import pytest

from content.accessibility import accessibility_statement, statement_language
from content.language import WRITTEN
from content.plain_language import long_sentences


def whole(language: str, **given: str) -> str:
    """The statement as one text, a line for each of its sentences."""
    return "\n".join(
        "\n".join((section.heading, section.paragraph, *section.items))
        for section in accessibility_statement(language, **given)
    )


@pytest.mark.parametrize("language", WRITTEN)
def test_what_nobody_tried_is_said(language):
    """Screens read aloud, other browsers, real devices, people with disabilities: not tested."""
    section = accessibility_statement(language)[2]
    assert len(section.items) == 4
    assert "Safari" in " ".join(section.items)
    assert "{" not in whole(language)
    assert "2026" in whole(language)


def test_no_conformity_is_claimed():
    """The word is for those who have been examined."""
    text = whole("de") + whole("en")
    assert "Wir behaupten nicht, dass alle Regeln erfüllt sind" in text
    assert "We do not claim that all rules are met" in text
    assert "konform" not in text.lower()


def test_the_duty_depends_on_the_land():
    """No federal rule is named as if it bound a town."""
    assert "Recht des Landes" in whole("de")
    assert "BITV" not in whole("de")


@pytest.mark.parametrize("language", WRITTEN)
def test_a_barrier_can_be_reported(language):
    """To the team at the evening, afterwards to the contact the organiser has entered."""
    last = accessibility_statement(language, contact="Zimmer 7, Telefon 12 {34}")[-1]
    assert "Team" in last.paragraph or "team" in last.paragraph
    assert "Zimmer 7, Telefon 12 {34}" in last.paragraph
    assert accessibility_statement(language)[-1].paragraph.count(".") >= 3


def test_simple_words_stay_simple():
    """No sentence in Einfache Sprache has more than twelve words."""
    assert [
        found for line in whole("de-simple").split("\n") for found in long_sentences(line)
    ] == []


def test_other_readers_get_german_not_a_draft():
    """How honest a statement is, no machine knows."""
    assert statement_language("ar") == "de"
    assert accessibility_statement("ar") == accessibility_statement("de")
