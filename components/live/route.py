"""Tells whoever listens when a workshop has moved on (Server-Sent Events)."""

import asyncio
import json
import random
from collections.abc import AsyncIterator
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from components.live.feed import feed, last_pulse
from components.live.pulse import Pulse
from sessions.errors import Refused

LONGEST_SECONDS = 10
"""A stream without end would keep the server from ending."""

_SHORTEST_SECONDS = 8  # spread, so that a hall does not come back in one moment
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


async def _answer(request: Request) -> Response:
    code = request.query_params.get("w") or ""
    try:
        pulse = await last_pulse(code)
    except Refused:
        return PlainTextResponse("Unknown code", status_code=404)
    return StreamingResponse(_events(code, pulse), media_type="text/event-stream", headers=_HEADERS)


async def _events(code: str, pulse: Pulse) -> AsyncIterator[str]:
    lasting = random.uniform(_SHORTEST_SECONDS, LONGEST_SECONDS)  # noqa: S311 - no secret
    ends = asyncio.get_running_loop().time() + lasting
    told = None
    async with feed(code, pulse) as heard:
        while True:
            if heard.pulse != told:
                told = heard.pulse
                yield f"data: {json.dumps(asdict(told))}\n\n"
            try:
                async with asyncio.timeout_at(ends):
                    await heard.change()
            except TimeoutError:
                return


live = Route("/live", _answer)
