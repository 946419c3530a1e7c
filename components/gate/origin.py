"""Pages of other hosts get no word with this server."""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_READING = {"GET", "HEAD", "OPTIONS"}


class SameOrigin:
    """ASGI middleware: a request whose Origin is not its Host is refused with 403.

    Browsers send Origin with every WebSocket and every writing request, so there its absence is
    refused too: whoever leaves it out is a program, and programs have the command line. Reading
    without Origin is how browsers open pages. Refused here, a foreign Origin also never reaches
    Streamlit, which would ask a foreign host for the server's own address to compare it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is our own, refuse the rest."""
        if scope["type"] == "lifespan" or _is_own(scope):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            refusal = PlainTextResponse("Foreign origin", status_code=403)
            await refusal(scope, receive, send)


def _is_own(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is None:
        return scope["type"] == "http" and scope["method"] in _READING
    return origin.partition("://")[2] == headers.get("host")
