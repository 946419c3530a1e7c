"""What leads the evening on. A deed belongs to the step it was drawn for and fails in another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from components.context import Visit, now
from components.rule import without_slips
from components.step import step_name
from sessions.errors import Reason, Refused
from sessions.ids import RoundId
from sessions.phase import Phase, Role
from sessions.round import Round
from sessions.workshop import Workshop

Close = Callable[[Workshop, RoundId, Role, datetime], None]

_LEAD = Role.FACILITATOR
_SOMEBODY_WAS_FASTER = {Reason.SUBMISSION_CLOSED, Reason.COUNT_CLOSED}


@dataclass(frozen=True, slots=True)
class Deed:
    """`name` stays the same while pressing again means the same; `hint` may be empty."""

    name: str
    label: str
    hint: str
    do: Callable[[], None]


def next_deed(visit: Visit, counted: Round | None) -> Deed | None:
    """Return the one next thing to do, None after the last step."""
    if counted is not None and counted.released_at is None:
        if counted.count_closed_at is not None:
            return _next_place(visit, counted) if counted.revealed else _show_all(visit, counted)
        if visit.here.phase is Phase.VOTE:
            return (
                _end_count(visit, counted) if counted.submission_closed_at else _end(visit, counted)
            )
    following = visit.here.next_step
    if following is None:
        return None
    label = visit.text("Next: {step}", step=step_name(visit, following))
    return Deed("next", label, "", lambda: _move(visit, 1))


def other_way_to_show(visit: Visit, counted: Round | None) -> Deed | None:
    """Return what can be done with a counted result besides the next deed."""
    if counted is None or counted.released_at is not None or counted.count_closed_at is None:
        return None
    return _show_all(visit, counted) if counted.revealed else _next_place(visit, counted)


def back(visit: Visit) -> Deed | None:
    """Return the way to the step before, None in the first one."""
    if visit.here.position == 0:
        return None
    return Deed("back", visit.text("Back"), "", lambda: _move(visit, -1))


def one_more_round(visit: Visit) -> Deed | None:
    """Return the planning of one more vote, None unless a result is shown with no vote after."""
    here = visit.here
    if here.phase is not Phase.RESULT or here.next_step is not None:
        return None

    def plan() -> None:
        now_here = visit.store.workshops.by_code(here.code)
        if now_here.position != here.position or now_here.next_step is not None:
            raise Refused(Reason.STEP_MOVED)
        visit.store.workshops.add_round(here.id, _LEAD)

    hint = visit.text("The rounds before stay as they are.")
    return Deed("round", visit.text("One more round"), hint, plan)


def _end(visit: Visit, counted: Round) -> Deed:
    hint = visit.text("Phones and tablets then take no more dots. This cannot be undone.")
    close = _closing(visit.store.rounds.close_submission, visit, counted)
    return Deed("end", visit.text("End giving dots"), hint, close)


def _end_count(visit: Visit, counted: Round) -> Deed:
    hint = visit.text("Slips of paper can be entered until then. This cannot be undone.")
    close = _closing(visit.store.rounds.close_count, visit, counted)
    return Deed("count", visit.text("Close the count"), hint, close)


def _show_all(visit: Visit, counted: Round) -> Deed:
    def show() -> None:
        visit.store.rounds.release(visit.here, counted.id, _LEAD, now())
        _to_the_result(visit)

    label = visit.text("Show all places") if counted.revealed else visit.text("Show the result")
    hint = visit.text("Everybody then sees the priority list, here and on every device.")
    return Deed(
        "result", label, f"{without_slips(visit.translation, counted)} {hint}".strip(), show
    )


def _next_place(visit: Visit, counted: Round) -> Deed:
    def show() -> None:
        visit.store.reveals.next(visit.here, counted.id, counted.revealed, _LEAD, now())
        _to_the_result(visit)

    begin, go_on = visit.text("Show place by place"), visit.text("Show the next place")
    hint = visit.text("On the screen for the room, from the last place to the first.")
    label = go_on if counted.revealed else begin
    return Deed(f"place-{counted.revealed}", label, hint, show)


def _to_the_result(visit: Visit) -> None:
    if visit.here.phase is Phase.VOTE and visit.here.next_step is not None:
        _move(visit, 1)


def _move(visit: Visit, by: int) -> None:
    seen = visit.here.position
    visit.store.workshops.move(visit.here.id, seen, seen + by, _LEAD, now())


def _closing(close: Close, visit: Visit, counted: Round) -> Callable[[], None]:
    return lambda: _once(lambda: close(visit.here, counted.id, _LEAD, now()))


def _once(do: Callable[[], None]) -> None:
    """What a second facilitator finds done already is no mistake of theirs."""
    try:
        do()
    except Refused as refused:
        if refused.reason in _SOMEBODY_WAS_FASTER:
            raise Refused(Reason.STEP_MOVED) from refused
        raise
