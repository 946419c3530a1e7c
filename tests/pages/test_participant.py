import pytest

from sessions.announced import ANNOUNCED
from sessions.ballot_kind import BallotKind
from sessions.idea import Draft, ReleaseState
from sessions.phase import Phase
from sessions.quarter import Quarter
from tests.pages.resident import Resident
from tests.sessions.evening import LEAD, NOW, Evening
from tests.sessions.test_ballot_kinds import vote_of

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> =HYPERLINK("http://x.de")'
SQUARE = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"kind": "boundary"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[7, 51], [7.02, 51], [7.02, 51.02], [7, 51.02], [7, 51]]],
            },
        },
        {
            "type": "Feature",
            "properties": {"kind": "place", "name": "Lindenplatz"},
            "geometry": {"type": "Point", "coordinates": [7.01, 51.01]},
        },
    ],
}


@pytest.fixture
def evening(kept):
    """An evening at its beginning, with ideas that were released before."""
    evening = Evening(kept, Phase.IDEAS, quarter=Quarter("Quadrat", SQUARE))
    evening.move(Phase.WELCOME)
    return evening


def joined(evening, browser="neu", language="de"):
    resident = Resident(evening.code, browser, language)
    if any(button.key == "join" for button in resident.at.button):
        resident.press("join")
    return resident


def write(resident, title):
    """Open the form and write a title."""
    resident.press_label("Idee hinzufügen")
    resident.at.text_input("draft:title").set_value(title)


@pytest.mark.usefixtures("kept")
def test_an_unknown_code_in_the_link_says_what_to_do():
    """Who scans an old code reads that it is unknown and finds the field for another one."""
    resident = Resident("ZZZZZZ")
    assert "Zu diesem Code gibt es keinen Abend" in resident.words
    assert resident.at.text_input("code").label == "Die sechs Zeichen von der Leinwand"


def test_a_typed_code_opens_the_evening(evening):
    """A code typed in small letters with a blank is understood, a wrong one is answered."""
    resident = Resident("")
    resident.at.text_input("code").set_value("zzzzzz").run()
    assert "Zu diesem Code gibt es keinen Abend" in resident.words
    typed = f"{evening.code[:3]} {evening.code[3:]}".lower()
    resident.at.text_input("code").set_value(typed).run()
    assert "Was fehlt hier?" in resident.words
    assert "Mitmachen" in resident.words


def test_joining_asks_no_name_and_then_waits(evening):
    """One button is enough; until the evening goes on, a calm page says so."""
    resident = Resident(evening.code)
    assert not resident.at.text_input
    assert "Es wird kein Name gefragt." in resident.words
    assert "Gleich geht es los." in resident.press("join")


@pytest.mark.parametrize(
    ("language", "own", "foreign"),
    [
        ("de", "Mitmachen", "Take part"),
        ("en", "Take part", "Mitmachen"),
        ("ar", "أشارك", "Mitmachen"),
    ],
)
def test_every_language_has_its_own_words(evening, language, own, foreign):
    """German, English and Arabic each show their own words."""
    resident = Resident(evening.code, language=language)
    assert own in resident.words
    assert foreign not in resident.words


def test_a_machine_draft_says_so(evening):
    """Arabic says that no person has checked it, German does not."""
    assert 'class="muted draft"' in Resident(evening.code, language="ar").html
    assert 'class="muted draft"' not in Resident(evening.code).html


def test_another_language_is_one_press_away(evening):
    """A resident presses "English" and goes on in English."""
    resident = Resident(evening.code)
    assert "Take part" in resident.press("language:en")


def test_the_screen_goes_on_with_the_evening(evening):
    """When the facilitator moves on, the resident sees the new step without doing anything."""
    resident = joined(evening)
    evening.move(Phase.IDEAS)
    assert "Ideen für das Quartier" in resident.look()
    evening.move(Phase.VOTE)
    assert "Punkte geben" in resident.look()


@pytest.mark.parametrize(
    ("kind", "name"), [("dots", "Punkte"), ("approval", "Zustimmung"), ("stance", "Meinung")]
)
def test_a_vote_is_called_by_what_it_asks(kept, kind, name):
    """Among the steps, on the way there and for screen readers: dots only where there are dots."""
    evening = Evening(kept, sheet=vote_of(BallotKind(kind), ANNOUNCED[BallotKind(kind)][0]))
    resident = joined(evening)
    assert f'<li aria-current="step"><span>{name}</span></li>' in resident.html
    assert f'<span class="way" aria-current="page">{name}</span>' in resident.html
    if kind != "dots":
        assert ">Punkte<" not in resident.html
    resident.go("ideas")
    assert name in [link.proto.label for link in resident.at.get("page_link")]


