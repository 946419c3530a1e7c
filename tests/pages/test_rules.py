"""The rules before the first dot, and what people are asked about themselves."""

from typing import Any

import pytest

from content.language import LANGUAGES
from sessions.ballot_kind import BallotKind
from sessions.group import Grouping
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.run_sheet import RunSheet, Step, default_sheet
from sessions.terms import Terms
from tests.pages.resident import Resident
from tests.pages.screen import CONTROL, DOWNLOADS, PROJECTOR, SETUP, Screen
from tests.pages.test_organiser import fill
from tests.sessions.evening import Evening

TERMS = Terms({"de": "die Bezirksvertretung Nord", "ar": "مجلس الحي"})
NO_DOTS = "Wer für die Verwaltung da ist, gibt heute keine Punkte"


def evening_in(kept, phase=Phase.WELCOME, **wanted):
    """An evening of the default sheet with a resident called "neu"."""
    usual: dict[str, Any] = {"sheet": default_sheet(), "terms": TERMS, "dots": 4, "ideas": 12}
    evening = Evening(kept, Phase.IDEAS, **(usual | wanted))
    evening.move(phase)
    evening.join("neu")
    return evening


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_in_every_language(kept, language):
    """In the welcome everybody reads question, dots, who, how and what for, in her language."""
    evening = evening_in(kept, languages=tuple(LANGUAGES))
    words = Resident(evening.code, language=language).words
    assert words.count("<dt>") == 5
    assert 'class="rules"' in words
    assert ("مجلس الحي" if language == "ar" else "die Bezirksvertretung Nord") in words


def test_what_the_card_says(kept):
    """Who, how many and why, how it is counted, and that it is no election: from the settings."""
    evening = evening_in(kept)
    evening.move(Phase.VOTE)
    words = Resident(evening.code).words
    for said in (
        "Das Team des Abends und die Verwaltung geben keine.",
        "Jede Person hat 4 Punkte",
        "etwa ein Drittel von 12 Ideen",
        "teilen sich Ideen den Rang",
        "eine Empfehlung an die Bezirksvertretung Nord: keine Wahl und kein Bürgerentscheid",
        "Danach gibt es noch einmal Punkte",
        "keine Teilnahmekarten",
    ):
        assert said in words


def test_small_groups_are_announced(kept):
    """Where agreement at every table counts, the card says what becomes of a small table."""
    vote = Step(Phase.VOTE, 5, kind=BallotKind.STANCE, rule="common-ground")
    evening = evening_in(kept, Phase.VOTE, sheet=RunSheet((Step(Phase.IDEAS, 5), vote)))
    said = "Gruppen unter fünf Personen zählen zu „Alle anderen“."
    assert said in Resident(evening.code).words


def test_allowed_to_vote(kept):
    """Where team and administration give dots too, the card does not exclude them."""
    evening = evening_in(kept, terms=Terms(team=True, administration=True))
    words = Resident(evening.code).words
    assert "Alle im Raum." in words
    assert "geben keine" not in words


def test_weighting_has_other_rules(kept):
    """After the preselection the card is about the weighting: three dots for fewer ideas."""
    evening = evening_in(kept, Phase.VOTE)
    evening.finish()
    evening.move(Phase.VOTE)
    words = Resident(evening.code).words
    assert "Jede Person hat 3 Punkte" in words
    assert "Das ist das Ergebnis des Abends." in words


def test_on_the_wall(kept):
    """One press shows the rules in the welcome; before the first dot they stand there anyway."""
    evening = evening_in(kept)
    kept.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    wall, control = Screen(PROJECTOR, evening.code, "wall"), Screen(CONTROL, evening.code)
    assert "wall rules" not in wall.html
    control.press_label("Spielregeln groß zeigen")
    assert "Die Spielregeln" in control.look()
    assert "Jede Person hat 4 Punkte" in wall.look()
    control.press_label("Wieder wegnehmen")
    assert "wall rules" not in wall.look()
    evening.move(Phase.VOTE)
    assert "wall rules" in wall.look()
    evening.tick(evening.ideas[0])
    assert "wall rules" not in wall.look()
    assert "1 von" in wall.words


