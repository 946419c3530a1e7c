"""The piece in hand, merging, passing on, improving, paper and limits on their screens."""

import pytest

from sessions.errors import Reason
from sessions.idea import CommentKind
from sessions.ids import token_hash
from sessions.phase import Phase, Role
from sessions.workshop import IdeaLimit
from tests.pages.resident import Resident
from tests.pages.screen import DESK, MERGING, PAPER_IDEAS, RELEASE, Screen, desk
from tests.sessions.evening import LEAD, Evening, refused

OTHER = "other-desk"


@pytest.fixture
def evening(kept):
    return Evening(kept, Phase.IDEAS, ideas=0)


@pytest.fixture
def lead(evening):
    """Give a screen of somebody who has signed in as facilitator."""

    def opened(page=RELEASE, browser="desk"):
        return desk(evening, page, browser)

    return opened


@pytest.fixture
def helper(evening):
    """Give the screen on which a helper types in paper."""

    def opened():
        evening.store.grants.grant(evening.id, Role.HELPER, token_hash("desk", evening.id))
        return Screen(PAPER_IDEAS, evening.code)

    return opened


def mine(evening, language="de"):
    """What the author reads on the page of her own contributions."""
    return Resident(evening.code, "author", language).go("mine")


def seen(evening, page="ideas"):
    """What somebody else reads on a page for residents."""
    evening.join("somebody")
    return Resident(evening.code, "somebody").go(page)


def titles(evening):
    return [idea.draft.title for idea in evening.store.ideas.released(evening.id)]


def test_two_read_two_pieces(evening, lead):
    """Two facilitators have two different ideas before them, however often the page is drawn."""
    evening.give("Eine Bank")
    evening.give("Ein Baum")
    first, second = lead(), lead(browser=OTHER)
    assert "Eine Bank" in first.words
    assert "Ein Baum" not in first.words
    assert "Ein Baum" in second.words
    assert "Eine Bank" in first.look()
    assert "Ein Baum" in second.look()
    assert "Den Rest liest gerade jemand anderes" in lead(browser="third").words


def test_a_late_decision_is_told(evening, lead):
    """Who decides after somebody else is told what was decided, and it stays so."""
    idea = evening.give("Eine Bank")
    screen = lead()
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    said = screen.press(f"refuse-insult:{idea.id}")
    assert "Jemand anderes hat das inzwischen freigegeben" in said
    assert titles(evening) == ["Eine Bank"]


def test_the_author_reads_why(evening, lead):
    """The reason from the list comes in the author's language, own words as they were written."""
    idea = evening.give("Frau Müller soll gehen")
    screen = lead()
    screen.at.text_input("reading:words").set_value("Bitte ohne Namen.")
    screen.press(f"refuse-personal:{idea.id}")
    assert "Wird nicht gezeigt, weil es etwas über eine Person verrät" in mine(evening)
    english = mine(evening, "en")
    assert "It is not shown because it tells something about a person" in english
    assert "Bitte ohne Namen." in english


def test_blackening(evening, lead):
    """What may be personal is chosen already; others see the rest, the author also the whole."""
    idea = evening.give("Bank für Frau Müller")
    screen = lead()
    assert "Vielleicht persönlich: ein Name" in screen.words
    screen.press(f"black:{idea.id}")
    screen.press(f"blacken:{idea.id}")
    assert titles(evening) == ["Bank für ███ ███"]
    own = mine(evening)
    assert "Einige Wörter wurden vor der Freigabe geschwärzt" in own
    assert "Bank für Frau Müller" in own
    assert "Mit geschwärzten Wörtern" in seen(evening)
    assert "Müller" not in seen(evening)


def test_undo(evening, lead):
    """The last decision is undone with one press; then there is nothing left to undo."""
    idea = evening.give("Eine Bank")
    screen = lead()
    screen.press(f"release:{idea.id}")
    assert titles(evening) == ["Eine Bank"]
    assert "Zurückgenommen" in screen.press("undo")
    assert titles(evening) == []
    assert "nichts mehr zurückzunehmen" in screen.press("undo")


def test_kept_without_dots(evening, lead):
    """One press releases an idea and keeps it from the list for dots."""
    idea = evening.give("Für später")
    lead().press(f"keep:{idea.id}")
    assert titles(evening) == ["Für später"]
    assert not evening.store.ideas.one(evening.id, idea.id).listed


def test_later(evening, lead):
    """What is put back comes after the others."""
    unsure = evening.give("Eine Bank")
    evening.give("Ein Baum")
    assert "Ein Baum" in lead().press(f"later:{unsure.id}")


def test_likeness_is_said_while_reading(evening, lead):
    """Beside an idea stands the number of one that looks like it."""
    evening.release("Bänke am Platz")
    evening.give("Mehr Bänke auf dem Platz")
    assert "Ähnlich wie Nummer 1: Bänke am Platz" in lead().words


def test_merging(evening, lead):
    """Alike ideas are joined and parted again on screen; the old number leads to the new one."""
    one, two = evening.release("Bänke am Platz"), evening.release("Am Platz Bänke")
    screen = lead(MERGING)
    assert "2 zählt jetzt für 1" in screen.press(f"join:{two}:{one}")
    assert evening.store.ideas.one(evening.id, two).survivor == one
    assert "mit 2" in seen(evening)
    assert "zählt wieder für sich" in screen.press(f"part:{two}")
    assert evening.store.ideas.one(evening.id, two).survivor == two
    assert "zurückgenommen um" in screen.look()


