"""Where a device sends its dots: checked, stored, answered with what is stored."""

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any

from starlette.endpoints import HTTPEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from components.ballot.last_vote import note_vote
from components.ballot.pace import Pace
from components.context import now, store
from components.gate.token import COOKIE, is_token
from sessions.casting import Receipt
from sessions.errors import Reason, Refused
from sessions.ids import BallotId, IdeaId, WorkshopId, token_hash
from sessions.round import Ballot, Change

MOST_BYTES = 16_384
MOST_CHANGES = 200

_ID = re.compile(r"[0-9a-f]{24}")
_DEVICE = re.compile(r"[0-9a-f]{16}")
_PACE = Pace(per_second=10, at_once=30)
_STATUS = {Reason.UNKNOWN_BALLOT: 404, Reason.NOT_ALLOWED: 403}
_CONFLICT = 409


class BadRequest(ValueError):
    """The body is not what a ballot sends; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a device asks for."""

    workshop: WorkshopId
    ballot: BallotId
    device: str
    changes: tuple[Change, ...]


class _Door(HTTPEndpoint):
    """Refuses other methods, which would otherwise go on to Streamlit and find its page."""

    async def post(self, request: Request) -> JSONResponse:
        return await _answer(request)


async def _answer(request: Request) -> JSONResponse:
    token = request.cookies.get(COOKIE)
    if not is_token(token):
        return _refuse(401, "This browser has no cookie of ours. Load the page again.")
    try:
        wanted = _parse(await _body(request))
    except OverflowError:
        return _refuse(413, f"More than {MOST_BYTES} bytes.")
    except BadRequest as error:
        return _refuse(400, str(error))
    if not _PACE.allows(wanted.ballot):
        return _refuse(429, "Too many requests for this ballot. Try again in a second.")
    known = token_hash(str(token), wanted.workshop)
    try:
        receipt = await asyncio.wrap_future(
            store().ballots.submit(wanted.ballot, wanted.changes, wanted.device, known, now())
        )
    except Refused as refused:
        return JSONResponse({"reason": refused.reason}, _STATUS.get(refused.reason, _CONFLICT))
    note_vote(wanted.workshop, now())
    return JSONResponse(_told(receipt))


async def _body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise OverflowError
    return body


def _parse(body: bytes) -> Wanted:
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequest("The body is not JSON.") from error
    if not isinstance(sent, dict):
        raise BadRequest("The body is not a JSON object.")
    changes = sent.get("changes")
    if not isinstance(changes, list) or not 0 < len(changes) <= MOST_CHANGES:
        raise BadRequest(f"changes is not a list of 1 to {MOST_CHANGES}.")
    return Wanted(
        WorkshopId(_matching(sent, "workshop", _ID)),
        BallotId(_matching(sent, "ballot", _ID)),
        _matching(sent, "device", _DEVICE),
        tuple(_change(change) for change in changes),
    )


def _change(sent: Any) -> Change:
    if not isinstance(sent, dict):
        raise BadRequest("A change is not a JSON object.")
    value = sent.get("value", "")
    if value is not None and (type(value) is not int or not -1 <= value <= 100):
        raise BadRequest("value is neither null nor a whole number from -1 to 100.")
    sequence = sent.get("sequence")
    if type(sequence) is not int or not 1 <= sequence < 2**31:
        raise BadRequest("sequence is not a whole number from 1.")
    return Change(IdeaId(_matching(sent, "idea", _ID)), value, sequence)


def _matching(sent: dict[str, Any], name: str, form: re.Pattern[str]) -> str:
    value = sent.get(name)
    if not isinstance(value, str) or form.fullmatch(value) is None:
        raise BadRequest(f"{name} is missing or not of its form.")
    return value


def _told(receipt: Receipt) -> dict[str, Any]:
    refused = [{"idea": r.change.idea_id, "reason": r.reason} for r in receipt.refusals]
    return {**stored(receipt.ballot), "refused": refused}


def stored(ballot: Ballot) -> dict[str, Any]:
    """Return what a device must know of its ballot; the votes given first stand first."""
    given = sorted(ballot.votes.items(), key=lambda pair: pair[1].order)
    votes = {idea: vote.value for idea, vote in given if vote.value is not None}
    return {"votes": votes, "next": ballot.next_sequence}


def _refuse(status: int, sentence: str) -> JSONResponse:
    return JSONResponse({"reason": "bad_request", "sentence": sentence}, status)


ballot_route = Route("/ballot", _Door)
