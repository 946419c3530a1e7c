"""Slips of paper at the helper's desk."""

import pytest

from sessions.ids import token_hash
from sessions.phase import Phase, Role
from tests.pages.screen import DOWNLOADS, Screen
from tests.sessions.evening import Evening

PAPER = "helper/paper.py"


class Desk(Screen):
    """The screen of a helper who has signed in."""

    def __init__(self, evening, browser="desk"):
        """Open the page."""
        token = token_hash(browser, evening.id)
        evening.store.grants.grant(evening.id, Role.HELPER, token)
        super().__init__(PAPER, evening.code, browser)

    def enter(self, marks, number=None, label="Zettel eintragen"):
        """Type a slip and press Enter."""
        if number is not None:
            self.at.text_input("paper-number").set_value(str(number))
        self.at.text_input("paper-marks").set_value(marks)
        return self.press_label(label)

    def second(self):
        """Go over to the second entry."""
        self.at.get("button_group")[0].set_value("second").run()


@pytest.fixture
def evening(kept):
    """An evening with five cards."""
    found = Evening(kept, cards=True, ideas=4, dots=3)
    kept.cards.print(found.here, 5, Role.ORGANISER)
    return found


def dots(evening):
    return {one.number: one.dots for one in evening.count().counts if one.dots}


def test_door(evening):
    """Only helpers come in."""
    screen = Screen(PAPER, evening.code)
    assert screen.labels == ["Weiter"]


def test_before_the_vote_there_is_nothing_to_enter(kept):
    """The page says what it waits for."""
    evening = Evening(kept, Phase.IDEAS)
    assert "sobald das Punkte-Vergeben begonnen hat" in Desk(evening).words


def test_slip_after_slip(evening):
    """Each entry is confirmed with its numbers, and the fields are empty for the next."""
    desk = Desk(evening)
    assert "Zettel zu Karte 1 gespeichert: 1, 3." in desk.enter("3 1", 1)
    assert [field.value for field in desk.at.text_input] == ["", ""]
    assert "Zettel zu Karte 2 gespeichert: leerer Zettel." in desk.enter("0", 2)
    assert dots(evening) == {1: 1, 3: 1}
    assert "2 Zettel eingetragen" in desk.words


def test_without_cards_the_app_numbers_the_slips(kept):
    """There is no field for a card, and the helper is asked to write the number down."""
    desk = Desk(Evening(kept))
    assert "Bitte die Nummer 1 auf den Zettel schreiben" in desk.enter("1")
    assert len(desk.at.text_input) == 1


@pytest.mark.parametrize(
    ("number", "marks", "said"),
    [
        (1, "1 9", "Nummer 9 steht nicht auf der Liste"),
        (1, "1 2 3 4", "Dieser Zettel hat 4 Punkte, möglich sind 3. Ab Nummer 4"),
        (1, "2x2", "Nummer 2 hat auf diesem Zettel 2 Punkte, möglich sind 1"),
        (1, "1 zwei", "„zwei“ lässt sich nicht lesen"),
        (99, "1", "Eine Karte 99 gibt es nicht"),
        ("", "1", "Die Kartennummer fehlt"),
        ("x", "1", "„x“ lässt sich nicht lesen"),
        ("", "", "Welche Nummern stehen auf dem Zettel"),
    ],
)
def test_what_is_wrong_is_named_and_stays_in_the_field(evening, number, marks, said):
    """The helper mends what she typed instead of typing it again."""
    desk = Desk(evening)
    assert said in desk.enter(marks, number)
    assert [field.value for field in desk.at.text_input] == [str(number), marks]
    assert dots(evening) == {}


def test_enter_in_the_first_field_only_goes_on(evening):
    """A card number without numbers of ideas is no mistake yet."""
    desk = Desk(evening)
    assert "Welche Nummern" not in desk.enter("", 1)
    assert [field.value for field in desk.at.text_input] == ["1", ""]


@pytest.mark.parametrize(
    ("pressed", "counted"), [("paper-paper", {2: 1}), ("paper-device", {1: 1})]
)
def test_device_or_paper(evening, pressed, counted):
    """Where the card has dots from a device, the helper chooses and sees none of them."""
    code = evening.store.cards.print(evening.here, 1, Role.ORGANISER)[0].code
    token = evening.token("phone")
    evening.store.cards.enter(evening.here, code, token, evening.round.opened_at)
    evening.tick(evening.ideas[0], browser="phone")
    desk = Desk(evening)
    words = desk.enter("2", 6)
    assert "Mit Karte 6 sind schon auf einem Gerät Punkte vergeben" in words
    assert "Das Papier zählt" in desk.labels
    assert evening.count().counts[0].dots == 1
    desk.press(pressed)
    assert dots(evening) == counted
    assert "Das Papier zählt" not in desk.labels


def test_undo(evening):
    """The last entry is taken back with one button and named."""
    desk = Desk(evening)
    desk.enter("3 1", 1)
    assert "Zettel zu Karte 1 ist zurückgenommen: 1, 3." in desk.press("paper-undo")
    assert dots(evening) == {}
    assert "keinen Zettel zum Zurücknehmen" in desk.press("paper-undo")


def test_second_entry_and_what_differs(evening):
    """Another helper checks; of two entries that differ one is accepted."""
    first, second = Desk(evening, "one"), Desk(evening, "two")
    first.enter("1", 1)
    first.enter("2", 2)
    second.second()
    assert "Beide Eingaben stimmen überein" in second.enter("1", 1, "Zettel prüfen")
    words = second.enter("3", 2, "Zettel prüfen")
    assert "stimmen nicht überein" in words
    assert "Die zweite stimmt" in second.labels
    second.press("second:2")
    assert dots(evening) == {1: 1, 3: 1}
    assert "Die zweite stimmt" not in second.labels


def test_nobody_sees_the_slips_of_others(evening):
    """Another helper's page holds no number of what was entered, only how many."""
    for card in range(1, 4):
        Desk(evening, "one").enter("4", card)
    other = Desk(evening, "two")
    assert "3 Zettel eingetragen" in other.words
    assert "gespeichert" not in other.words
    assert "Zettel zu Karte" not in other.words


def test_after_the_count_is_closed(evening):
    """The page takes nothing more, and the downloads say what became of the slips."""
    desk = Desk(evening)
    desk.enter("1", 1)
    evening.finish()
    evening.store.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    assert "Zettel eintragen" not in Desk(evening).labels
    assert "Punktezettel aus Papier, Runde 1" in Screen(DOWNLOADS, evening.code).words
