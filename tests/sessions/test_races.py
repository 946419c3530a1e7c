"""Many people at once: first the naive way failing, then ours holding."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from subprocess import Popen
from threading import Event

from sqlalchemy import insert

from sessions.errors import Reason, Refused
from sessions.phase import Action, Phase, Role
from sessions.round import Change, Channel
from sessions.schema import vote
from sessions.store import Store
from sessions.store.ballots import cast
from tests.sessions import voting
from tests.sessions.evening import LEAD, NOW, Evening, at_once, refused


def test_the_naive_way_counts_a_vote_after_the_end(store: Store) -> None:
    """Who asks first and writes afterwards stores a vote after the submission has ended."""
    evening = Evening(store)
    ballot, idea = evening.ballot(), evening.ideas[0]
    allowed = evening.here.allows(Role.RESIDENT, Action.VOTE)
    open_still = evening.round.refuses(Channel.PHONE) is None
    evening.close_submission()
    if allowed and open_still:
        key = {"workshop_id": evening.id, "round_id": evening.round.id, "ballot_id": ballot.id}
        row = {**key, "idea_id": idea, "value": 1, "sequence": 1, "device": "naive"}
        store.database.write(lambda connection: connection.execute(insert(vote).values(row)))
    assert evening.count().counts[0].dots == 1


def test_ours_refuses_the_same_vote(store: Store) -> None:
    """In the same order of events ours stores nothing."""
    evening = Evening(store)
    ballot, token = evening.ballot(), evening.token("voter")
    evening.close_submission()
    with refused(Reason.SUBMISSION_CLOSED):
        store.ballots.cast(ballot.id, [Change(evening.ideas[0], 1, 1)], "phone", token)
    assert evening.count().counts[0].dots == 0


def test_the_end_waits_for_a_vote_under_way(store: Store) -> None:
    """A vote that was accepted but is not yet committed is in the count, not lost after it."""
    evening = Evening(store)
    ballot, token, accepted, go_on = evening.ballot(), evening.token("voter"), Event(), Event()

    def slow() -> object:
        def job(connection: object) -> object:
            change = [Change(evening.ideas[0], 1, 1)]
            receipt = cast(connection, ballot.id, change, "phone", token)  # type: ignore[arg-type]
            accepted.set()
            go_on.wait()
            return receipt

        return store.database.write(job)

    with ThreadPoolExecutor(2) as pool:
        voting_ = pool.submit(slow)
        accepted.wait()
        ending = pool.submit(evening.close_submission)
        ended_early = ending.done() or evening.round.submission_closed_at is not None
        go_on.set()
        voting_.result()
        ending.result()
    assert not ended_early
    assert evening.count().counts[0].dots == 1


def test_stored_equals_acknowledged(url: str, size: Callable[[int, int], int]) -> None:
    """Two processes with many threads vote while the submission ends: no vote too many or few."""
    store = Store(url)
    evening = Evening(store, ideas=5)
    threads, votes = size(10, 50), size(100, 5_000)
    enough = Event()

    def acknowledged(process: Popen[str]) -> list[voting.Acknowledged]:
        found = []
        with process:
            for line in process.stdout:
                found.append(voting.read(line))
                if len(found) == votes:
                    enough.set()
        enough.set()
        assert process.returncode == 0
        return found

    processes = voting.start(url, evening.code, threads, "one", "two")
    with ThreadPoolExecutor(2) as pool:
        work = [pool.submit(acknowledged, process) for process in processes]
        enough.wait()
        evening.close_submission()
        found = [one for done in work for one in done.result()]
    assert len(found) >= votes
    assert voting.stored(store) == voting.last(found)
    store.close()


def resident(evening: Evening, name: str, turn: int) -> None:
    """What somebody in the hall does next: vote, write, hand in paper, pass the tablet on."""
    idea = evening.ideas[turn % 5]
    match turn % 4:
        case 0:
            evening.tick(idea, browser=name)
        case 1:
            evening.give(browser=name)
        case 2:
            evening.paper(idea, browser=f"paper {name}")
        case _:
            evening.store.people.next_person(evening.id, evening.token(name))


def facilitator(evening: Evening, _name: str, turn: int) -> None:
    """What somebody in front does next: move, release, merge, count heads."""
    here, idea = evening.here, evening.ideas[turn % 5]
    match turn % 4:
        case 0:
            evening.move(Phase.IDEAS if here.phase is Phase.VOTE else Phase.VOTE)
        case 1:
            evening.store.ideas.release(here, idea, 1, LEAD)
        case 2:
            evening.store.merges.merge(here, idea, evening.ideas[turn % 3], LEAD, NOW)
        case _:
            evening.store.workshops.count_heads(here.id, turn, LEAD)


def test_nobody_waits_for_another_forever(store: Store, size: Callable[[int, int], int]) -> None:
    """Two facilitators lead while twenty people do what they like: only refusals, no deadlock."""
    evening = Evening(store, ideas=5)
    times = size(8, 200)

    def often(act: Callable[[Evening, str, int], None], name: str) -> None:
        for turn in range(times):
            with suppress(Refused):
                act(evening, name, turn)

    crowd = [partial(often, resident, f"person {number}") for number in range(20)]
    at_once([*crowd, *[partial(often, facilitator, "front")] * 2])
    numbers = [idea.number for idea in store.ideas.all(evening.id)]
    assert numbers == list(range(1, len(numbers) + 1))