def test_no_rules_after_the_last_vote(kept):
    """When no vote is left there is no button for its rules."""
    evening = evening_in(kept, Phase.RESULT)
    kept.grants.grant(evening.id, Role.FACILITATOR, token_hash("desk", evening.id))
    assert "Spielregeln groß zeigen" not in Screen(CONTROL, evening.code).labels


def test_organiser_decides(kept):
    """Recipient, who gives dots and the questions are stored as entered; by default nobody else."""
    kept.grants.grant(None, Role.ORGANISER, token_hash("desk", None))
    setup = Screen(SETUP)
    fill(setup)
    setup.at.text_input("new:recipient:de").set_value("den Rat")
    setup.at.toggle("new:administration").set_value(True)
    setup.at.button_group("new:questions").set_value([Grouping.AGE, Grouping.ROLE])
    setup.press("new:create")
    (here,) = kept.workshops.all()
    assert here.plan.terms == Terms({"de": "den Rat"}, team=False, administration=True)
    assert here.plan.questions == (Grouping.ROLE, Grouping.AGE)


def test_asked_once(kept):
    """After joining each question takes one tap; then the evening goes on and nobody asks again."""
    questions = (Grouping.ROLE, Grouping.RESIDENCE)
    evening = evening_in(kept, Phase.IDEAS, questions=questions)
    resident = Resident(evening.code)
    assert "Warum sind Sie heute hier?" in resident.words
    assert NO_DOTS in resident.words
    resident.press_label("Wohne hier")
    assert "Wie lange leben oder arbeiten Sie schon hier?" in resident.words
    resident.press_label("Keine Angabe")
    assert "Ideen für das Quartier" in resident.words
    assert "Warum sind Sie" not in Resident(evening.code).go("vote")
    person = evening.join("neu")
    assert kept.groups.of(evening.id, Grouping.ROLE) == {person: "lives_here"}


def test_asked_wherever_one_comes_in(kept):
    """Whoever opens the ballot first is asked before it."""
    evening = evening_in(kept, Phase.VOTE, questions=(Grouping.ROLE,))
    resident = Resident(evening.code)
    assert resident.ballot is None
    assert "Warum sind Sie heute hier?" in resident.words
    resident.press_label("Arbeite hier")
    assert resident.ballot is not None


def test_administration_is_told(kept):
    """Who is here for the administration reads that she gives no dots, and gets no ballot."""
    evening = evening_in(kept, Phase.VOTE, questions=(Grouping.ROLE,))
    resident = Resident(evening.code)
    resident.press_label("Bin für die Verwaltung da")
    assert f"{NO_DOTS}. Ideen und Kommentare sind willkommen." in resident.words
    assert resident.ballot is None


def test_groups_for_the_organiser(kept):
    """After the release the organiser sees a small table and a file; before it neither."""
    evening = evening_in(kept, Phase.VOTE, questions=(Grouping.RESIDENCE,))
    kept.grants.grant(evening.id, Role.ORGANISER, token_hash("desk", evening.id))
    for n in range(12):
        person = evening.join(f"p{n}")
        said = ("long_here", "new_here")[n % 2]
        kept.groups.tell(evening.here, person, Grouping.RESIDENCE, said)
        evening.tick(evening.ideas[n % 2], browser=f"p{n}")
    screen = Screen(DOWNLOADS, evening.code)
    assert 'class="groups"' not in screen.html
    evening.finish()
    screen.look()
    assert "Gruppen, Runde 1" in screen.words
    assert "Lange hier" in screen.html
    assert "6 Punktezettel" in screen.html
    assert 'class="groups"' not in Resident(evening.code, "p1").go("results")
