"""Who a browser is, without a name: a random token in a cookie."""

import re
import secrets

from starlette.datastructures import MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "quartiersrunde"
_FORM = re.compile(r"[A-Za-z0-9_-]{43}")  # 256 bits as secrets.token_urlsafe writes them
_CONDITIONAL = {b"if-none-match", b"if-modified-since"}


def is_token(value: str | None) -> bool:
    """True if `value` has the form of a token that this server hands out."""
    return value is not None and _FORM.fullmatch(value) is not None


def new_token() -> str:
    """A fresh token of 256 random bits."""
    return secrets.token_urlsafe(32)


class ParticipantToken:
    """ASGI middleware: no page is delivered to a browser without a well-formed token cookie.

    The cookie comes with the HTML, so it is there before the first WebSocket. It lasts until the
    browser is closed, is out of reach of scripts, and is `Secure` where the request came by https.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and add a cookie where a page goes out without one."""
        if scope["type"] != "http" or is_token(_sent(scope)):
            await self._app(scope, receive, send)
            return

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                _hand_out(MutableHeaders(scope=message), secure=scope["scheme"] == "https")
            await send(message)

        await self._app(_unconditional(scope), receive, with_cookie)


def _sent(scope: Scope) -> str | None:
    raw = b"; ".join(value for name, value in scope["headers"] if name == b"cookie")
    return cookie_parser(raw.decode("latin-1")).get(COOKIE)


def _unconditional(scope: Scope) -> Scope:
    """A "304 Not Modified" names no content type, so a page must be sent in full once."""
    headers = [pair for pair in scope["headers"] if pair[0] not in _CONDITIONAL]
    return {**scope, "headers": headers}


def _hand_out(headers: MutableHeaders, *, secure: bool) -> None:
    if not headers.get("content-type", "").startswith("text/html"):
        return
    flags = "; Path=/; HttpOnly; SameSite=Lax" + ("; Secure" if secure else "")
    headers.append("Set-Cookie", f"{COOKIE}={new_token()}{flags}")
    headers["Cache-Control"] = "no-store"
