"""Participation cards on the screens of residents and of the organiser."""

import csv
import io

import pytest

from components.card_print import card_rows
from sessions.errors import Reason
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.sheet import Flavour, write_csv
from tests.pages.resident import Resident
from tests.pages.screen import PROJECTOR, Screen
from tests.sessions.evening import Evening, refused

CARDS = "organiser/cards.py"
ASKS = "Code auf der Teilnahmekarte"


@pytest.fixture
def evening(kept):
    """An evening in the step of giving dots, with cards."""
    return Evening(kept, cards=True)


@pytest.fixture
def codes(evening):
    """The codes of three cards."""
    return [one.code for one in evening.store.cards.print(evening.here, 3, Role.ORGANISER)]


def type_card(resident, code):
    resident.at.text_input("card-code").set_value(code)
    return resident.press_label("Karte benutzen")


def test_without_a_card_the_ballot_asks_for_it(evening, codes):
    """Nothing can be tapped before the code; with it the ballot is there and the card is named."""
    evening.join("neu")
    resident = Resident(evening.code)
    assert ASKS in resident.words
    assert resident.ballot is None
    assert "Zu diesem Code gibt es keine Teilnahmekarte" in type_card(resident, "2345678")
    words = type_card(resident, codes[1].lower())
    assert "Karte 2 gilt jetzt auf diesem Gerät" in words
    assert resident.ballot is not None


def test_the_link_of_a_card_brings_it_along(evening, codes):
    """Taking part from a card's link needs no typing, and the code leaves the address line."""
    resident = Resident(evening.code, card=codes[2])
    resident.press("join")
    resident.look()
    assert evening.store.cards.of(evening.join("neu")) == 3
    assert resident.ballot is not None
    assert "c" not in resident.at.query_params


def test_the_link_of_a_card_on_a_phone_that_has_joined(evening, codes):
    """Who is in already and follows the link has the card at once."""
    evening.join("neu")
    resident = Resident(evening.code, card=codes[0])
    assert evening.store.cards.of(evening.join("neu")) == 1
    assert "c" not in resident.at.query_params


def test_a_card_used_by_paper_is_told_so(evening, codes):
    """The phone of a card whose slip was entered shows its numbers instead of buttons."""
    store, desk = evening.store, token_hash("desk", evening.id)
    round_id = evening.round.id
    evening.join("neu")
    store.slips.enter(evening.here, round_id, 1, {2: 1}, desk, Role.HELPER, evening.round.opened_at)
    resident = Resident(evening.code)
    words = type_card(resident, codes[0])
    assert "Für diese Karte ist ein Punktezettel aus Papier eingetragen" in words
    assert "Nummern und Punkte darauf: 2" in words
    assert resident.ballot is None


def test_cards_are_entered_before_the_vote_too(kept):
    """On the waiting screen and beside one's own contributions."""
    evening = Evening(kept, Phase.WELCOME, ideas=0, cards=True)
    code = kept.cards.print(evening.here, 1, Role.ORGANISER)[0].code
    evening.join("neu")
    resident = Resident(evening.code)
    assert ASKS in resident.words
    assert "Karte 1 gilt jetzt" in type_card(resident, code)
    assert "Teilnahmekarte 1" in resident.go("mine")


def test_without_cards_nobody_is_asked(kept):
    """An evening without cards shows no field for a code."""
    evening = Evening(kept)
    evening.join("neu")
    assert ASKS not in Resident(evening.code).words


@pytest.mark.parametrize(
    ("cards", "said"),
    [(True, "Eine Stimme je Teilnahmekarte."), (False, "Eine Stimme je Gerät.")],
)
def test_every_result_says_what_a_vote_belongs_to(kept, cards, said):
    """On phones and on the wall."""
    evening = Evening(kept, cards=cards)
    code = kept.cards.print(evening.here, 1, Role.ORGANISER)[0].code
    if cards:
        kept.cards.enter(evening.here, code, evening.token("voter"), evening.round.opened_at)
    evening.tick(evening.ideas[0])
    evening.finish()
    evening.move(Phase.RESULT)
    evening.join("neu")
    assert said in Resident(evening.code).words
    assert f"1 Person, e{said[1:-1]}" in Screen(PROJECTOR, evening.code).words


def organiser(evening):
    evening.store.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    return Screen(CARDS, evening.code)


def test_the_organiser_prints_cards(evening):
    """New cards are shown once with number, code and the address for the QR code."""
    screen = organiser(evening)
    screen.at.number_input("cards-number").set_value(2)
    words = screen.press_label("Karten anlegen")
    assert "2 Karten angelegt" in words
    assert f"?w={evening.code}&c=" in words
    screen.press_label("Gedruckt, ausblenden")
    assert "&c=" not in screen.words


def test_the_table_for_printing(evening):
    """Each row leads into the evening with its card in use."""
    made = evening.store.cards.print(evening.here, 2, Role.ORGANISER)
    here = evening.here
    evening.store.workshops.set_address(here.id, "http://192.168.1.2:8501", Role.FACILITATOR)
    rows = card_rows(evening.here, made)
    text = write_csv(["n", "c", "a"], rows, Flavour.EXCEL_DE).decode("utf-8-sig")
    read = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["n"] for row in read] == ["1", "2"]
    assert read[0]["a"] == f"http://192.168.1.2:8501/?w={evening.code}&c={made[0].code}"


def test_the_organiser_chooses_between_rounds_only(evening):
    """While dots are given the switch says why it does not move."""
    screen = organiser(evening)
    screen.at.toggle[0].set_value(False).run()
    assert "Bitte zuerst" in screen.words or "noch Punkte" in screen.words
    assert evening.here.plan.cards
    evening.close_submission()
    screen = organiser(evening)
    screen.at.toggle[0].set_value(False).run()
    assert not evening.here.plan.cards


def test_helpers_print_no_cards(evening):
    """The page asks for the organiser's code."""
    evening.store.grants.grant(evening.id, Role.HELPER, token_hash("desk", evening.id))
    assert "Karten anlegen" not in Screen(CARDS, evening.code).labels
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.cards.print(evening.here, 1, Role.HELPER)


def test_a_wrong_link_is_answered_on_every_page(kept):
    """While ideas are collected there is no field for a card, but there is the sentence."""
    evening = Evening(kept, Phase.IDEAS, cards=True)
    kept.cards.print(evening.here, 1, Role.ORGANISER)
    evening.join("neu")
    resident = Resident(evening.code, card="23456789")
    assert "Zu diesem Code gibt es keine Teilnahmekarte" in resident.words
