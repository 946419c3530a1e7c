"""The Lernwerkstatt: evenings told alike, codes and agreement, ranges, experience carried over."""

import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.errors import Reason, Refused
from sessions.learning.coding import Agreement, Code, Coding, agreement, coded, differing
from sessions.learning.exchange import FORMAT, read_exchange, write_exchange
from sessions.learning.own import own_evening
from sessions.learning.package import bring_package, read_package
from sessions.learning.result import Placed, Result
from sessions.learning.sheet import Condition, Sheet, Verdict, transfer
from sessions.learning.standing import standings, uncoded
from sessions.learning.talk import Meeting, Remark
from sessions.store import Store
from tests.sessions.deleting import delete
from tests.sessions.evening import NOW, refused
from tests.sessions.packages import changed, counted, package

SHEET = Sheet(
    "shared-rooms",
    "Gemeinsame Räume",
    "Nordviertel",
    2026,
    "Laden gemietet",
    "Jede Woche 40 Menschen",
    "Quartiersbüro",
    conditions={Condition.ROOM: True, Condition.MONEY: False},
)
ASKED = Remark("Nordviertel", "Quartiersbüro", "Wer zahlt die Miete?", date(2026, 5, 7))


def coders(pairs):
    """Two codings, each of one side of the pairs."""
    one, other = zip(*pairs, strict=True)
    return Coding("a", codes(*one)), Coding("b", codes(*other))


def codes(*fields):
    """Codes of the ideas 1, 2, … to these fields; None leaves one out."""
    return {number: Code(one) for number, one in enumerate(fields, start=1) if one}


def test_a_package_tells_what_its_evening_tells(store):
    """Ranks, ranges and method of an evening are the same from its database and its package."""
    evening = counted(store)
    own, brought = own_evening(store, evening.here), read_package(package(store, evening.here))
    assert replace(brought, id=own.id, package=False) == own
    assert brought.result
    assert all(row.low and row.high for row in brought.result.order)
    assert brought.method.merges == 1
    assert set(brought.method.channels.values()) == {None}, "few ballots are not told"


def test_the_same_package_is_kept_once_and_forged_ones_never(store):
    """What is refused is not kept: twice the same, a changed list, a photo."""
    data = package(store, counted(store).here)
    kept = bring_package(store, data, NOW)

    def forge(files):
        files["data/priority-list-1.csv"] = files["data/priority-list-1.csv"].replace(b"4", b"3")

    with refused(Reason.PACKAGE_THERE):
        bring_package(store, data, NOW)
    with refused(Reason.PACKAGE_DIFFERS):
        bring_package(store, changed(data, forge), NOW)
    for bad in (
        b"\x89PNG",
        data[:-40],
        changed(data, lambda files: files.update({"method.json": b"[]"})),
    ):
        with refused(Reason.NO_PACKAGE):
            bring_package(store, bad, NOW)
    assert store.compared.packages() == [kept.id]
    store.compared.remove(kept.id)
    assert store.compared.packages() == []


def test_of_a_deleted_evening_the_ranks_are_left(store):
    """With its ballots the ranges are gone, and nobody makes them up."""
    evening = counted(store)
    before = own_evening(store, evening.here).result
    delete(evening)
    after = own_evening(store, evening.here).result
    assert before
    assert after
    assert [(one.number, one.rank) for one in after.order] == [
        (one.number, one.rank) for one in before.order
    ]
    assert all(one.low is None for one in after.order)


