"""Groups: asked once, told apart only where nobody can be found in them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.errors import Reason
from sessions.group import ANSWERS, Grouping
from sessions.ids import IdeaId, ParticipantId
from sessions.phase import Phase
from sessions.ranking.comparison import FEWEST
from sessions.ranking.group_count import by_group, tellable
from sessions.store import Store
from sessions.terms import Terms
from tests.sessions.evening import Evening, refused

ASKED = (Grouping.ROLE, Grouping.RESIDENCE)


@pytest.fixture
def evening(store: Store) -> Evening:
    return Evening(store, questions=ASKED)


def say(evening: Evening, browser: str, said: str | None, grouping=Grouping.ROLE) -> None:
    evening.store.groups.tell(evening.here, evening.join(browser), grouping, said)


def test_asked_once(evening: Evening) -> None:
    """Each question is open until it is answered or passed over; the first answer stays."""
    person = evening.join("a")
    assert list(evening.store.groups.open_questions(evening.here, person)) == list(ASKED)
    say(evening, "a", "lives_here")
    say(evening, "a", "works_here")
    say(evening, "a", None, Grouping.RESIDENCE)
    assert list(evening.store.groups.open_questions(evening.here, person)) == []
    assert evening.store.groups.of(evening.id, Grouping.ROLE) == {person: "lives_here"}
    assert evening.store.groups.of(evening.id, Grouping.RESIDENCE) == {}


def test_nothing_is_asked_by_default(store: Store) -> None:
    """An evening whose organiser asks nothing has no open question."""
    evening = Evening(store)
    assert evening.store.groups.open_questions(evening.here, evening.join("a")) == ()


@pytest.mark.parametrize(
    ("grouping", "said"),
    [(Grouping.ROLE, "mayor"), (Grouping.AGE, "under_18"), (Grouping.ROLE, "long_here")],
)
def test_only_what_is_asked_can_be_answered(evening: Evening, grouping: Grouping, said: str):
    """A made-up answer and one to a question that is not asked are refused."""
    with refused(Reason.BAD_ANSWER):
        say(evening, "a", said, grouping)


def test_strangers_cannot_answer(evening: Evening, store: Store) -> None:
    """Nobody answers for a person of another evening."""
    stranger = Evening(store).join("b")
    with refused(Reason.UNKNOWN_PARTICIPANT):
        evening.store.groups.tell(evening.here, stranger, Grouping.ROLE, "lives_here")


def test_next_person_is_asked_anew(evening: Evening) -> None:
    """On a shared tablet everybody is asked for herself."""
    say(evening, "tablet", "lives_here")
    person = evening.store.people.next_person(evening.id, evening.token("tablet"))
    assert len(evening.store.groups.open_questions(evening.here, person)) == 2


def test_administration_gives_no_dots(evening: Evening) -> None:
    """Who is here for the administration gets no ballot; everybody else does."""
    say(evening, "a", "administration")
    with refused(Reason.ADMINISTRATION):
        evening.ballot("a")
    say(evening, "b", "works_here")
    evening.tick(evening.ideas[0], browser="b")
    evening.tick(evening.ideas[0], browser="says nothing")
    assert evening.count().ballots == 2


def test_administration_may_be_allowed(store: Store) -> None:
    """The organiser can let the administration give dots too."""
    evening = Evening(store, questions=ASKED, terms=Terms(administration=True))
    say(evening, "a", "administration")
    evening.tick(evening.ideas[0], browser="a")
    assert evening.count().ballots == 1


def test_terms_are_kept(store: Store) -> None:
    """To whom the result goes and who may vote come back from the database."""
    terms = Terms({"de": "die Bezirksvertretung"}, team=True, administration=True)
    plan = Evening(store, Phase.WELCOME, ideas=0, questions=ASKED, terms=terms).here.plan
    assert (plan.terms, plan.questions) == (terms, ASKED)


def test_told_apart_after_the_release(evening: Evening) -> None:
    """Nobody sees groups before the release; then those of five and more, and all others."""
    for n in range(7):
        say(evening, f"lives {n}", "lives_here")
        evening.tick(evening.ideas[0], browser=f"lives {n}")
    for n in range(6):
        evening.tick(evening.ideas[1], browser=f"says nothing {n}")
    say(evening, "works", "works_here")
    evening.tick(evening.ideas[2], browser="works")
    round_id = evening.round.id
    with refused(Reason.NOT_RELEASED):
        evening.store.groups.counts(evening.here, round_id, Grouping.ROLE)
    evening.finish()
    found = evening.store.groups.counts(evening.here, round_id, Grouping.ROLE)
    assert [(one.group, one.ballots) for one in found] == [("lives_here", 7), (None, 7)]
    assert found[0].dots == {evening.ideas[0]: 7}
    assert found[1].dots == {evening.ideas[1]: 6, evening.ideas[2]: 1}


def test_turnout_by_group_while_dots_are_given(evening: Evening) -> None:
    """Before the release it is told how many of each group gave dots; few are among all others."""
    for n in range(5):
        say(evening, f"lives {n}", "lives_here")
        say(evening, f"works {n}", "works_here")
        evening.tick(evening.ideas[0], browser=f"lives {n}")
        evening.tick(evening.ideas[1], browser=f"says nothing {n}")
    for n in range(4):
        evening.tick(evening.ideas[2], browser=f"works {n}")
    evening.ballot("works 4")

    def turnout(grouping: Grouping) -> dict[str | None, int]:
        return dict(evening.store.groups.turnout(evening.here, evening.round.id, grouping))

    assert turnout(Grouping.ROLE) == {"lives_here": 5, None: 9}
    assert turnout(Grouping.RESIDENCE) == turnout(Grouping.TABLE) == {}
    evening.tick(evening.ideas[2], browser="works 4")
    assert turnout(Grouping.ROLE) == {"lives_here": 5, "works_here": 5, None: 5}


def test_tables_are_groups(evening: Evening) -> None:
    """Where tables are known a result is told apart by them."""
    for n in range(12):
        person = evening.join(f"p{n}")
        evening.store.people.sit_at(evening.id, person, 1 + n % 2)
        evening.tick(evening.ideas[n % 2], browser=f"p{n}")
    evening.finish()
    found = evening.store.groups.counts(evening.here, evening.round.id, Grouping.TABLE)
    assert [(one.group, one.ballots) for one in found] == [("1", 6), ("2", 6)]


PEOPLE = st.lists(st.sampled_from([None, *ANSWERS[Grouping.AGE]]), max_size=60)


@given(PEOPLE)
def test_nobody_can_be_found(answers: list[str | None]) -> None:
    """Whatever people answer, no part shown is under five, and the parts are the whole."""
    people = [ParticipantId(str(n)) for n in range(len(answers))]
    votes = {person: {IdeaId("i"): 1} for person in people}
    groups = {p: said for p, said in zip(people, answers, strict=True) if said}
    parts = by_group(votes, groups, ANSWERS[Grouping.AGE])
    assert all(part.ballots >= FEWEST for part in parts)
    assert not parts or sum(part.ballots for part in parts) == len(people)
    assert all(part.dots == {"i": part.ballots} for part in parts)
    sizes = Counter(answers)
    assert all(part.group is None or part.ballots == sizes[part.group] for part in parts)
    large = [said if sizes[said] >= FEWEST else None for said in answers]
    named = {part.group for part in parts}
    assert tellable(large) - {None} == named - {None}
    assert None not in tellable(large) or large.count(None) >= FEWEST
