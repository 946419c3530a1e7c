"""Tells whoever listens when a workshop has moved on (Server-Sent Events)."""

import asyncio
import json
import random
from collections.abc import AsyncIterator
from collections.abc import Set as AbstractSet
from dataclasses import asdict, fields

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from components.live.feed import feed, last_pulse
from components.live.pulse import Pulse
from sessions.errors import Refused

LONGEST_SECONDS = 10
"""A stream without end would keep the server from ending."""

FIELDS = frozenset(field.name for field in fields(Pulse))
ALWAYS = frozenset({"revision", "position"})
"""What everybody hears; the other fields are told to those who ask for them."""

_SHORTEST_SECONDS = 8  # spread, so that a hall does not come back in one moment
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


async def _answer(request: Request) -> Response:
    code = request.query_params.get("w") or ""
    wanted = frozenset(filter(None, (request.query_params.get("of") or "").split(",")))
    if not wanted <= FIELDS:
        return PlainTextResponse("Unknown field", status_code=400)
    try:
        pulse = await last_pulse(code)
    except Refused:
        return PlainTextResponse("Unknown code", status_code=404)
    events = _events(code, pulse, wanted | ALWAYS)
    return StreamingResponse(events, media_type="text/event-stream", headers=_HEADERS)


async def _events(code: str, pulse: Pulse, wanted: AbstractSet[str]) -> AsyncIterator[str]:
    lasting = random.uniform(_SHORTEST_SECONDS, LONGEST_SECONDS)  # noqa: S311 - no secret
    ends = asyncio.get_running_loop().time() + lasting
    told = None
    async with feed(code, pulse) as heard:
        while True:
            news = _of(heard.pulse, wanted)
            if news != told:
                told = news
                yield f"data: {json.dumps(told)}\n\n"
            try:
                async with asyncio.timeout_at(ends):
                    await heard.change()
            except TimeoutError:
                return


def _of(pulse: Pulse, wanted: AbstractSet[str]) -> dict[str, int | None]:
    """Return what a screen asked for: a dot given does not disturb who does not show turnout."""
    return {name: value for name, value in asdict(pulse).items() if name in wanted}


live = Route("/live", _answer)
