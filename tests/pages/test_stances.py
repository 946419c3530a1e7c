"""What residents say about an approach, and who reads it when."""

import pytest

from sessions.idea import ReleaseState
from sessions.phase import Phase, Role
from sessions.stance import Fit
from tests.pages.reader import YARD, Reader
from tests.sessions.evening import LEAD, Evening

WHY = "Im Hof ist es abends zu laut"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture
def evening(kept):
    """An evening that reads its approaches."""
    return Evening(kept, Phase.APPROACHES, ideas=0)


def own(evening, browser="neu"):
    return evening.store.stances.of(evening.join(browser))


def test_a_stance_is_taken_changed_and_withdrawn(evening):
    """A tap stores it at once, the next one changes it, and one more takes it back."""
    reader = Reader(evening)
    for fit in (Fit.FITS, Fit.WITH_CHANGE):
        assert "Gespeichert. Ändern ist möglich." in reader.say(fit)
        assert own(evening)[YARD].fit is fit
    reader.go("approaches")
    assert "mine-too" in reader.html
    reader.read()
    assert "Zurückgenommen." in reader.press("withdraw")
    assert not own(evening)
    assert reader.at.radio(f"fit:{YARD}").value is None


def test_the_next_person_finds_no_stance_of_the_one_before(evening):
    """On a shared tablet nothing that was said or written is left."""
    reader = Reader(evening)
    reader.say(Fit.FITS)
    reader.explain(WHY)
    evening.store.grants.grant(evening.id, Role.HELPER, evening.token("neu"))
    assert WHY in reader.go("mine")
    reader.press("next-person")
    assert WHY not in reader.read()
    assert reader.at.radio(f"fit:{YARD}").value is None


def test_a_reason_is_seen_by_nobody_before_its_release(evening):
    """It waits, its author reads that it does; after step and release everybody reads it."""
    reader = Reader(evening)
    reader.say(Fit.NOT_HERE)
    assert "Danke. Die Begründung wird geprüft." in reader.explain(WHY)
    assert "Wird geprüft" in reader.words
    assert WHY in reader.go("mine")
    evening.move(Phase.IDEAS)
    other = Reader(evening, "andere")
    assert WHY not in other.read()
    stance = own(evening)[YARD]
    evening.store.stances.decide(evening.here, stance.id, LEAD, ReleaseState.RELEASED)
    assert WHY in other.read()


def test_no_count_while_people_still_decide(evening):
    """In the step of approaches nobody sees how many think what, afterwards everybody does."""
    for browser in "abc":
        Reader(evening, browser).say(Fit.FITS)
    reader = Reader(evening)
    assert "3 Personen" not in reader.read()
    assert "fit-numbers" not in reader.go("approaches") + reader.html
    evening.move(Phase.IDEAS)
    reader.look()
    assert "<strong>3 Personen</strong>" in reader.read()
    reader.go("approaches")
    assert reader.html.count("fit-numbers") == 1


def test_after_its_steps_a_stance_can_only_be_withdrawn(evening):
    """In the break the stance is still there to be read and taken back, but not to be changed."""
    Reader(evening).say(Fit.FITS)
    evening.move(Phase.PAUSE)
    reader = Reader(evening)
    reader.read()
    assert not [radio for radio in reader.at.radio if radio.key == f"fit:{YARD}"]
    reader.press("withdraw")
    assert not own(evening)
    assert "in den Schritten „Ansätze“ und „Ideen“" in reader.words


def test_a_tap_that_comes_too_late_is_answered_with_a_sentence(evening):
    """Who taps when the steps are over reads that nothing was stored, and nothing is."""
    reader = Reader(evening)
    reader.read()
    evening.move(Phase.PAUSE)
    reader.at.radio(f"fit:{YARD}").set_value(Fit.FITS).run()
    assert "Es wurde nichts gespeichert." in reader.read()
    assert not own(evening)


def test_hostile_reasons_are_shown_literally(evening):
    """Tags in a reason are letters on its author's pages and on everybody's."""
    reader = Reader(evening)
    reader.say(Fit.FITS)
    reader.explain(HOSTILE)
    evening.store.stances.decide(evening.here, own(evening)[YARD].id, LEAD, ReleaseState.RELEASED)
    evening.move(Phase.IDEAS)
    reader.look()
    for words, html in [(reader.go("mine"), reader.html), (reader.read(), reader.html)]:
        assert HOSTILE in words
        assert "<script" not in html
        assert "<img" not in html


def test_a_stance_is_taken_back_among_my_contributions(evening):
    """Whoever looks at what she gave can take a stance back there, too."""
    reader = Reader(evening)
    reader.say(Fit.FITS)
    words = reader.go("mine")
    assert "Höfe und Grünstreifen öffnen" in words
    reader.press("back:")
    assert not own(evening)
