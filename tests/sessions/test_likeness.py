"""Which ideas may say the same."""

from typing import Any

import pytest

from sessions.idea import Draft, Idea
from sessions.ids import IdeaId, WorkshopId
from sessions.likeness import like, pairs


def idea(number: int, title: str, language: str = "de", text: str = "", **titles: str) -> Idea:
    """An idea with short titles in other languages."""
    id = IdeaId(str(number))
    standing: dict[str, Any] = {
        "version": 1,
        "released_version": 1,
        "refused_version": 0,
        "taken_back": False,
        "listed": True,
        "survivor": id,
    }
    draft = Draft(title, language, text)
    return Idea(id, WorkshopId("w"), number, None, draft, **standing, titles=titles)


ALIKE = [
    (idea(1, "Bänke am Platz"), idea(2, "Am Platz Bänke!")),
    (idea(1, "Trinkbrunnen im Park"), idea(2, "trinkbrunnen Park")),
    (idea(1, "Reparaturcafé"), idea(2, "Reparatur-Café")),
    (idea(1, "حديقة مشتركة", "ar", de="Gemeinschaftsgarten"), idea(2, "Gemeinschaftsgarten")),
    (idea(1, "حديقة مشتركة", "ar", en="Shared garden"), idea(2, "Сад", "uk", en="Shared gardens")),
]
DIFFERENT = [
    (idea(1, "Bänke am Platz"), idea(2, "Sprachcafé für alle")),
    (idea(1, "Eine Bank"), idea(2, "Ein Baum")),
    (idea(1, "Offene Werkstatt"), idea(2, "Spielstraße am Nachmittag")),
    (idea(1, "Bank", "de"), idea(2, "Bank", "en")),
    (idea(1, "حديقة", "ar"), idea(2, "Garten")),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_alike(one: Idea, other: Idea) -> None:
    """Other order, other signs, another language with a common title: worth a look."""
    assert [(pair.one, pair.other) for pair in pairs([other, one])] == [(one, other)]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one: Idea, other: Idea) -> None:
    """Other subjects are not suggested, nor words that are spelt alike in two languages."""
    assert pairs([one, other]) == []


def test_the_likeliest_comes_first() -> None:
    """Of several ideas that look alike the nearest one is named first, never the idea itself."""
    one = idea(1, "Bänke am Platz")
    near, nearer = idea(2, "Bänke am großen Platz"), idea(3, "Bänke am Platz")
    found = like(one, [one, near, nearer])
    assert [pair.other.number for pair in found] == [3, 2]
