"""What a vote can ask beside dots: approval and stances, counted by the announced rule."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from sessions.announced import ANNOUNCED
from sessions.ballot_kind import BallotKind
from sessions.errors import Reason, Refused
from sessions.export import tables
from sessions.phase import Phase, Role
from sessions.ranking.rules import RULES
from sessions.round import AGREE, DISAGREE, UNSURE, Channel
from sessions.run_sheet import RunSheet, Step
from sessions.schema import workshop
from sessions.slip import read_marks
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused, short_sheet


def vote_of(kind: BallotKind, rule: str) -> RunSheet:
    """Give the short sheet with a vote of this kind."""
    steps = short_sheet().steps
    return RunSheet(
        tuple(replace(s, kind=kind, rule=rule) if s.phase is Phase.VOTE else s for s in steps)
    )


def evening_of(store: Store, kind: BallotKind, rule: str, ideas: int = 4) -> Evening:
    """Give an evening in such a vote."""
    return Evening(store, ideas=ideas, sheet=vote_of(kind, rule))


def order(evening: Evening) -> list[tuple[int, list[int]]]:
    """Give the ranks with their numbers."""
    rows = evening.store.ballots.priority_list(evening.round.id).order
    ranks = sorted({row.rank for row in rows})
    return [(rank, [row.number for row in rows if row.rank == rank]) for rank in ranks]


def test_approval_has_no_limit_but_the_list(store: Store) -> None:
    """Everybody may choose every idea, each once; more people come first."""
    evening = evening_of(store, BallotKind.APPROVAL, "approval", ideas=9)
    for idea in evening.ideas:
        assert evening.tick(idea, 1, "all").refusals == ()
    assert [r.reason for r in evening.tick(evening.ideas[0], 2, "all").refusals] == [
        Reason.TOO_MANY_DOTS_ON_IDEA
    ]
    evening.tick(evening.ideas[4], 1, "one")
    evening.finish()
    assert order(evening) == [(1, [5]), (2, [1, 2, 3, 4, 6, 7, 8, 9])]


def test_stances_are_counted_three_ways(store: Store) -> None:
    """For, unsure and against are told apart; saying nothing is none of them."""
    evening = evening_of(store, BallotKind.STANCE, "approval")
    one, two, *_ = evening.ideas
    for browser, stance in (("a", AGREE), ("b", AGREE), ("c", UNSURE), ("d", DISAGREE)):
        evening.tick(one, stance, browser)
    evening.tick(two, DISAGREE, "d")
    evening.tick(two, None, "d")
    evening.finish()
    first, *others = evening.store.ballots.priority_list(evening.round.id).order
    assert (first.number, first.supporters, first.count.unsure, first.count.against) == (1, 2, 1, 1)
    assert all(row.count.against == 0 for row in others)
    assert {row.rank for row in others} == {2}


@pytest.mark.parametrize("value", [2, -2])
def test_no_other_stance(store: Store, value: int) -> None:
    """Only three answers exist, whatever a device sends."""
    evening = evening_of(store, BallotKind.STANCE, "approval")
    assert [r.reason for r in evening.tick(evening.ideas[0], value).refusals] == [Reason.BAD_VALUE]


def test_dots_are_never_against(store: Store) -> None:
    """Where dots are given nobody can take some away from an idea."""
    evening = Evening(store)
    assert [r.reason for r in evening.tick(evening.ideas[0], -1).refusals] == [Reason.BAD_VALUE]


def test_of_two_stances_on_joined_ideas_the_last_counts(store: Store) -> None:
    """Merging makes no second voice: one person says one thing of one idea."""
    evening = evening_of(store, BallotKind.STANCE, "approval")
    one, two, *_ = evening.ideas
    evening.tick(one, AGREE, "a")
    evening.tick(two, DISAGREE, "a")
    evening.store.merges.merge(evening.here, one, two, LEAD, NOW)
    counted = {row.number: row for row in evening.count().counts}
    assert (counted[2].supporters, counted[2].against) == (0, 1)
    assert 1 not in counted


def test_common_ground_wants_every_table(store: Store) -> None:
    """What two tables like a little stands before what one likes much, by that rule alone."""
    lists = {}
    for rule in ("approval", "common-ground"):
        evening = evening_of(store, BallotKind.STANCE, rule, ideas=2)
        for table in (1, 2):
            for seat in range(6):
                browser = f"{table}-{seat}"
                person = evening.join(browser)
                evening.store.people.sit_at(evening.id, person, table)
                evening.tick(evening.ideas[0], AGREE if table == 1 else DISAGREE, browser)
                evening.tick(evening.ideas[1], AGREE if seat < 3 else UNSURE, browser)
        evening.tick(evening.ideas[0], AGREE, "at no table")
        evening.finish()
        lists[rule] = order(evening)[0]
    assert lists == {"approval": (1, [1]), "common-ground": (1, [2])}


def test_something_for_many(store: Store) -> None:
    """By the proportional rule who has nothing on the list yet counts more."""
    evening = evening_of(store, BallotKind.APPROVAL, "seq-pav", ideas=3)
    one, two, three = evening.ideas
    for n in range(5):
        evening.tick(one, 1, f"many{n}")
        evening.tick(two, 1, f"many{n}")
    for n in range(3):
        evening.tick(three, 1, f"few{n}")
    evening.finish()
    assert [numbers for _, numbers in order(evening)][1] == [3]


def test_the_rule_is_locked_when_the_round_opens(store: Store) -> None:
    """Whatever a plan says later, the list is made by what stood on the rules card."""
    evening = evening_of(store, BallotKind.APPROVAL, "approval")
    evening.tick(evening.ideas[0])
    later = update(workshop).values(sheet=vote_of(BallotKind.DOTS, "dots").to_json())
    store.database.write(lambda connection: connection.execute(later))
    evening.finish()
    result = evening.store.ballots.priority_list(evening.round.id)
    assert (result.rule, result.kind) == ("approval", BallotKind.APPROVAL)


def test_a_rule_that_does_not_fit_is_refused(store: Store) -> None:
    """Nobody can announce a rule that a hall's ballots cannot feed."""
    with pytest.raises(Refused) as caught:
        evening_of(store, BallotKind.DOTS, "equal-shares")
    assert caught.value.reason is Reason.BAD_VALUE
    assert all(name in RULES for names in ANNOUNCED.values() for name in names)


