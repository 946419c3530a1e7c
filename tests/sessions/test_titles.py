"""Short titles in other languages: given by mediators, never lost unseen, known to be old."""

from dataclasses import replace
from functools import partial

import pytest

from sessions.errors import Reason, Refused
from sessions.idea import Draft
from sessions.ids import IdeaId
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.sessions.evening import LEAD, Evening, at_once, refused

DRAFT = Draft("Eine Bank", "de")


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes ideas and has one."""
    return Evening(store, Phase.IDEAS, ideas=1)


def entitle(evening: Evening, title: str, *, idea: IdeaId | None = None, **seen) -> None:
    evening.store.ideas.entitle(
        evening.here, idea or evening.ideas[0], "en", title, Role.MEDIATOR, **seen
    )


def titles(evening: Evening) -> dict[str, str]:
    return dict(evening.store.ideas.one(evening.id, evening.ideas[0]).titles)


def test_only_mediators_give_titles(evening: Evening) -> None:
    """A mediator gives an idea a short title in one more language; nobody else can."""
    entitle(evening, "  A bench ")
    assert titles(evening) == {"en": "A bench"}
    for role in set(Role) - {Role.MEDIATOR}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.ideas.entitle(evening.here, evening.ideas[0], "en", "Mine", role)


def test_whoever_saw_a_title_replaces_it(evening: Evening) -> None:
    """A title is corrected, or taken away with an empty one, by who names what stood there."""
    entitle(evening, "Seat")
    entitle(evening, "Bench", instead_of="Seat")
    assert titles(evening) == {"en": "Bench"}
    entitle(evening, " ", instead_of="Bench")
    assert titles(evening) == {}


def test_a_title_is_not_overwritten_unseen(evening: Evening) -> None:
    """Whoever did not see what somebody else saved meanwhile is refused, and that stays."""
    entitle(evening, "Bench")
    for title in ("Seat", ""):
        with refused(Reason.TITLE_CHANGED):
            entitle(evening, title)
        with refused(Reason.TITLE_CHANGED):
            entitle(evening, title, instead_of="Chair")
    assert titles(evening) == {"en": "Bench"}


def test_of_mediators_at_once_one_wins_and_the_others_know(evening: Evening) -> None:
    """Eight different titles at the same moment: one is stored, seven hear that it was there."""

    def job(title: str) -> str | None:
        try:
            entitle(evening, title)
        except Refused as said:
            assert said.reason is Reason.TITLE_CHANGED
            return None
        return title

    wanted = [f"Bench {n}" for n in range(8)]
    stored = [title for title in at_once([partial(job, title) for title in wanted]) if title]
    assert [titles(evening)["en"]] == stored


def test_the_same_title_again_disturbs_nobody(evening: Evening) -> None:
    """A title sent twice, or an empty one where there is none, draws no screen anew."""
    entitle(evening, "Bench")
    before = evening.here.revision
    entitle(evening, "Bench")
    evening.store.ideas.entitle(evening.here, evening.ideas[0], "ar", "", Role.MEDIATOR)
    assert evening.here.revision == before
    entitle(evening, "Seat", instead_of="Bench")
    assert evening.here.revision == before + 1


def test_an_unreleased_idea_gets_no_title(evening: Evening) -> None:
    """What nobody else may read yet, or any more, mediators do not translate."""
    waiting = evening.give("Noch nicht gelesen").id
    with refused(Reason.UNKNOWN_IDEA):
        entitle(evening, "Not read yet", idea=waiting)
    evening.store.ideas.take_back(evening.here, evening.ideas[0], evening.join())
    with refused(Reason.UNKNOWN_IDEA):
        entitle(evening, "Gone")


def test_a_title_in_another_evening_is_refused(store: Store) -> None:
    """A mediator of one evening writes nothing into another."""
    one, two = (Evening(store, Phase.IDEAS, ideas=1) for _ in range(2))
    with refused(Reason.UNKNOWN_IDEA):
        entitle(one, "Bench", idea=two.ideas[0])


@pytest.mark.parametrize("version", [-1, 0, 2])
def test_a_version_nobody_wrote_has_no_title(evening: Evening, version: int) -> None:
    """A title is made from words that exist."""
    with refused(Reason.UNKNOWN_IDEA):
        entitle(evening, "Bench", version=version)


def test_an_endless_title_is_refused(evening: Evening) -> None:
    """A title is as short as that of an idea."""
    with refused(Reason.TEXT_TOO_LONG):
        entitle(evening, "x" * 81)


def test_a_title_is_old_once_newer_words_are_released(evening: Evening) -> None:
    """The old title is marked until it is saved again for the new words, even unchanged."""

    def outdated() -> set[str]:
        (idea,) = evening.store.ideas.released(evening.id)
        return set(idea.outdated)

    (idea,) = evening.ideas
    entitle(evening, "Bench")
    assert outdated() == set()
    evening.store.ideas.improve(evening.here, idea, 1, replace(DRAFT, title="Zwei"), LEAD)
    assert outdated() == {"en"}
    entitle(evening, "Bench", version=2)
    assert outdated() == set()
    entitle(evening, "Bench", version=1)
    assert outdated() == set()


def test_the_ballot_knows_the_titles(evening: Evening) -> None:
    """Titles given before and during the vote are on the frozen list."""
    entitle(evening, "Bench")
    evening.move(Phase.VOTE)
    evening.store.ideas.entitle(evening.here, evening.ideas[0], "ar", "مقعد", Role.MEDIATOR)
    (listed,) = evening.store.rounds.listed(evening.round.id)
    assert listed.titles == {"en": "Bench", "ar": "مقعد"}
