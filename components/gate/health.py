"""Whether this process can do its work, for whoever watches over it."""

import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from components.context import ping

_LOGGER = logging.getLogger(__name__)


async def _answer(_request: Request) -> JSONResponse:
    try:
        await run_in_threadpool(ping)
    except Exception:
        _LOGGER.exception("The database does not answer")
        return JSONResponse({"database": "unreachable"}, status_code=503)
    return JSONResponse({"database": "ok"})


healthz = Route("/healthz", _answer)