def test_a_field_stands_where_its_best_idea_does(store):
    """Best rank, share of the first two, and the range of both over the draws of the ballots."""
    order = (Placed(4, 1), Placed(2, 2), Placed(1, 3), Placed(3, 4))
    drawn = np.array([[1, 2, 3, 4]] * 50 + [[4, 3, 2, 1]] * 25 + [[4, 3, 1, 2]] * 25)
    evening = own_evening(store, counted(store).here)
    result = Result("dots", "dots", 40, False, order, drawn)
    evening = replace(evening, result=result)
    coding = Coding("Quartiersbüro", codes("a", "b", "a"))
    found = standings(evening, coding, lambda code: code.field, 2)
    assert (found["a"].rank, found["a"].low, found["a"].high) == (3, 1, 3)
    assert (found["a"].among, found["a"].surely, found["a"].possibly) == (0, 0, 2)
    assert (found["b"].among, found["b"].surely, found["b"].possibly) == (1, 0, 1)
    assert uncoded(evening, coding) == [4]
    unknown = replace(evening, result=replace(result, drawn=None))
    assert standings(unknown, coding, lambda code: code.field, 2)["a"].low is None


def test_the_range_of_a_field_is_its_own_and_no_bound_of_its_ideas(store):
    """Two ideas that take turns: each may come second, yet one of them is always first."""
    order = (Placed(1, 1, 1, 2), Placed(2, 2, 1, 2), Placed(3, 3, 3, 3))
    drawn = np.array([[1, 2, 3]] * 50 + [[2, 1, 3]] * 50)
    result = Result("dots", "dots", 40, False, order, drawn)
    evening = replace(own_evening(store, counted(store).here), result=result)
    both = standings(evening, Coding("Amt", codes("a", "a", "b")), lambda code: code.field, 1)["a"]
    assert (both.low, both.high) == (1, 1)
    assert (both.among, both.surely, both.possibly) == (1, 1, 1)


def test_kappa_is_that_of_the_example():
    """20 alike yes, 15 alike no, 5 and 10 apart: observed 0.7, by chance 0.5, kappa 0.4."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    one, other = coders(pairs)
    found = agreement(one, other, lambda code: code.field)
    assert (found.ideas, found.alike) == (50, 35)
    assert found.kappa == pytest.approx(0.4)
    assert len(differing(one, other)) == 15
    alike = Coding("c", codes("y", "y"))
    assert agreement(alike, alike, lambda code: code.field) == Agreement(2, 2, None)
    assert agreement(one, Coding("d"), lambda code: code.field) == Agreement(0, 0, None)


def test_two_coders_who_name_no_approach_do_not_agree_on_one():
    """Only ideas for which at least one of them has named an approach are compared."""
    first = Coding("a", {1: Code("f"), 2: Code("f", "x"), 3: Code("f", "y")})
    second = Coding("b", {1: Code("f"), 2: Code("f", "x"), 3: Code("f")})
    found = agreement(first, second, lambda code: code.approach)
    assert (found.ideas, found.alike) == (2, 1)


@given(st.lists(st.tuples(*[st.sampled_from("abc")] * 2), min_size=1, max_size=30))
def test_kappa_is_the_same_from_both_sides_and_never_above_one(pairs):
    """Who is called the first coder is all one."""
    one, other = coders(pairs)
    found = agreement(one, other, lambda code: code.field)
    assert found == agreement(other, one, lambda code: code.field)
    assert found.kappa is None or found.kappa <= 1


def test_only_two_functions_code_an_evening_and_no_persons(store):
    """What each has coded stays; a third one and a person's address are refused."""
    store.compared.code("evening", "Quartiersbüro", codes("a", "b"), NOW)
    store.compared.code("evening", "Hochschule", codes("a", "a"), NOW)
    store.compared.code("evening", "Quartiersbüro", {2: None, 3: Code("c", "x")}, NOW)
    with refused(Reason.TOO_MANY_CODERS):
        store.compared.code("evening", "Amt", codes("a"), NOW)
    with refused(Reason.NAMES_A_PERSON):
        coded((), "anna@example.org", codes("a"))
    first, second = store.compared.remarks()["evening"].codings
    assert first.codes == {1: Code("a"), 3: Code("c", "x")}
    assert second.codes == codes("a", "a")
    assert store.compared.packages() == []


