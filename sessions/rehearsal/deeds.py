"""What a crowd does in a step, and when: a list of deeds, made without a database."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from sessions.phase import Phase
from sessions.rehearsal import pace
from sessions.rehearsal.crowd import Crowd, queue


class Act(StrEnum):
    """One thing somebody does."""

    JOIN = "join"
    STANCE = "stance"
    IDEA = "idea"
    COMMENT = "comment"
    RELEASE = "release"
    TITLE = "title"
    VOTE = "vote"
    SLIP = "slip"
    PLEDGE = "pledge"


@dataclass(frozen=True, slots=True, order=True)
class Deed:
    """`at` so many seconds after the beginning of the step, person `who` has done it.

    What is done at a desk has the number of the piece in its place.
    """

    at: float
    act: Act
    who: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What a step finds: ideas on the list, dots each, pieces to decide, titles to give."""

    ideas: int = 0
    dots: int = 0
    waiting: int = 0
    titles: int = 0


def deeds(phase: Phase, crowd: Crowd, scene: Scene) -> list[Deed]:
    """Return everything that is done in a step, in the order of time; listening is nothing."""
    return sorted(_STEPS[phase](crowd, scene)) if phase in _STEPS else []


def _welcome(crowd: Crowd, _: Scene) -> Iterator[Deed]:
    """Who gives dots on paper joins with the slip."""
    for at, who in crowd.busy(crowd.with_device(), pace.FIND_THE_WAY_IN):
        yield Deed(at, Act.JOIN, who)


def _approaches(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    """Reasons are read by the desk as they come."""
    given = list(crowd.busy(crowd.with_device(), pace.JUDGE_APPROACH * pace.STANCES))
    for end, who in given:
        for place in range(pace.STANCES):
            each = pace.JUDGE_APPROACH * crowd.pace(who)
            yield Deed(end - place * each, Act.STANCE, who)
    reasons = sorted(at for at, who in given if _one_in(who, pace.GIVING_REASONS))
    yield from _decided(reasons, scene.waiting)


def _ideas(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    """Each table talks, then types; what others may see is commented on."""
    writers = list(
        islice(crowd.with_device(), 0, None, max(1, len(crowd.with_device()) // crowd.tables))
    )
    typed = sorted(
        (pace.TALK_FIRST + number * pace.TYPE_IDEA * crowd.pace(who), who)
        for who in writers[: crowd.tables]
        for number in range(1, pace.IDEAS_PER_TABLE + 1)
    )
    for at, who in typed:
        yield Deed(at, Act.IDEA, who)
    yield from _decided([at for at, _ in typed], scene.waiting)
    begins = pace.TALK_FIRST + 2 * pace.TYPE_IDEA
    readers = [who for who in crowd.with_device() if _one_in(who, pace.COMMENTING)]
    for at, who in crowd.busy(readers, pace.WRITE_COMMENT):
        yield Deed(begins + at, Act.COMMENT, who)


def _pause(_: Crowd, scene: Scene) -> Iterator[Deed]:
    """What waits is decided, and titles are given in the other languages."""
    yield from _decided([], scene.waiting)
    ends = queue([pace.GIVE_TITLE] * scene.titles, pace.GIVING_TITLES)
    for number, at in enumerate(ends):
        yield Deed(at, Act.TITLE, number)


def _vote(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    """Everybody reads all of the list; slips are typed in by the desk as they come."""
    reading = scene.ideas * pace.READ_IDEA
    for at, who in crowd.busy(crowd.with_device(), reading + scene.dots * pace.GIVE_DOT):
        yield Deed(at, Act.VOTE, who)
    filled = sorted((reading + pace.FILL_SLIP) * crowd.pace(who) for who in crowd.on_paper())
    ends = queue([pace.TYPE_SLIP] * len(filled), pace.TYPING_SLIPS, filled)
    for who, at in enumerate(ends):
        yield Deed(at, Act.SLIP, who)


def _result(crowd: Crowd, _: Scene) -> Iterator[Deed]:
    joining = [who for who in crowd.with_device() if _one_in(who, pace.JOINING_IN)]
    for at, who in crowd.busy(joining, pace.JOIN_IN):
        yield Deed(at, Act.PLEDGE, who)


def _decided(coming: list[float], waiting: int) -> Iterator[Deed]:
    """The desk decides about what waits already, then about what comes."""
    begins = [0.0] * waiting + coming
    ends = queue([pace.DECIDE] * len(begins), pace.DECIDING, begins)
    for number, at in enumerate(ends):
        yield Deed(at, Act.RELEASE, number)


def _one_in(who: int, of_a_hundred: int) -> bool:
    """Choose so many of a hundred people, spread over all kinds of devices."""
    return who * 37 % 100 < of_a_hundred


_STEPS: Mapping[Phase, Callable[[Crowd, Scene], Iterator[Deed]]] = {
    Phase.WELCOME: _welcome,
    Phase.APPROACHES: _approaches,
    Phase.IDEAS: _ideas,
    Phase.PAUSE: _pause,
    Phase.VOTE: _vote,
    Phase.RESULT: _result,
}
"""Steps that are not here are listened to."""
