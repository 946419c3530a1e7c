import pytest

from sessions.ids import token_hash
from sessions.phase import Phase, Role
from tests.pages.screen import CONTROL, PROJECTOR, RELEASE, Screen, desk
from tests.sessions.evening import NOW, Evening

SOMEBODY_ELSE = "Jemand anderes hat den Abend gerade weitergeschaltet"


@pytest.fixture
def evening(kept):
    return Evening(kept, Phase.IDEAS)


@pytest.fixture
def lead(evening):
    """Give the control screen of somebody who has signed in as facilitator."""

    def signed_in(page=CONTROL, browser="desk"):
        return desk(evening, page, browser)

    return signed_in


@pytest.mark.parametrize("page", [CONTROL, RELEASE])
def test_door(evening, page):
    """Without a sign-in nothing of the facilitator's pages is shown, only the field for a code."""
    evening.give("Noch nicht gelesen")
    screen = Screen(page, evening.code)
    assert "Code für die Leitung des Abends" in screen.words
    assert screen.labels == ["Weiter"]
    assert "Noch nicht gelesen" not in screen.words
    assert "Probeabend" not in screen.words


def test_door_without_an_evening(evening):
    """Without an evening its code is asked for first, and an unknown one is answered."""
    screen = Screen(CONTROL)
    assert "Zu diesem Code gibt es keinen Abend" in screen.sign_in("FALSCH")
    assert "Code für die Leitung des Abends" in screen.sign_in(evening.code.lower())


def test_wrong_code(evening):
    """A wrong code is answered with a sentence and opens nothing."""
    evening.store.grants.new_codes(evening.id, [Role.FACILITATOR])
    screen = Screen(CONTROL, evening.code)
    assert "Dieser Code stimmt nicht" in screen.sign_in("23456789")
    assert screen.labels == ["Weiter"]


def test_right_code_is_kept_over_a_reload(evening):
    """Whoever has signed in with the facilitator's code still leads after loading the page anew."""
    codes = evening.store.grants.new_codes(evening.id, [Role.FACILITATOR])
    screen = Screen(CONTROL, evening.code)
    assert "Probeabend" in screen.sign_in(codes[Role.FACILITATOR])
    assert Screen(CONTROL, evening.code).primary == "Weiter: Pause"
    assert Screen(CONTROL, evening.code, "somebody-else").labels == ["Weiter"]


def test_organiser_does_not_lead(evening):
    """The organiser's code and grant do not open the facilitator's page."""
    codes = evening.store.grants.new_codes(evening.id, [Role.FACILITATOR, Role.ORGANISER])
    screen = Screen(CONTROL, evening.code)
    assert "Das geht mit dieser Anmeldung nicht" in screen.sign_in(codes[Role.ORGANISER])
    assert Screen(CONTROL, evening.code).labels == ["Weiter"]


def test_one_button_leads_through_the_evening(kept):
    """Pressing the one primary button again and again leads from welcome to the result."""
    evening = Evening(kept, Phase.IDEAS)
    evening.move(Phase.WELCOME)
    evening.store.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    screen = Screen(CONTROL, evening.code)
    pressed = []
    while evening.here.phase is not Phase.RESULT:
        pressed.append(screen.primary)
        screen.press_label(pressed[-1])
        screen.look()
    assert pressed == [
        "Weiter: Ansätze kennenlernen",
        "Weiter: Ideen sammeln",
        "Weiter: Pause",
        "Weiter: Punkte vergeben",
        "Abgabe beenden",
        "Auszählung abschließen",
        "Ergebnis zeigen",
    ]
    assert evening.round.released_at is not None
    assert "Noch eine Runde" in screen.labels


def test_late_press(evening, lead):
    """A second facilitator who presses "next" late is told so, and the evening moves only once."""
    first, second = lead(), lead(browser="other-desk")
    first.press_label("Weiter: Pause")
    assert SOMEBODY_ELSE in second.press_label("Weiter: Pause")
    assert evening.here.phase is Phase.PAUSE


