"""The organiser's pages after the evening: stages, answers, decision, working together."""

from datetime import date

import pytest

from sessions.governance import Actor, Element
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.plan import Measure
from sessions.resolution import Resolution
from sessions.response import Response, ResponseKind
from tests.pages.resident import Resident
from tests.pages.screen import Screen
from tests.sessions.evening import LEAD, NOW, Evening

STAGES, RESPONSES = "organiser/stages.py", "organiser/responses.py"
RESOLUTION, GOVERNANCE = "organiser/resolution.py", "organiser/governance.py"
BY, DAY = Role.ORGANISER, date(2026, 5, 1)


@pytest.fixture
def evening(kept):
    """Three released ideas; the first is in measure 1, the second was passed on."""
    evening = Evening(kept, Phase.IDEAS)
    kept.grants.grant(evening.id, BY, token_hash("desk", evening.id))
    kept.measures.add(evening.here, [Measure("Mehr Bänke", ideas=(1,))], BY)
    kept.handovers.pass_on(evening.here, evening.ideas[1], "Tiefbauamt", LEAD, NOW)
    return evening


def answers(evening):
    return evening.store.responses.all(evening.id)


def choose(screen, idea):
    screen.at.checkbox(f"answered:{idea}").check().run()


def test_the_doors(evening):
    """Whoever leads the evening or walks by opens none of these pages."""
    evening.store.grants.grant(evening.id, Role.FACILITATOR, token_hash("lead", evening.id))
    for page in (STAGES, RESPONSES, RESOLUTION, GOVERNANCE):
        assert "Code für die Veranstaltenden" in Screen(page, evening.code, "lead").words


def test_answers_are_taken_over_given_and_published(evening):
    """What measures and offices say is one press, the rest one more; then residents read it."""
    screen = Screen(RESPONSES, evening.code)
    assert "noch 3 Ideen ohne Rückmeldung" in screen.words
    assert "noch 1 Idee ohne Rückmeldung" in screen.press("responses:take")
    screen.at.radio("response:kind").set_value(ResponseKind.NOT_POSSIBLE).run()
    choose(screen, evening.ideas[2])
    screen.at.text_area("response:reason").set_value("Kein Platz.")
    words = screen.press_label("Für 1 Idee speichern")
    assert "Jede Idee hat eine Rückmeldung." in words
    assert {one.kind for one in answers(evening).values()} == set(ResponseKind)
    evening.join("neu")
    resident = Resident(evening.code)
    assert "Kein Platz." not in resident.go("ideas")
    screen.press("responses:publish")
    words = resident.go("ideas")
    assert '<span lang="de" dir="auto">Kein Platz.</span>' in words
    assert 'In Maßnahme 1: <span lang="de" dir="auto">Mehr Bänke</span>' in words
    assert words.count("Tiefbauamt") == 1


def test_one_answer_for_all_that_fit(evening):
    """All ideas found by a word are answered at once; those that wait stand first."""
    screen = Screen(RESPONSES, evening.code)
    screen.at.text_input("responses:find").set_value("idee").run()
    screen.press("responses:all")
    screen.at.selectbox("response:measure").set_value(1).run()
    screen.press_label("Für 3 Ideen speichern")
    assert {one.measure for one in answers(evening).values()} == {1}
    assert "Keine Idee passt dazu" in screen.words
    screen.at.toggle("responses:waiting").set_value(False).run()
    assert screen.words.count("Mehr Bänke</span>") == 3


def test_a_refused_answer_says_why(evening):
    """Without a reason nothing is stored, and the ideas stay chosen."""
    screen = Screen(RESPONSES, evening.code)
    screen.at.radio("response:kind").set_value(ResponseKind.NOT_POSSIBLE).run()
    choose(screen, evening.ideas[0])
    assert "Es fehlt noch Text" in screen.press_label("Für 1 Idee speichern")
    assert answers(evening) == {}


def test_what_may_be_personal_is_named_before_it_is_published(evening):
    """The organiser sees the hint beside the answer; nothing is barred."""
    answer = Response(ResponseKind.NOT_POSSIBLE, "Fragen Sie Frau Müller.", "de", DAY)
    evening.store.responses.give(evening.here, {evening.ideas[0]: answer}, BY)
    screen = Screen(RESPONSES, evening.code)
    screen.at.toggle("responses:waiting").set_value(False).run()
    assert "Vielleicht persönlich: ein Name" in screen.words


def test_no_decision_before_the_last_answer(evening):
    """The number of ideas that wait stands in the way, with the way to them."""
    screen = Screen(RESOLUTION, evening.code)
    assert "noch 3 Ideen ohne Rückmeldung" in screen.words
    assert 'href="/responses?' in screen.words
    screen.at.text_input("resolution:body").set_value("Rat")
    words = screen.press("resolution:keep")
    assert "Ideen noch ohne Rückmeldung: 3. Sobald jede eine hat" in words
    answer = Response(ResponseKind.PASSED_ON, "Tiefbauamt", "de", DAY)
    evening.store.responses.give(evening.here, dict.fromkeys(evening.ideas, answer), BY)
    screen.look()
    screen.at.text_input("resolution:body").set_value("Rat")
    screen.at.text_input("resolution:day").set_value("1.6.2026")
    screen.at.radio("resolution:own").set_value(False).run()
    screen.at.text_input("resolution:updates").set_value("ISEK 2024")
    assert "Beschlossen am 1. Juni 2026 von: Rat." in screen.press("resolution:keep")
    decided = Resolution("Rat", date(2026, 6, 1), updates="ISEK 2024")
    assert evening.store.resolutions.of(evening.id) == decided


def test_stages_show_what_is_so_and_what_was_ticked(evening):
    """Facts are ticked by themselves; a tick of a person has a day and a note."""
    screen = Screen(STAGES, evening.code)
    assert screen.words.count("Hier steht der Abend") == 1
    assert "eigene Zusammenstellung" in screen.words
    screen.at.checkbox("done:mandate").check().run()
    screen.at.text_input("day:mandate").set_value("3.5.2026")
    screen.at.text_input("note:mandate").set_value("Beschluss im Beirat")
    assert "3. Mai 2026 · Beschluss im Beirat" in screen.press("keep:mandate")
    screen.at.text_input("day:mandate").set_value("31.2.2026")
    assert "24.12.2026" in screen.press("keep:mandate")
    assert evening.store.ticks.of(evening.id)["mandate"].day == date(2026, 5, 3)
    screen.at.checkbox("done:mandate").uncheck().run()
    assert not evening.store.ticks.of(evening.id)


def test_actors_and_elements(evening):
    """An actor enters an element and the table; a private name is refused."""
    screen = Screen(GOVERNANCE, evening.code)
    screen.at.text_input("actor:name:new-0").set_value("Frau Müller")
    assert "keine Person" in screen.press("actor:keep")
    screen.at.text_input("actor:name:new-0").set_value("Stadtteilbüro")
    screen.at.selectbox("actor:kind:new-0").set_value("city")
    screen.at.button_group("actor:in:new-0").set_value([Element.COOPERATION])
    words = screen.press("actor:keep")
    (only,) = evening.store.governance.actors(evening.id)
    inside = frozenset({Element.COOPERATION})
    assert only == Actor("Stadtteilbüro", "city", "", inside, only.id)
    assert 'Wer dabei ist: <span dir="auto">Stadtteilbüro</span>' in words
    screen.at.text_area("missing:cooperation").set_value("Schulen").run()
    assert evening.store.governance.checks(evening.id)[Element.COOPERATION].missing == "Schulen"
    assert [one.label for one in screen.at.download_button].count("Für Excel") == 2