def test_stances_on_paper(store: Store) -> None:
    """A slip says the same as a screen, and a second voice on one number is refused."""
    assert read_marks("3+ 7? 12-, 4", BallotKind.STANCE) == {3: 1, 4: 1, 7: 0, 12: -1}
    assert read_marks("0", BallotKind.STANCE) == {}
    for typed in ("3+ 3-", "3x2", "0+", "a"):
        with refused(Reason.BAD_MARKS):
            read_marks(typed, BallotKind.STANCE)
    evening = evening_of(store, BallotKind.STANCE, "approval")
    marks = read_marks("1+ 2- 3?", BallotKind.STANCE)
    desk = evening.token("desk")
    evening.store.slips.enter(evening.here, evening.round.id, None, marks, desk, Role.HELPER, NOW)
    counted = {row.number: row for row in evening.count().counts}
    assert [counted[n].supporters for n in (1, 2, 3, 4)] == [1, 0, 0, 0]
    assert (counted[2].against, counted[3].unsure) == (1, 1)


def test_the_export_says_what_was_asked(store: Store) -> None:
    """Who reads the tables later knows the kind, the rule and every answer."""
    evening = evening_of(store, BallotKind.STANCE, "common-ground", ideas=1)
    evening.tick(evening.ideas[0], DISAGREE)
    evening.ballot("silent", Channel.PHONE)
    evening.finish()
    found = tables(store, evening.here)
    ballots, ranks = found["ballots-1"], found["priority-list-1"]
    row = dict(zip(ballots.columns, ballots.rows[0], strict=True))
    assert (row["kind"], row["mark"]) == ("stance", -1)
    first = dict(zip(ranks.columns, ranks.rows[0], strict=True))
    assert (first["kind"], first["rule"], first["against"]) == ("stance", "common-ground", 1)


def test_a_step_without_kind_is_about_dots() -> None:
    """Evenings stored before there were kinds are read as they were meant."""
    written = RunSheet((Step(Phase.VOTE, 5),)).to_json()
    for key in ("kind", "rule"):
        del written[0][key]
    (step,) = RunSheet.from_json(written).steps
    assert (step.kind, step.rule) == (BallotKind.DOTS, "dots")