@pytest.mark.parametrize("label", ["Abgabe beenden", "Auszählung abschließen"])
def test_late_end(evening, lead, label):
    """A second facilitator who ends what has ended already is told so, and nothing else ends."""
    evening.move(Phase.VOTE)
    if label != "Abgabe beenden":
        evening.close_submission()
    first, second = lead(), lead(browser="other-desk")
    first.press_label(label)
    before = evening.round
    assert SOMEBODY_ELSE in second.press_label(label)
    assert evening.round == before


def test_back(evening, lead):
    """The way back leads one step back; in the first step there is none."""
    screen = lead()
    screen.press_label("Zurück")
    assert evening.here.phase is Phase.APPROACHES
    screen.look()
    screen.press_label("Zurück")
    screen.look()
    assert "Zurück" not in screen.labels


def test_nothing_to_vote_on(kept):
    """A vote without released ideas is refused with a sentence that says what to do."""
    evening = Evening(kept, Phase.PAUSE, ideas=0)
    kept.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    said = Screen(CONTROL, evening.code).press_label("Weiter: Punkte vergeben")
    assert "Bitte zuerst Ideen freigeben" in said
    assert evening.here.phase is Phase.PAUSE


def test_turnout_is_measured_against_the_headcount(evening, lead):
    """The turnout is told in people of the headcount that was entered, without any idea."""
    evening.move(Phase.VOTE)
    evening.tick(evening.ideas[0])
    screen = lead()
    (field,) = screen.at.number_input
    field.set_value(40).run()
    assert evening.here.headcount == 40
    assert "1 von 40 Personen haben Punkte gegeben" in screen.look()
    assert "Idee 1" not in screen.words


def test_turnout_per_table(evening, lead):
    """Whoever leads, and nobody else, sees how many of a table gave dots, from five on."""
    for n in range(11):
        person = evening.join(f"p{n}")
        evening.store.people.sit_at(evening.id, person, 1 if n < 6 else 2)
    evening.move(Phase.VOTE)
    for n in range(9):
        evening.tick(evening.ideas[0], browser=f"p{n}")
    assert "Nach Tischen" not in lead().words
    for n in range(9, 11):
        evening.tick(evening.ideas[0], browser=f"p{n}")
    words = lead().words
    assert "Nach Tischen" in words
    assert "Tisch 1: <strong>6<" in words
    assert "Tisch 2: <strong>5<" in words
    assert "Idee 1" not in words
    assert "Tisch 1" not in Screen(PROJECTOR, evening.code).words


def test_one_more_round(evening, lead):
    """After the result one more vote can be planned, once, and is then the next step."""
    evening.move(Phase.VOTE)
    evening.finish()
    evening.move(Phase.RESULT)
    first, second = lead(), lead(browser="other-desk")
    first.press_label("Noch eine Runde")
    assert SOMEBODY_ELSE in second.press_label("Noch eine Runde")
    assert [step.phase for step in evening.here.plan.sheet.steps[-2:]] == [Phase.VOTE, Phase.RESULT]
    assert len(evening.here.plan.sheet.steps) == 8
    first.look()
    assert first.primary == "Weiter: Punkte vergeben"


def test_join_address(evening, lead, monkeypatch):
    """The address to join is the one that other devices reach, with the code of the evening."""
    monkeypatch.setenv("QUARTIERSRUNDE_URL", "http://192.168.1.7:8501")
    assert f"http://192.168.1.7:8501/?w={evening.code}" in lead().words


def test_other_join_address(evening, lead):
    """The facilitator can set the address to join; what is no address is answered."""
    screen = lead()
    screen.at.text_input("address:None").set_value("beispiel.de").run()
    assert "Eine Adresse beginnt mit http://" in screen.words
    assert evening.here.address is None
    screen.at.text_input("address:None").set_value("https://abend.example.org").run()
    assert f">https://abend.example.org/?w={evening.code}<" in screen.look()


def test_closed_evening(evening, lead):
    """In an evening that has ended nothing moves any more, and the screen says so."""
    screen = lead()
    evening.store.workshops.close(evening.id, NOW)
    assert "Hier ist nichts mehr zu tun." in screen.press_label("Weiter: Pause")
