import pytest

from sessions.phase import Phase
from sessions.stance import Fit
from tests.pages.screen import DECIDED, RELEASE, desk
from tests.sessions.evening import Evening

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture
def evening(kept):
    return Evening(kept, Phase.IDEAS, ideas=1)


@pytest.fixture
def queue(evening):
    """Give the queue of somebody who has signed in."""

    def opened(page=RELEASE, browser="desk"):
        return desk(evening, page, browser)

    return opened


@pytest.fixture
def decided(queue):
    """Give the list of what was decided."""
    return lambda: queue(DECIDED)


def seen(evening):
    return [idea.draft.title for idea in evening.store.ideas.released(evening.id)]


def test_release(evening, queue):
    """A released idea is seen by everybody, one that is not to be shown by nobody."""
    good, bad = evening.give("Eine Bank"), evening.give("Ein Schimpfwort")
    screen = queue()
    assert "2 Ideen" in screen.words
    screen.press(f"release:{good.id}")
    screen.press(f"refuse-insult:{bad.id}")
    assert seen(evening) == ["Idee 1", "Eine Bank"]
    assert "Nichts zu prüfen" in screen.look()


def test_taken_back_meanwhile(evening, queue):
    """What its author took back after the facilitator has read it is not released."""
    idea = evening.give("Eine Bank")
    screen = queue()
    evening.store.ideas.take_back(evening.here, idea.id, idea.author)
    assert "Das hat sich inzwischen geändert" in screen.press(f"release:{idea.id}")
    assert seen(evening) == ["Idee 1"]
    assert "Eine Bank" not in screen.look()


def test_turning_round(evening, queue, decided):
    """Both decisions can be turned round: who sees the idea follows the last one."""
    idea = evening.give("Eine Bank")
    queue().press(f"release:{idea.id}")
    screen = decided()
    for decision, titles in (
        ("refuse", ["Idee 1"]),
        ("release", ["Idee 1", "Eine Bank"]),
    ):
        screen.press(f"{decision}:{idea.id}")
        assert seen(evening) == titles
        screen.look()


def test_comment(evening, queue, decided):
    """A comment waits with the number it is about, and is seen after its release only."""
    comments = evening.store.comments
    given = comments.give(evening.here, evening.ideas[0], evening.join(), "Sehr gut", "de")
    screen = queue()
    assert "Kommentar zu Nummer 1" in screen.words
    assert comments.released(evening.id) == []
    screen.press(f"release:{given}")
    assert [one.text for one in comments.released(evening.id)] == ["Sehr gut"]
    decided().press(f"refuse:{given}")
    assert comments.released(evening.id) == []


def test_kept_without_dots(evening, decided):
    """An idea in the Ideenspeicher is documented, but not on the list of the vote."""
    kept = evening.release("Für später")
    screen = decided()
    screen.press(f"listed:{kept}")
    evening.move(Phase.VOTE)
    listed = evening.store.rounds.listed(evening.round.id)
    assert [idea.draft.title for idea in listed] == ["Idee 1"]
    assert "Für später" in seen(evening)
    assert "Zurück auf die Liste für Punkte" in screen.look()


def test_find(evening, decided):
    """Among what was decided a word finds the idea, and only that."""
    evening.release("Ein Trinkbrunnen")
    screen = decided()
    screen.at.text_input("find").set_value("brunnen").run()
    assert "Ein Trinkbrunnen" in screen.words
    assert "Idee 1" not in screen.words


def test_hostile_words_are_shown_literally(evening, queue):
    """HTML that somebody wrote is read as letters, never run."""
    evening.give(HOSTILE)
    screen = queue()
    assert HOSTILE in screen.words
    assert "<script>" not in screen.html
    assert "<img src=x" not in screen.html


def test_new_pieces_are_noticed(evening, queue):
    """What is given while the page is open is on it at its next look, waiting."""
    screen = queue()
    evening.give("Später gekommen")
    assert "Später gekommen" in screen.look()


def test_reason(evening, queue):
    """A reason waits with approach and stance, is released, and not shown any more when refused."""
    evening.move(Phase.APPROACHES)
    take = evening.store.stances.take
    take(evening.here, evening.join(), "open-courtyards", Fit.NOT_HERE, "Zu laut", "de")
    stance = evening.store.stances.of(evening.join())["open-courtyards"]
    screen = queue()
    assert "1 Begründung" in screen.words
    assert "Höfe und Grünstreifen öffnen" in screen.words
    assert "Passt hier nicht" in screen.words
    assert "Zu sehen nach dem Schritt „Ansätze“" in screen.words
    screen.press(f"release:{stance.id}")
    evening.move(Phase.IDEAS)
    assert [one.reason for one in evening.store.stances.released(evening.here)] == ["Zu laut"]
    queue(DECIDED).press(f"refuse:{stance.id}")
    assert not evening.store.stances.released(evening.here)


def test_only_the_reason_that_was_read(evening, queue):
    """Words changed after the facilitator has read wait, and a sentence says what happened."""
    take, person = evening.store.stances.take, evening.join()
    take(evening.here, person, "open-courtyards", Fit.FITS, "Gut", "de")
    read = evening.store.stances.of(person)["open-courtyards"]
    screen = queue()
    take(evening.here, person, "open-courtyards", Fit.FITS, "Ungelesen", "de")
    words = screen.press(f"release:{read.id}")
    assert "Das wurde inzwischen geändert oder zurückgenommen." in words
    assert "Ungelesen" in words
    assert not evening.store.stances.released(evening.here)
