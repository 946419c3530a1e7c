import csv
import io
import re

import pytest

from content.toolbox import load_toolbox
from sessions.export import tables
from sessions.idea import ReleaseState
from sessions.phase import Phase, Role
from sessions.quarter import Quarter
from sessions.sheet import Flavour
from sessions.stance import Fit
from sessions.table import csv_files
from sessions.workshop import Plan
from tests.pages.resident import Resident
from tests.sessions.evening import LEAD, NOW, Evening

YARD = "open-courtyards"
WHY = "Im Hof ist es abends zu laut"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"
TITLE = "draft:title"


@pytest.fixture
def evening(kept):
    """An evening that reads its approaches."""
    return Evening(kept, Phase.APPROACHES, ideas=0)


class Reader(Resident):
    """A resident who looks at approaches."""

    def __init__(self, evening, browser="neu", language="de"):
        """Join the evening."""
        super().__init__(evening.code, browser, language)
        if any(button.key == "join" for button in self.at.button):
            self.press("join")

    def read(self, approach=YARD):
        """Open the page of an approach and return its words."""
        self.at.query_params["a"] = approach
        return self.go("approach")

    def say(self, fit, approach=YARD):
        """Take a stance and return the words then shown."""
        self.read(approach)
        self.at.radio(f"fit:{approach}").set_value(fit).run()
        return self.words

    def explain(self, reason, approach=YARD):
        """Give a reason and return the words then shown."""
        self.at.text_area(f"why:{approach}").set_value(reason)
        return self.press("reason")


def own(evening, browser="neu"):
    return evening.store.stances.of(evening.join(browser))


def cards(html):
    """Give the classes of every card by the id of its approach."""
    return {
        id: set(classes.split())
        for classes, id in re.findall(r'<li class="card ([^"]*)" id="card-([^"]*)"', html)
    }


def test_only_the_chosen_approaches_are_on_the_wall(kept):
    """Where the organiser chose one approach, the others are not to be seen, nor linked to."""
    chosen = Plan({"de": "Abend"}, {"de": "Was?"}, Quarter("Q"), approaches=(YARD,))
    reader = Reader(kept.workshops.create(chosen, NOW))
    reader.go("approaches")
    assert list(cards(reader.html)) == [YARD]
    assert "Passt gut zu" not in reader.read()
    assert list(cards(reader.html)) == []
    reader.read("shop-as-meeting-place")
    assert list(cards(reader.html)) == [YARD]


def test_a_card_says_what_the_approach_promises(evening):
    """The wall has a card for each approach: drawing, field, title, promise and kind."""
    reader = Reader(evening)
    words = reader.go("approaches")
    assert len(cards(reader.html)) == 26
    for one in load_toolbox().approaches:
        assert f"pictogram-{one.id}" in reader.html
        assert one.title["de"] in words
        assert one.promise["de"] in words
    assert "Gebäude oder Räume" in words


def test_what_is_for_everyone_is_for_each_group(evening):
    """Whoever looks for approaches for one group also finds those that are for everyone."""
    reader = Reader(evening)
    reader.go("approaches")
    shown = cards(reader.html)
    for one in load_toolbox().approaches:
        for group in ("seniors", "young-people"):
            wanted = {group, "everyone"} & set(one.audiences)
            assert (f"for-{group}" in shown[one.id]) is bool(wanted)


def test_the_page_of_an_approach_says_it_all(evening):
    """Whatever the toolbox knows of an approach stands on its page, estimates labelled as such."""
    toolbox = load_toolbox()
    one = next(one for one in toolbox.approaches if one.secondary and one.quarters)
    reader = Reader(evening)
    words = reader.read(one.id)
    named = [*map(toolbox.audience, one.audiences), *map(toolbox.partner, one.partners)]
    for name in [*named, *map(toolbox.theme, one.themes), *map(toolbox.field, one.secondary)]:
        assert name.name["de"] in words
    for text in (one.title, one.promise, one.protects):
        assert text["de"] in words
    for idea in one.ideas:
        assert idea.title["de"] in words
        assert idea.first_step["de"] in words
    estimate = words[words.index("Eigene Schätzung") :].split("</div>")[0]
    assert estimate.count("<span>") == 3
    assert "Gliederung der Toolbox" in words
    for other in one.combines:
        assert f"a={other}" in words
        assert toolbox.approach(other).title["de"] in words


def test_a_machine_draft_is_marked_where_it_is_shown(evening):
    """Arabic titles are marked as drafts, German ones not; what is only in German says so."""
    reader = Reader(evening, language="ar")
    reader.go("approaches")
    assert reader.html.count('class="machine-draft"') == 26
    reader.read()
    assert "Deutsch" in reader.html
    german = Reader(evening, "andere")
    german.go("approaches")
    german.read()
    assert "machine-draft" not in german.html


