"""What residents write: ideas and comments, seen by others after their release."""

import pytest

from sessions.idea import Draft, ReleaseState
from sessions.phase import Phase
from tests.pages.resident import joined
from tests.sessions.evening import LEAD, Evening

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> =HYPERLINK("http://x.de")'


def write(resident, title):
    """Open the form and write a title."""
    resident.press_label("Idee hinzufügen")
    resident.at.text_input("draft:title").set_value(title)


def test_what_i_wrote_is_seen_by_me_as_waiting_and_by_nobody_else(evening):
    """An idea is answered with its number, waits in "Meine Beiträge" and is hidden from others."""
    evening.move(Phase.IDEAS)
    resident = joined(evening)
    write(resident, "Trinkbrunnen")
    assert "Danke. Idee 4 wird geprüft." in resident.press_label("Idee abgeben")
    assert "Trinkbrunnen" not in resident.words
    mine = resident.go("mine")
    assert "Trinkbrunnen" in mine
    assert "Wird geprüft" in mine
    other = joined(evening, "andere")
    assert "Trinkbrunnen" not in other.words + other.go("mine")


def test_a_released_idea_is_seen_by_all_with_its_place(evening):
    """After its release everybody reads the idea, and where it is meant to be."""
    evening.move(Phase.IDEAS)
    resident = joined(evening)
    write(resident, "Trinkbrunnen")
    resident.at.selectbox("draft:place").select("Lindenplatz")
    resident.press_label("Idee abgeben")
    idea = evening.store.ideas.all(evening.id)[-1]
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    words = joined(evening, "andere").words
    assert "Trinkbrunnen" in words
    assert "Lindenplatz" in words


def test_a_refused_idea_keeps_what_was_written(evening):
    """Without a title the text stays in the form and a sentence says what is missing."""
    evening.move(Phase.IDEAS)
    resident = joined(evening)
    write(resident, "   ")
    resident.at.text_area("draft:text").set_value("Bitte im Schatten.")
    words = resident.press_label("Idee abgeben")
    assert 'role="alert"' in words
    assert resident.at.text_area("draft:text").value == "Bitte im Schatten."
    assert len(evening.store.ideas.all(evening.id)) == 3


def test_a_begun_idea_outlives_the_step(evening):
    """What somebody was writing when the vote began is there when ideas are open again."""
    evening.move(Phase.IDEAS)
    resident = joined(evening)
    write(resident, "Halb fertig")
    evening.move(Phase.VOTE)
    resident.look()
    assert "Halb fertig" not in resident.words
    evening.move(Phase.IDEAS)
    resident.look()
    assert resident.at.text_input("draft:title").value == "Halb fertig"


def test_ideas_are_closed_outside_their_step(evening):
    """During the vote ideas can be read, but there is no way to add one."""
    evening.move(Phase.VOTE)
    words = joined(evening).go("ideas")
    assert "Idee 1" in words
    assert "Idee hinzufügen" not in words


def test_what_i_wrote_i_can_take_back(evening):
    """A released idea that is taken back is gone for its author and for everybody."""
    resident = joined(evening, "author")
    first = evening.ideas[0]
    resident.go("mine")
    assert "Niemand sieht es mehr." in resident.press(f"back:{first}")
    titles = [idea.draft.title for idea in evening.store.ideas.released(evening.id)]
    assert titles == ["Idee 2", "Idee 3"]
    assert "Idee 1" not in joined(evening, "andere").go("ideas")


def test_a_comment_waits_until_it_is_released(evening):
    """A comment is confirmed, then read by others only after its release."""
    evening.move(Phase.IDEAS)
    resident = joined(evening)
    resident.at.session_state["comment:on"] = evening.ideas[0]  # a tap on the list
    resident.look()
    resident.at.text_area[0].set_value("Das wünsche ich mir.")
    assert "Danke. Der Kommentar wird geprüft." in resident.press_label("Kommentar senden")
    other = joined(evening, "andere")
    assert "Das wünsche ich mir." not in other.words
    comment = evening.store.comments.all(evening.id)[0]
    evening.store.comments.decide(evening.here, comment.id, LEAD, ReleaseState.RELEASED)
    assert "Das wünsche ich mir." in other.look()


@pytest.mark.parametrize("phase", [Phase.IDEAS, Phase.VOTE, Phase.RESULT])
def test_hostile_text_is_shown_literally(kept, phase):
    """Tags and formulas of residents are letters on list, ballot, result and own page."""
    evening = Evening(kept, Phase.IDEAS, ideas=0)
    draft = Draft(HOSTILE, "de", HOSTILE)
    idea = evening.store.ideas.give(evening.here, evening.join(), draft)
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    if phase is not Phase.IDEAS:
        evening.move(Phase.VOTE)
    if phase is Phase.RESULT:
        evening.finish()
        evening.move(phase)
    resident = joined(evening, "author")
    for words, html in [(resident.words, resident.html), (resident.go("mine"), resident.html)]:
        assert HOSTILE in words
        assert "<script" not in html
        assert "<img" not in html