def test_who_has_coded_nothing_takes_no_coders_place(store):
    """A name typed wrong, or all codes taken back, leaves the place for somebody else."""
    store.compared.code("evening", "Quartiersbüro", codes("a"), NOW)
    store.compared.code("evening", "Quatriersbüro", {1: None}, NOW)
    store.compared.code("evening", "Hochschule", codes("b"), NOW)
    store.compared.code("evening", "Quartiersbüro", {1: None}, NOW)
    (left,) = store.compared.remarks()["evening"].codings
    assert left.function == "Hochschule"


def test_experience_goes_from_one_database_to_another(store, tmp_path):
    """A file written in one database is taken in another once; answers find their question."""
    question = store.exchanged.add(ASKED, NOW)
    store.exchanged.add(replace(ASKED, words="Die Stadt.", to=question), NOW)
    store.exchanged.add(Meeting(date(2026, 9, 1), "Rathaus"), NOW)
    id = store.exchanged.add(SHEET, NOW)
    data = write_exchange({id: one.entry for id, one in store.exchanged.all().items()})
    assert json.loads(data)["format"] == FORMAT
    other = Store(f"sqlite:///{tmp_path}/other.db")
    try:
        assert other.exchanged.take(read_exchange(data), NOW) == 4
        assert other.exchanged.take(read_exchange(data), NOW) == 0
        taken = other.exchanged.all()
        assert taken[id].entry == SHEET
        assert not taken[id].own
        assert write_exchange({id: one.entry for id, one in taken.items()}) == data
    finally:
        other.close()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda said: said.update(format="other-1"), Reason.NO_EXCHANGE),
        (lambda said: said["sheet"][0].update(contact="anna@example.org"), Reason.EXCHANGE_ENTRY),
        (lambda said: said["sheet"][0].update(year="2026"), Reason.EXCHANGE_ENTRY),
        (lambda said: said["sheet"][0].update(id="../etc"), Reason.EXCHANGE_ENTRY),
        (lambda said: said["sheet"][0].pop("result"), Reason.EXCHANGE_ENTRY),
        (lambda said: said["sheet"][0].update(conditions={"luck": True}), Reason.EXCHANGE_ENTRY),
        (lambda said: said["sheet"][0].update(conditions={"room": "no"}), Reason.EXCHANGE_ENTRY),
        (lambda said: said["sheet"][0].update(year=2026.5), Reason.EXCHANGE_ENTRY),
        (
            lambda said: said["remark"].append({"id": "a" * 24, **ASKED.to_json(), "to": 7}),
            Reason.EXCHANGE_ENTRY,
        ),
        (
            lambda said: said["remark"].append({"id": "a" * 24, "day": "soon"}),
            Reason.EXCHANGE_ENTRY,
        ),
        (lambda said: said["sheet"].append(said["sheet"][0]), Reason.EXCHANGE_ENTRY),
        (lambda said: said.update(sheet=7), Reason.NO_EXCHANGE),
    ],
)
def test_of_a_bad_file_nothing_is_taken(change, reason):
    """One bad entry refuses the whole file and is named by its number."""
    said = json.loads(write_exchange({"a" * 24: SHEET}))
    change(said)
    with pytest.raises(Refused) as found:
        read_exchange(json.dumps(said).encode())
    assert found.value.reason is reason


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[]", b"[" * 5000, b"null"])
def test_what_is_no_exchange_is_said_to_be_none(data):
    """Whatever the bytes are, there is a reason and no traceback."""
    with refused(Reason.NO_EXCHANGE):
        read_exchange(data)


def test_conditions_there_are_held_against_those_here():
    """What was there and is not here is missing; what nobody knows is not guessed."""
    here = {Condition.ROOM: False, Condition.MONEY: False}
    found = transfer({**SHEET.conditions, Condition.BODY: True}, here)
    assert found[Condition.ROOM] is Verdict.MISSING
    assert found[Condition.MONEY] is Verdict.WITHOUT
    assert found[Condition.BODY] is Verdict.UNKNOWN
    assert found[Condition.OFFICES] is Verdict.UNKNOWN
    assert transfer(SHEET.conditions, {Condition.ROOM: True})[Condition.ROOM] is Verdict.BOTH
