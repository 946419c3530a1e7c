"""The privacy notice: short, complete, and honest where the organiser has entered nothing."""

from typing import Any

import pytest

from content.privacy import notice_language, notice_languages, privacy_notice


def whole(language: str, **given: Any) -> str:
    """The notice as one text."""
    return "\n".join(
        f"{heading} {paragraph}" for heading, paragraph in privacy_notice(language, **given)
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_notice_answers_what_residents_may_ask(language: str) -> None:
    """Eight short sections, no placeholder left over, readable in two minutes."""
    text = whole(language)
    assert len(privacy_notice(language)) == 8
    assert "{" not in text
    assert len(text.split()) < 300
    assert "30" in text
    assert "Cookie" in text or "cookie" in text


def test_the_organisers_words_stand_in_the_notice() -> None:
    """Who is responsible, how to reach them and the legal basis are the organiser's."""
    text = whole("de", responsible="Stadt Beispiel", contact="Zimmer 1", legal_basis="§ 3 Gesetz")
    assert "Stadt Beispiel" in text
    assert "Zimmer 1" in text
    assert "§ 3 Gesetz" in text
    assert "DSGVO" not in text


def test_without_words_of_the_organiser_the_usual_basis_is_named() -> None:
    """A notice is never empty."""
    assert "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit dem Landesrecht" in whole("de")
    assert all(paragraph for _, paragraph in privacy_notice("de"))


def test_the_number_of_days_can_be_changed() -> None:
    """Another time until deletion is shown as such."""
    assert "90 Tage" in "\n".join(paragraph for _, paragraph in privacy_notice("de", days=90))


def test_arabic_readers_get_the_written_german_not_a_draft() -> None:
    """A legal text is not translated by machine; the page can mark its language."""
    assert set(notice_languages()) >= {"de", "en"}
    assert notice_language("ar") == "de"
    assert privacy_notice("ar") == privacy_notice("de")


def test_braces_of_the_organiser_are_no_pattern() -> None:
    """What an organiser types is shown as typed."""
    assert "{contact}" in whole("de", responsible="{contact}")
