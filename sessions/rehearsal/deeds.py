"""What a crowd does in a step, and when: a list of deeds, made without a database."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sessions import pace
from sessions.phase import Phase
from sessions.rehearsal.crowd import Crowd, Wish, queue


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

    `place` is the shared tablet she did it at, or which of the people at a desk did it; these have
    the number of the piece in the place of a person. Both are numbered from nought.
    """

    at: float
    act: Act
    who: int
    place: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """A deed when its time has come."""

    deed: Deed
    at: datetime


@dataclass(frozen=True, slots=True)
class Scene:
    """What a step finds: ideas on the list, dots each, pieces to decide, titles to give.

    `questions` are asked of everybody who joins; with `cards` everybody has one; a table gives
    `most` ideas.
    """

    ideas: int = 0
    dots: int = 0
    waiting: int = 0
    titles: int = 0
    questions: int = 0
    cards: bool = False
    most: int = pace.IDEAS_PER_TABLE

    @property
    def hand_over(self) -> float:
        """Seconds from one person at a shared tablet to the next."""
        return pace.HAND_OVER + (pace.ENTER_CARD if self.cards else 0)


def deeds(phase: Phase, crowd: Crowd, scene: Scene) -> list[Deed]:
    """Return everything that is done in a step, in the order of time; listening is nothing."""
    return sorted(_STEPS[phase](crowd, scene)) if phase in _STEPS else []


def _welcome(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    """Whoever gives dots on paper does not come in."""
    seconds = pace.FIND_THE_WAY_IN + scene.questions * pace.ANSWER
    yield from _each(Act.JOIN, crowd, scene, crowd.with_device(), seconds)


def _approaches(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    """Reasons are read by the desk as they come."""
    reasons = []
    everybody = [Wish(who, pace.JUDGE_APPROACH * pace.STANCES) for who in crowd.with_device()]
    for end, place, who in crowd.busy(everybody, scene.hand_over):
        for left in range(pace.STANCES):
            yield Deed(end - left * pace.JUDGE_APPROACH * crowd.pace(who), Act.STANCE, who, place)
        if _one_in(who, pace.GIVING_REASONS):
            reasons.append(end)
    yield from _decided(sorted(reasons), scene.waiting)


def _ideas(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    """A table types what it has found, the last idea after its talk; then others comment."""
    number, writers = min(pace.IDEAS_PER_TABLE, scene.most), crowd.writers()
    found = [pace.AT_TABLES * nth / number for nth in range(1, number + 1)]
    typing = [Wish(who, pace.TYPE_IDEA, at) for at in found for who in writers]
    others = (who for who in crowd.with_device() if who not in writers)
    readers = [who for who in others if _one_in(who, pace.COMMENTING)]
    reading = [Wish(who, pace.WRITE_COMMENT, pace.AT_TABLES) for who in readers]
    given = []
    for end, place, who in crowd.busy(typing + reading, scene.hand_over):
        act = Act.COMMENT if who in readers else Act.IDEA
        yield Deed(end, act, who, place)
        if act is Act.IDEA:
            given.append(end)
    yield from _decided(sorted(given), scene.waiting)


def _pause(_: Crowd, scene: Scene) -> Iterator[Deed]:
    """What waits is decided, and titles are given in the other languages."""
    yield from _decided([], scene.waiting)
    ends = queue([pace.GIVE_TITLE] * scene.titles, pace.GIVING_TITLES)
    for number, (at, place) in enumerate(ends):
        yield Deed(at, Act.TITLE, number, place)


def _vote(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    """Everybody reads all of the list; slips are typed in by the desk as they come."""
    reading = scene.ideas * pace.READ_IDEA
    seconds = reading + scene.dots * pace.GIVE_DOT
    yield from _each(Act.VOTE, crowd, scene, crowd.with_device(), seconds)
    filled = sorted(((reading + pace.FILL_SLIP) * crowd.pace(who), who) for who in crowd.on_paper())
    ends = queue([pace.TYPE_SLIP] * len(filled), pace.TYPING_SLIPS, [at for at, _ in filled])
    for (at, place), (_, who) in zip(ends, filled, strict=True):
        yield Deed(at, Act.SLIP, who, place)


def _result(crowd: Crowd, scene: Scene) -> Iterator[Deed]:
    joining = [who for who in crowd.with_device() if _one_in(who, pace.JOINING_IN)]
    yield from _each(Act.PLEDGE, crowd, scene, joining, pace.JOIN_IN)


def _each(
    act: Act, crowd: Crowd, scene: Scene, people: Iterable[int], seconds: float
) -> Iterator[Deed]:
    """Each of these people does it once."""
    for turn in crowd.busy([Wish(who, seconds) for who in people], scene.hand_over):
        yield Deed(turn.end, act, turn.who, turn.place)


def _decided(coming: list[float], waiting: int) -> Iterator[Deed]:
    """The desk decides about what waits already, then about what comes."""
    begins = [0.0] * waiting + coming
    ends = queue([pace.DECIDE] * len(begins), pace.DECIDING, begins)
    for number, (at, place) in enumerate(ends):
        yield Deed(at, Act.RELEASE, number, place)


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
