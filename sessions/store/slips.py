"""Punktezettel: entered by helpers, checked by others, taken back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from sessions.database import Database
from sessions.errors import Reason, Refused
from sessions.ids import ParticipantId, RoundId, TokenHash, new_id
from sessions.phase import Action, Role
from sessions.round import Channel, OneVotePer, Round
from sessions.schema import participant, slip
from sessions.slip import Counts, Entered, Entry, Marks, Slip, SlipState, moved, votes_on
from sessions.store.ballots import accepting
from sessions.store.card_rows import person_of_number
from sessions.store.eligible import require_eligible
from sessions.store.guard import require_alone
from sessions.store.people import new_participant
from sessions.store.slip_rows import (
    ballot_row,
    has_dots,
    next_slip_number,
    numbered,
    replace_ballot,
    restore_ballot,
    slip_of,
    write_votes,
)
from sessions.workshop import Workshop

_KEPT = slip.c.state != SlipState.TAKEN_BACK


class Slips:
    """The slips of all rounds of one database: accepted until the count is closed.

    One card has one ballot in a round. Where dots came from a device and on a slip, a helper says
    which of the two counts; the other is kept and not counted.
    """

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def enter(
        self,
        here: Workshop,
        round_id: RoundId,
        card: int | None,
        marks: Marks,
        desk: TokenHash,
        role: Role,
        now: datetime,
        counts: Counts | None = None,
    ) -> Entered:
        """Store a slip; its dots count as those of its card, or of one more person.

        Raises `Refused` and stores nothing: count_closed, unknown_card, card_number_missing,
        slip_entered, what `votes_on` raises, and device_has_dots unless `counts` decides.
        """

        def job(connection: Connection) -> Entered:
            found = _accepting(connection, here, round_id, role)
            person = _person(connection, found, card)
            listed = numbered(connection, found, marks)
            votes = votes_on(marks, listed, found.limits)
            device = _device_counts(connection, found, person, card, counts)
            values = {
                "id": new_id(),
                "workshop_id": here.id,
                "round_id": round_id,
                "number": next_slip_number(connection, round_id),
                "card": card,
                "participant_id": person,
                "marks": dict(marks),
                "entered_by": desk,
                "entered_at": now,
                "state": SlipState.DEVICE_COUNTS if device else SlipState.COUNTS,
                "replaced": None if device else replace_ballot(connection, found, person, votes),
            }
            row = connection.execute(insert(slip).values(values).returning(slip)).one()
            return Entered(slip_of(row), moved(marks, listed))

        return self._database.write(job)

    def check(
        self,
        here: Workshop,
        round_id: RoundId,
        number: int,
        marks: Marks,
        desk: TokenHash,
        role: Role,
        now: datetime,
    ) -> Slip:
        """Store the second entry of the slip of card `number`, without cards of slip `number`.

        Until somebody accepts one of two that differ, the first counts. Raises `Refused`:
        unknown_slip, same_desk, slip_entered once one was accepted, and what `enter` does.
        """

        def job(connection: Connection) -> Slip:
            found = _accepting(connection, here, round_id, role)
            row = _kept(connection, found, _key(found) == number, number)
            if row.entered_by == desk:
                raise Refused(Reason.SAME_DESK)
            if row.accepted is not None:
                raise Refused(Reason.SLIP_ENTERED, number=number)
            votes_on(marks, numbered(connection, found, marks), found.limits)
            seen = {"checked": dict(marks), "checked_by": desk, "checked_at": now}
            return _set(connection, row, **seen)

        return self._database.write(job)

    def accept(
        self, here: Workshop, round_id: RoundId, number: int, which: Entry, role: Role
    ) -> Slip:
        """Decide which entry of slip `number` is right; that one counts from now on.

        Raises `Refused` (unknown_slip) where there are no two, and what `enter` does.
        """

        def job(connection: Connection) -> Slip:
            found = _accepting(connection, here, round_id, role)
            row = _kept(connection, found, slip.c.number == number, number)
            if row.checked is None:
                raise Refused(Reason.UNKNOWN_SLIP, number=number)
            decided = _set(connection, row, accepted=which)
            if decided.state is SlipState.COUNTS and decided.valid != slip_of(row).valid:
                listed = numbered(connection, found, decided.valid)
                votes = votes_on(decided.valid, listed, found.limits)
                write_votes(connection, ballot_row(connection, found.id, row.participant_id), votes)
            return decided

        return self._database.write(job)

    def take_back(self, here: Workshop, round_id: RoundId, desk: TokenHash, role: Role) -> Slip:
        """Take back the last slip that this desk entered; the ballot is again as it was before.

        Raises `Refused` (nothing_to_take_back, count_closed).
        """

        def job(connection: Connection) -> Slip:
            found = _accepting(connection, here, round_id, role)
            mine = (slip.c.round_id == found.id) & (slip.c.entered_by == desk) & _KEPT
            query = select(slip).where(mine).order_by(slip.c.number.desc()).limit(1)
            row = connection.execute(query).one_or_none()
            if row is None:
                raise Refused(Reason.NOTHING_TO_TAKE_BACK)
            if SlipState(row.state) is SlipState.COUNTS:
                restore_ballot(connection, found.id, row.participant_id, row.replaced)
            taken = _set(connection, row, state=SlipState.TAKEN_BACK, participant_id=None)
            if row.card is None:
                alone = participant.c.id == row.participant_id
                connection.execute(delete(participant).where(alone))
            return taken

        return self._database.write(job)

    def all(self, round_id: RoundId) -> Sequence[Slip]:
        """Return every slip of a round by its number, those taken back too: for the helpers."""
        query = select(slip).where(slip.c.round_id == round_id).order_by(slip.c.number)
        with self._database.read() as connection:
            return [slip_of(row) for row in connection.execute(query)]


def _accepting(connection: Connection, here: Workshop, round_id: RoundId, role: Role) -> Round:
    require_alone(connection, here.id, role, Action.ENTER_PAPER)
    found = accepting(connection, round_id, Channel.PAPER)
    if found.workshop_id != here.id:
        raise Refused(Reason.UNKNOWN_ROUND)
    return found


def _person(connection: Connection, found: Round, card: int | None) -> ParticipantId:
    if found.one_vote_per is not OneVotePer.CARD:
        return new_participant(connection, found.workshop_id)
    if card is None:
        raise Refused(Reason.CARD_NUMBER_MISSING)
    person = person_of_number(connection, found.workshop_id, card)
    entered = (slip.c.round_id == found.id) & (slip.c.card == card) & _KEPT
    if connection.execute(select(slip.c.id).where(entered)).first() is not None:
        raise Refused(Reason.SLIP_ENTERED, number=card)
    require_eligible(connection, found.workshop_id, person)
    return person


def _device_counts(
    connection: Connection,
    found: Round,
    person: ParticipantId,
    card: int | None,
    counts: Counts | None,
) -> bool:
    """Say whether dots from a device count and not the slip. Refuses what nobody has decided."""
    if not has_dots(connection, ballot_row(connection, found.id, person)):
        return False
    if counts is None:
        raise Refused(Reason.DEVICE_HAS_DOTS, card=card or 0)
    return counts is Counts.DEVICE


def _key(found: Round) -> ColumnElement[int]:
    return slip.c.card if found.one_vote_per is OneVotePer.CARD else slip.c.number


def _kept(connection: Connection, found: Round, which: ColumnElement[bool], number: int) -> Any:
    query = select(slip).where(slip.c.round_id == found.id, which, _KEPT)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise Refused(Reason.UNKNOWN_SLIP, number=number)
    return row


def _set(connection: Connection, row: Any, **values: Any) -> Slip:
    changed = update(slip).where(slip.c.id == row.id).values(values).returning(slip)
    return slip_of(connection.execute(changed).one())
