"""Every card and every idea can be read aloud."""

import re

import pytest

from sessions.phase import Phase
from tests.pages.resident import Resident
from tests.sessions.evening import Evening


@pytest.fixture
def evening(kept):
    """Three released ideas of the resident "author" and a released result."""
    evening = Evening(kept)
    evening.tick(evening.ideas[0])
    evening.finish()
    evening.move(Phase.RESULT)
    return evening


@pytest.mark.parametrize(
    ("page", "cards"),
    [
        ("approaches", r'<li class="card '),
        ("ideas", r'<details class="idea '),
        ("mine", r'<article class="card '),
        ("results", r'<p class="rank">'),
    ],
)
def test_every_card_has_its_button(evening, page, cards):
    """There are as many buttons as cards, each with a name of its own, not pressed."""
    resident = Resident(evening.code, "author")
    resident.go(page)
    names = re.findall(r'aria-pressed="false"><span>Vorlesen</span> (.+?)</button>', resident.html)
    assert len(set(names)) == len(re.findall(cards, resident.html)) > 2


def test_every_card_of_the_ballot_has_its_button(kept):
    """Before giving a dot everybody can hear what it is for."""
    evening = Evening(kept)
    resident = Resident(evening.code, "author")
    names = re.findall(r"<span>Vorlesen</span> .*?(Nummer \d)<", resident.html)
    assert sorted(names) == ["Nummer 1", "Nummer 2", "Nummer 3"]