def test_an_unknown_approach_leads_to_the_wall(evening):
    """A link to an approach that is not there shows all that are."""
    reader = Reader(evening)
    reader.read("no-such-approach")
    assert len(cards(reader.html)) == 26


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


def test_an_approach_is_adapted_only_while_ideas_are_open(evening):
    """The button is there in the step of ideas; before it a sentence says when it will be."""
    reader = Reader(evening)
    assert "Für unser Quartier anpassen" not in reader.read()
    assert "Im Schritt „Ideen“ kann daraus eine Idee" in reader.words
    evening.move(Phase.IDEAS)
    reader.look()
    assert "Für unser Quartier anpassen" in reader.read()


def adapt(evening, approach=YARD, language="de"):
    """Open the form for an idea that takes up an approach."""
    if evening.here.phase is not Phase.IDEAS:
        evening.move(Phase.IDEAS)
    reader = Reader(evening, language=language)
    reader.read(approach)
    reader.press("adapt")
    reader.go("ideas")
    return reader


def test_an_adapted_idea_has_the_approach_and_its_titles(evening):
    """Given as it is, it has the titles of the approach in all languages, its field and its id."""
    reader = adapt(evening)
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    approach = load_toolbox().approach(YARD)
    assert (idea.draft.approach, idea.draft.field) == (YARD, approach.field)
    assert idea.draft.title == approach.title["de"]
    assert idea.titles == approach.title
    assert len(idea.titles) == 12


def test_a_title_of_ones_own_inherits_nothing(evening):
    """Another title would not be what the translations say; the approach stays."""
    reader = adapt(evening)
    reader.at.text_input(TITLE).set_value("Ein Tisch im Hof")
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    assert (idea.draft.title, idea.draft.approach, idea.titles) == ("Ein Tisch im Hof", YARD, {})


def test_without_the_approach_nothing_is_inherited(evening):
    """Whoever drops the approach gives an idea of her own."""
    reader = adapt(evening)
    reader.press_label("Ohne diesen Ansatz")
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    assert (idea.draft.approach, idea.titles) == (None, {})


def test_what_was_written_before_is_not_overwritten(evening):
    """A title that somebody has begun stays; one that was inherited gives way to the next."""
    reader = adapt(evening)
    reader.read("house-communities")
    reader.press("adapt")
    reader.go("ideas")
    named = load_toolbox().approach("house-communities").title["de"]
    assert reader.at.text_input(TITLE).value == named
    reader.at.text_input(TITLE).set_value("Halb fertig").run()
    reader.read()
    reader.press("adapt")
    reader.go("ideas")
    assert reader.at.text_input(TITLE).value == "Halb fertig"


def test_an_inherited_title_follows_the_language(evening):
    """Who goes on in English finds the English title, and still inherits all of them."""
    reader = adapt(evening)
    assert load_toolbox().approach(YARD).title["en"] != reader.at.text_input(TITLE).value
    reader.at.query_params["l"] = "en"
    reader.look()
    assert reader.at.text_input(TITLE).value == load_toolbox().approach(YARD).title["en"]
    reader.press_label("Give this idea")
    assert len(evening.store.ideas.all(evening.id)[0].titles) == 12


def test_a_title_longer_than_an_idea_may_have_is_shortened(evening):
    """The longest title of the toolbox can be adapted, too; three dots say that it goes on."""
    longest = max(load_toolbox().approaches, key=lambda one: len(one.title["de"]))
    reader = adapt(evening, longest.id)
    reader.press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    assert len(idea.titles["de"]) <= 80 < len(longest.title["de"])
    assert idea.titles["de"].endswith(" …")
    assert longest.title["de"].startswith(idea.titles["de"].removesuffix(" …"))


def test_the_id_of_the_approach_reaches_the_files(evening):
    """From the button on the page to the lists of ideas and priorities the id stays the same."""
    adapt(evening).press_label("Idee abgeben")
    (idea,) = evening.store.ideas.all(evening.id)
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    evening.move(Phase.VOTE)
    evening.tick(idea.id)
    evening.finish()
    files = csv_files(tables(evening.store, evening.here), Flavour.RFC4180)
    for name in ("ideas.csv", "priority-list-1.csv"):
        (row,) = csv.DictReader(io.StringIO(files[name].decode()))
        assert (row["approach"], row["title"]) == (YARD, "Höfe und Grünstreifen öffnen")
