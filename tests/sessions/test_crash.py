"""The power fails, or somebody ends the process: what was acknowledged is still there."""

from collections.abc import Callable

from sessions.store import Store
from tests.sessions import voting
from tests.sessions.evening import Evening


def test_no_acknowledged_vote_is_lost(url: str, size: Callable[[int, int], int]) -> None:
    """A process killed while it votes at full speed loses no vote it has acknowledged."""
    before = Store(url)
    evening = Evening(before, ideas=5)
    before.close()
    votes = size(200, 20_000)
    (process,) = voting.start(url, evening.code, size(8, 50), "killed")
    with process:
        lines = [process.stdout.readline() for _ in range(votes)]
        process.kill()
        lines += [line for line in process.stdout if line.endswith("\n")]
    after = Store(url)
    stored = {(one.ballot, one.idea): one for one in voting.stored(after)}
    for one in voting.last(map(voting.read, lines)):
        kept = stored[one.ballot, one.idea]
        # A vote stored but not yet acknowledged may have overtaken it.
        assert kept == one or kept.sequence > one.sequence
    after.close()


def test_the_evening_goes_on_after_a_crash(url: str) -> None:
    """After the restart the same browser has its ballot and votes on."""
    before = Store(url)
    evening = Evening(before)
    before.close()
    (process,) = voting.start(url, evening.code, 1, "resident")
    with process:
        vote = voting.read(process.stdout.readline())
        process.kill()
    evening.store = Store(url)
    assert evening.ballot("resident 0").id == vote.ballot
    assert evening.tick(evening.ideas[0], None, "resident 0").refusals == ()
    evening.store.close()