def test_bad_merges_are_told(evening, lead):
    """Joining an idea with itself or with an unknown number is answered with a sentence."""
    evening.release("Bänke am Platz")
    screen = lead(MERGING)
    for old, into, said in (
        (1, 1, "lassen sich nicht zusammenführen"),
        (1, 9, "gibt es nicht mehr"),
    ):
        screen.at.number_input("merging:old").set_value(old)
        screen.at.number_input("merging:into").set_value(into)
        assert said in screen.press("join")


def test_passing_on(evening, lead):
    """Office and Rückmeldung are read by everybody; a person is no office; no dots."""
    idea = evening.release("Die Laterne ist kaputt")
    screen = lead(DESK)
    field = f"office:{idea}"
    screen.at.text_input(field).set_value("Herr Meier")
    assert "keine Person" in screen.press(f"pass:{idea}")
    screen.at.text_input(field).set_value("Tiefbauamt")
    screen.press(f"pass:{idea}")
    assert "Weitergegeben an: Tiefbauamt" in seen(evening)
    screen.at.text_area(f"response:{idea}").set_value("Sie brennt wieder.")
    screen.press(f"respond:{idea}")
    assert "Sie brennt wieder." in seen(evening)
    with refused(Reason.PASSED_ON):
        evening.store.ideas.set_listed(evening.here, idea, LEAD, listed=True)


def test_new_words_from_the_discussion(evening, lead):
    """What a table notes is read first, then seen; the facilitator takes it over as new words."""
    idea = evening.release("Eine Bank")
    evening.move(Phase.PAUSE)
    given = evening.store.comments.give(
        evening.here, idea, evening.join(), "mit Lehne", "de", CommentKind.BETTER
    )
    assert "mit Lehne" not in seen(evening)
    assert "So wäre Nummer 1 besser" in lead().words
    lead().press(f"release:{given}")
    screen = lead(DESK)
    assert "mit Lehne" in screen.words
    screen.at.text_input(f"better:{idea}:1").set_value("Eine Bank mit Lehne")
    screen.press(f"improve:{idea}")
    assert titles(evening) == ["Eine Bank mit Lehne"]
    evening.move(Phase.VOTE)
    assert "So wäre es besser" in seen(evening, "vote")


def test_paper(evening, helper):
    """A helper types paper after paper: the number counts on, table and kind stay."""
    screen = helper()
    screen.at.number_input("paper:number").set_value(7)
    screen.at.number_input("paper:table").set_value(3)
    for title in ("Eine Bank", "Ein Baum"):
        screen.at.text_input("paper:title").set_value(title)
        screen.press("paper:store")
    ideas = evening.store.ideas.all(evening.id)
    assert [(one.paper_number, one.table, one.draft.title) for one in ideas] == [
        (7, 3, "Eine Bank"),
        (8, 3, "Ein Baum"),
    ]
    assert "Bitte 2 auf die Karte schreiben" in screen.words
    screen.at.number_input("paper:number").set_value(7)
    screen.at.text_input("paper:title").set_value("Noch einmal")
    assert "Sie ist Idee 1" in screen.press("paper:store")


def test_paper_waits_or_not(evening, helper, lead):
    """The facilitator's switch says whether paper is seen at once."""
    (switch,) = [one for one in lead().at.toggle if one.key.startswith("paper:")]
    switch.set_value(True).run()
    screen = helper()
    screen.at.text_input("paper:title").set_value("Sofort")
    screen.press("paper:store")
    assert titles(evening) == ["Sofort"]


def test_paper_has_its_time(evening, helper):
    """During the vote nothing is typed in any more, and the screen says when it can be."""
    evening.release()
    evening.move(Phase.VOTE)
    assert "in der Pause eingeben" in helper().words


def test_the_limit_is_told(kept):
    """A table is asked for first; after its last idea the next one is refused with a sentence."""
    evening = Evening(kept, Phase.IDEAS, ideas=0, idea_limit=IdeaLimit(1))
    evening.join("neu")
    resident = Resident(evening.code)
    resident.go("ideas")
    resident.press_label("Idee hinzufügen")
    resident.at.text_input("draft:title").set_value("Eine Bank")
    assert "zuerst die Nummer des Tisches" in resident.press_label("Idee abgeben")
    resident.at.number_input("table").set_value(4).run()
    assert "wird geprüft" in resident.press_label("Idee abgeben")
    resident.press_label("Idee hinzufügen")
    resident.at.text_input("draft:title").set_value("Ein Baum")
    assert "Dieser Tisch hat seine 1 Ideen" in resident.press_label("Idee abgeben")


def test_what_its_author_takes_back_is_no_longer_in_hand(evening, lead):
    """A piece that disappears while it is read breaks nothing."""
    idea = evening.give("Eine Bank")
    screen = lead()
    evening.store.ideas.take_back(evening.here, idea.id, evening.join())
    assert "Das hat sich inzwischen geändert" in screen.press(f"release:{idea.id}")
    assert "Nichts zu prüfen" in screen.look()
