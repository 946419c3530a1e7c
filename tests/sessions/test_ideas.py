"""Ideas: given, rewritten, released, refused, taken back."""

import math

import pytest

from sessions.errors import Reason
from sessions.export import tables
from sessions.idea import Draft, IdeaKind, ReleaseState
from sessions.phase import Phase
from sessions.quarter import Place
from sessions.run_sheet import default_sheet
from sessions.store import Store
from tests.sessions.evening import LEAD, Evening, at_once, refused
from tests.sessions.test_quarter import QUARTER
from tests.sessions.test_writing import LITERAL

DRAFT = Draft("Eine Bank", "de", "unter der Linde")


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes ideas and has none yet."""
    return Evening(store, Phase.IDEAS, ideas=0, quarter=QUARTER)


def seen(evening: Evening) -> list[str]:
    """Titles that everybody sees."""
    return [idea.draft.title for idea in evening.store.ideas.released(evening.id)]


def test_numbers_are_unique_even_from_twenty_threads(evening: Evening) -> None:
    """Ideas given at the same moment get the numbers 1, 2, 3 …, each once."""
    given = at_once([evening.give] * 20)
    assert sorted(idea.number for idea in given) == list(range(1, 21))


def test_a_number_is_never_used_again(evening: Evening) -> None:
    """Taking the last idea back does not free its number."""
    last = evening.give()
    evening.store.ideas.take_back(evening.here, last.id, evening.join())
    assert evening.give().number == last.number + 1


def test_every_workshop_counts_for_itself(store: Store) -> None:
    """Numbers begin at 1 in each workshop, and ideas stay in theirs."""
    one, two = (Evening(store, Phase.IDEAS, ideas=1) for _ in range(2))
    assert [idea.number for idea in store.ideas.all(two.id)] == [1]
    with refused(Reason.UNKNOWN_IDEA):
        store.ideas.one(one.id, two.ideas[0])
    with refused(Reason.UNKNOWN_IDEA):
        store.ideas.release(one.here, two.ideas[0], 1, LEAD)


def test_an_idea_waits_until_it_is_released(evening: Evening) -> None:
    """Nobody else sees an idea before the facilitator released it; its author does."""
    idea = evening.give("Eine Bank")
    assert seen(evening) == []
    assert list(evening.store.ideas.of(evening.join(), evening.id)) == [idea]
    evening.store.ideas.release(evening.here, idea.id, 1, LEAD)
    assert seen(evening) == ["Eine Bank"]


def test_a_release_can_be_withdrawn(evening: Evening) -> None:
    """An idea that was released by mistake is hidden by refusing the same words."""
    idea = evening.release()
    evening.store.ideas.refuse(evening.here, idea, 1, LEAD)
    assert evening.store.ideas.one(evening.id, idea).state is ReleaseState.REFUSED
    assert seen(evening) == []


def test_a_refusal_can_be_withdrawn(evening: Evening) -> None:
    """An idea that was refused by mistake is released after all."""
    idea = evening.give("doch").id
    evening.store.ideas.refuse(evening.here, idea, 1, LEAD)
    evening.store.ideas.release(evening.here, idea, 1, LEAD)
    assert evening.store.ideas.one(evening.id, idea).state is ReleaseState.RELEASED
    assert seen(evening) == ["doch"]


def test_a_version_nobody_wrote_is_not_released(evening: Evening) -> None:
    """Only words that exist are released or refused."""
    idea = evening.give().id
    for version in (-1, 0, 2, 10**12):
        with refused(Reason.UNKNOWN_IDEA):
            evening.store.ideas.release(evening.here, idea, version, LEAD)
        with refused(Reason.UNKNOWN_IDEA):
            evening.store.ideas.refuse(evening.here, idea, version, LEAD)


def test_what_i_wrote_i_take_back(evening: Evening) -> None:
    """An idea taken back is seen by nobody, its author included."""
    idea, author = evening.release(), evening.join()
    evening.store.ideas.take_back(evening.here, idea, author)
    assert seen(evening) == []
    assert not evening.store.ideas.of(author, evening.id)


def test_nobody_touches_the_idea_of_another(evening: Evening) -> None:
    """Only its author takes an idea back."""
    idea, stranger = evening.release("meine"), evening.join("stranger")
    with refused(Reason.UNKNOWN_IDEA):
        evening.store.ideas.take_back(evening.here, idea, stranger)
    assert seen(evening) == ["meine"]


@pytest.mark.parametrize("phase", sorted(set(Phase) - {Phase.IDEAS}))
def test_ideas_are_given_in_their_phase_only(store: Store, phase: Phase) -> None:
    """In every other phase a new idea is refused, even if the screen was old."""
    evening = Evening(store, phase, ideas=1, sheet=default_sheet())
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.give("zu spät")


def test_texts_come_back_as_written(evening: Evening) -> None:
    """What a resident wrote is stored literally, in title and text."""
    for text in LITERAL:
        draft = Draft(text, "de", text)
        assert evening.store.ideas.give(evening.here, evening.join(), draft).draft == draft


@pytest.mark.parametrize("title", ["\0a\0", "a\ud800"])
def test_what_a_database_cannot_hold_is_left_out(evening: Evening, title: str) -> None:
    """NUL and half characters are dropped and the rest is stored."""
    assert evening.give(title).draft.title == "a"


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (Draft("", "de"), Reason.TEXT_MISSING),
        (Draft("x" * 10_000, "de"), Reason.TEXT_TOO_LONG),
        (Draft("x", "de", "x" * 10_000), Reason.TEXT_TOO_LONG),
        (Draft("x", "de", place=Place(6.0, 50.0)), Reason.OUTSIDE_QUARTER),
        (Draft("x", "de", place=Place(math.nan, 51.05)), Reason.OUTSIDE_QUARTER),
        (Draft("x", "de", place=Place(6.0, 50.0, "Schule")), Reason.OUTSIDE_QUARTER),
    ],
)
def test_bad_drafts_are_refused(evening: Evening, draft: Draft, reason: Reason) -> None:
    """Missing and endless texts and places outside are refused, and no number is used up."""
    with refused(reason):
        evening.store.ideas.give(evening.here, evening.join(), draft)
    assert evening.give().number == 1


def test_places_are_kept(evening: Evening) -> None:
    """A tapped place is rounded; the whole quarter is no place."""

    def placed(place: Place | None) -> Place | None:
        draft = Draft("x", "de", place=place)
        return evening.store.ideas.give(evening.here, evening.join(), draft).draft.place

    assert placed(Place(7.0512345, 51.05)) == Place(7.0512, 51.05)
    assert placed(None) is None


def test_every_known_place_can_be_chosen(evening: Evening) -> None:
    """Whatever is in the list of places is accepted, also right at the boundary."""
    for place in QUARTER.places:
        draft = Draft("x", "de", place=place)
        given = evening.store.ideas.give(evening.here, evening.join(), draft)
        assert given.draft.place == place


@pytest.mark.parametrize("name", ["a\0b", "Rathaus"])
def test_a_tap_gets_no_invented_name(evening: Evening, name: str) -> None:
    """A place has a name only where residents know it by that name."""
    draft = Draft("x", "de", place=Place(7.0512, 51.05, name))
    given = evening.store.ideas.give(evening.here, evening.join(), draft)
    assert given.draft.place == Place(7.0512, 51.05)


def test_only_ideas_can_be_voted_on(evening: Evening) -> None:
    """What should stay, what troubles and what was put aside is not on the list."""
    for kind in IdeaKind:
        given = evening.store.ideas.give(
            evening.here, evening.join(), Draft(kind.value, "de", kind=kind)
        )
        evening.store.ideas.release(evening.here, given.id, 1, LEAD)
    aside = evening.release("Ideenspeicher")
    evening.store.ideas.set_listed(evening.here, aside, LEAD, listed=False)
    evening.move(Phase.VOTE)
    listed = evening.store.rounds.listed(evening.round.id)
    assert [idea.draft.title for idea in listed] == ["idea"]


def test_release_tells_every_screen(evening: Evening) -> None:
    """Releasing, refusing and taking back change the revision."""
    idea = evening.give().id
    revisions = [evening.here.revision]
    evening.store.ideas.release(evening.here, idea, 1, LEAD)
    revisions.append(evening.here.revision)
    evening.store.ideas.take_back(evening.here, idea, evening.join())
    revisions.append(evening.here.revision)
    assert revisions == sorted(set(revisions))


def test_what_waits_is_counted(store: Store) -> None:
    """The number beside the queue is that of the ideas and comments nobody has decided on."""
    evening = Evening(store, Phase.IDEAS, ideas=1)
    waiting = [evening.give("Bank"), evening.give("Baum"), evening.give("Bach")]
    store.ideas.refuse(evening.here, waiting[0].id, 1, LEAD)
    store.ideas.take_back(evening.here, waiting[1].id, evening.join())
    store.comments.give(evening.here, evening.ideas[0], evening.join(), "Gern.", "de")
    assert (store.ideas.waiting(evening.id), store.comments.waiting(evening.id)) == (1, 1)


def test_an_idea_that_takes_up_an_approach_has_its_id_and_titles(evening: Evening) -> None:
    """Id and titles in all languages are there at once, also in what others see and in the file."""
    store = evening.store
    titles = {"de": "Offene Höfe", "tr": "Açık avlular", "ar": "أفنية مفتوحة"}
    draft = Draft("Offene Höfe", "de", approach="open-courtyards")
    given = store.ideas.give(evening.here, evening.join(), draft, titles)
    store.ideas.release(evening.here, given.id, 1, LEAD)
    (found,) = store.ideas.released(evening.id)
    assert (found.draft.approach, found.titles) == ("open-courtyards", titles)
    table = tables(store, evening.here)["ideas"]
    assert table.rows[0][table.columns.index("approach")] == "open-courtyards"


def test_an_endless_inherited_title_is_refused(evening: Evening) -> None:
    """A title that would fit no card refuses the idea as a whole."""
    with refused(Reason.TEXT_TOO_LONG):
        evening.store.ideas.give(
            evening.here, evening.join(), Draft("Bank", "de"), {"en": "x" * 81}
        )
    assert not evening.store.ideas.all(evening.id)