@pytest.mark.parametrize("page", ["approaches", "ideas", "mine", "vote", "results", "privacy"])
def test_the_question_stands_on_every_screen(evening, page):
    """Whatever a resident looks at, the guiding question and the step are there."""
    resident = joined(evening)
    assert "Was fehlt hier?" in resident.go(page)
    assert 'aria-current="step"' in resident.html


def test_before_joining_every_page_leads_to_the_entrance(evening):
    """A copied link to the ideas shows nothing before the resident takes part."""
    words = Resident(evening.code).go("ideas")
    assert "Mitmachen" in words
    assert "Idee 1" not in words


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


def test_the_ballot_shows_what_is_stored(evening):
    """Whoever opens the page again, on any tab, finds the dots of her own ballot and no others."""
    evening.move(Phase.VOTE)
    resident = joined(evening)
    evening.tick(evening.ideas[0], browser="neu")
    evening.tick(evening.ideas[1], browser="somebody else")
    resident.look()
    assert resident.ballot["votes"] == {evening.ideas[0]: 1}
    assert resident.ballot["next"] == 2
    assert "Noch 4 von 5 Punkten" in resident.ballot["texts"]["left"]


def test_every_idea_can_get_a_dot_and_give_it_back(evening):
    """Each card has both buttons, named by the number of its idea."""
    evening.move(Phase.VOTE)
    words = joined(evening).words
    for number in (1, 2, 3):
        assert f"Punkt für {number} geben" in words
        assert f"Punkt für {number} zurücknehmen" in words


def test_after_the_end_the_ballot_is_closed(evening):
    """The dots stay to be seen, and nothing can be given any more."""
    evening.move(Phase.VOTE)
    resident = joined(evening)
    evening.tick(evening.ideas[0], browser="neu")
    evening.close_submission()
    assert "Die Abgabe ist beendet. Diese Punkte sind gezählt." in resident.look()
    assert resident.ballot["closed"] is True
    assert resident.ballot["votes"] == {evening.ideas[0]: 1}


def test_whoever_comes_after_the_end_gets_no_ballot(evening):
    """A latecomer reads that it is over."""
    evening.move(Phase.VOTE)
    evening.close_submission()
    resident = joined(evening)
    assert "Die Abgabe ist beendet." in resident.words
    assert resident.ballot is None


def test_a_merged_idea_says_where_its_dots_count(evening):
    """The old card leads to the new number, whose card knows the dot on the old one."""
    evening.move(Phase.VOTE)
    resident, (old, new, _) = joined(evening), evening.ideas
    evening.tick(old, browser="neu")
    evening.store.merges.merge(evening.here, old, new, LEAD, NOW)
    assert "Zusammengeführt mit Nummer 2." in resident.look()
    assert resident.ballot["merged"] == {old: new}


def test_no_result_before_its_release(evening):
    """Until the release the result page names no idea and no number."""
    evening.move(Phase.VOTE)
    evening.tick(evening.ideas[0])
    evening.close_count()
    evening.move(Phase.RESULT)
    words = joined(evening).words
    assert "Das Ergebnis wird gleich gezeigt." in words
    assert "Idee 1" not in words


def test_the_result_names_rank_dots_and_people(evening):
    """The released list has its order, shared ranks and the numbers as text beside the bars."""
    evening.move(Phase.VOTE)
    for browser in ("a", "b"):
        evening.tick(evening.ideas[1], browser=browser)
    evening.finish()
    evening.move(Phase.RESULT)
    resident = joined(evening)
    words = resident.words
    assert words.index("Idee 2") < words.index("Idee 1") < words.index("Idee 3")
    assert "2 Punkte</strong> von 2 Personen" in words
    assert words.count("<span>geteilt</span>") == 2
    assert "Meinungsbild" in words
    assert len(resident.at.get("plotly_chart")) == 1


def test_two_rounds_stand_newest_first(evening):
    """After a second round both results are there, the new one above the old one."""
    evening.move(Phase.VOTE)
    evening.finish()
    evening.move(Phase.RESULT)
    evening.store.workshops.add_round(evening.id, LEAD)
    evening.move(Phase.VOTE)
    evening.finish()
    evening.move(Phase.RESULT)
    words = joined(evening).words
    assert words.index("Runde 2") < words.index("Runde 1")


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


def test_the_privacy_notice_is_there_before_joining(evening):
    """Who is responsible, on which ground, how long and whom to ask can be read first."""
    words = Resident(evening.code).words
    for heading in ("Wer ist verantwortlich?", "Wie lange?", "Wer hilft bei Fragen?"):
        assert heading in words
