"""Composing the run sheet in the set-up form, and what the control page makes of it."""

import pytest

from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.room import Room
from sessions.run_sheet import Purpose, RunSheet, Step, default_sheet
from tests.pages.resident import Resident
from tests.pages.screen import CONTROL, SETUP, Screen
from tests.pages.test_organiser import fill
from tests.sessions.evening import Evening


@pytest.fixture
def setup(kept):
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    return Screen(SETUP)


def created(kept, setup):
    setup.press("new:create")
    (here,) = kept.workshops.all()
    return here.plan


def field(widgets, what, place=0):
    """The widget that asks this in the row at this place, of the rows that ask it."""
    rows = [one for one in widgets if (one.key or "").startswith("step:")]
    return [one for one in rows if one.key.endswith(what)][place]


def press(setup, name, place):
    """Press the button of the row at this place."""
    rows = [one for one in setup.at.button if (one.key or "").startswith(f"{name}:")]
    rows[place].click().run()


def test_whole_evening_is_proposed(kept, setup):
    """Untouched, the form plans 150 minutes with a preselection and a weighting of three dots."""
    fill(setup)
    assert "Zusammen 150 Minuten" in setup.words
    plan = created(kept, setup)
    assert [s.phase for s in plan.sheet.steps] == [s.phase for s in default_sheet().steps]
    assert [(s.purpose, s.dots) for s in plan.sheet.votes] == [
        (Purpose.PRESELECTION, None),
        (Purpose.WEIGHTING, 3),
    ]
    assert plan.room == Room()


def test_compose(kept, setup):
    """Steps are changed, moved, added and removed; sentences and dots are stored as written."""
    setup.at.radio("new:preset").set_value("poll").run()
    assert "Zusammen 15 Minuten" in setup.words
    fill(setup)
    field(setup.at.number_input, ":minutes", 1).set_value(5)
    field(setup.at.number_input, ":dots").set_value(4)
    field(setup.at.text_input, ":sentence:en", 2).set_value("Three dots, please.")
    setup.press("new:more")
    field(setup.at.selectbox, ":kind", 4).set_value((Phase.BUFFER, None)).run()
    press(setup, "earlier", 4)
    press(setup, "remove", 0)
    plan = created(kept, setup)
    assert [(s.phase, s.minutes) for s in plan.sheet.steps] == [
        (Phase.WELCOME, 5),
        (Phase.VOTE, 4),
        (Phase.BUFFER, 10),
        (Phase.RESULT, 8),
    ]
    assert plan.sheet.votes[0].dots == 4
    assert plan.sheet.votes[0].sentence == {"en": "Three dots, please."}


def test_cautions_while_composing(setup):
    """The form says at once what the evening would take with these people and devices."""
    assert "26 Ansätze lassen sich in einer Viertelstunde nicht lesen" in setup.words
    assert "etwa 17 Minuten" not in setup.words
    setup.at.number_input("new:dots").set_value(5)
    setup.at.number_input("new:room:alone").set_value(0).run()
    sentence = "„Vorauswahl“ dauert mit 25 Tablets etwa 17 Minuten. Geplant sind 15."
    assert sentence in setup.words
    setup.at.number_input("new:room:tablets").set_value(0).run()
    assert "120 Personen haben weder Handy noch Punktezettel noch Tablet" in setup.words


def test_dots_are_proposed(setup):
    """The dots follow the expected ideas, and one press takes the proposal over."""
    assert setup.at.number_input("new:dots").value == 7
    setup.at.number_input("new:room:ideas").set_value(9).run()
    assert "Für 9 Ideen schlagen wir 3 Punkte vor" in setup.words
    setup.press_label("3 Punkte übernehmen")
    assert setup.at.number_input("new:dots").value == 3


def test_preselection_is_proposed(kept, setup):
    """One vote on many ideas is answered with a preselection that one press plans."""
    setup.at.radio("new:preset").set_value("poll").run()
    fill(setup)
    assert "mehr überblickt niemand" in setup.words
    setup.press_label("Vorauswahl einplanen")
    assert "mehr überblickt niemand" not in setup.words
    plan = created(kept, setup)
    phases = [(s.phase, s.purpose) for s in plan.sheet.steps]
    assert phases[2:5] == [
        (Phase.VOTE, Purpose.PRESELECTION),
        (Phase.TALK, None),
        (Phase.VOTE, Purpose.WEIGHTING),
    ]


def test_control_names_the_steps(kept):
    """The run sheet names both votes, and warns of what is still to come with the headcount."""
    evening = Evening(kept, Phase.LISTING, sheet=default_sheet(), ideas=9)
    kept.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    screen = Screen(CONTROL, evening.code)
    assert screen.primary == "Weiter: Vorauswahl"
    assert "Gewichtung" in screen.words
    assert "dauert mit" not in screen.words
    kept.workshops.count_heads(evening.id, 900, Role.FACILITATOR)
    assert "„Vorauswahl“ dauert mit 25 Tablets etwa" in screen.look()
    assert "Begrüßung und Spielregeln“ dauert" not in screen.words


def test_sentences(kept):
    """Residents read the organiser's sentence in their language, else a ready one."""
    own = Step(Phase.LISTING, 5, {"de": "Jetzt alle Ideen!", "ar": "الآن كل الأفكار!"})
    sheet = RunSheet((Step(Phase.IDEAS, 5), own, Step(Phase.TALK, 5)))
    evening = Evening(kept, Phase.LISTING, sheet=sheet)
    evening.join("neu")
    assert "Jetzt alle Ideen!" in Resident(evening.code).words
    assert "الآن كل الأفكار!" in Resident(evening.code, language="ar").words
    evening.move(Phase.TALK)
    assert "Es geht um die ersten Ideen" in Resident(evening.code).words


def test_result_stays_to_be_read(kept):
    """In the talk the released result is one tap away; while dots are given it is not."""
    evening = Evening(kept, Phase.VOTE, sheet=default_sheet())
    evening.finish()
    resident = Resident(evening.code, "author")
    ways = [link.label for link in resident.at.get("page_link")]
    assert "Ergebnis" not in ways
    evening.move(Phase.TALK)
    resident.look()
    assert "Ergebnis" in [link.label for link in resident.at.get("page_link")]
    assert "Prioritätenliste" in resident.go("results")
