"""Security headers on every answer, whatever route gave it."""

import base64
import hashlib
import re
from pathlib import Path

import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FOLIUM = "/component/streamlit_folium"
_PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"


def _hashes(page: str) -> list[str]:
    """CSP sources for the inline scripts of an HTML page."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(page))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def _policy(*scripts: str) -> str:
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src 'self' blob:", *scripts)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'self'",
        )
    )


class SecurityHeaders:
    """ASGI middleware: CSP without foreign hosts; only folium's own frame may eval."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._strict = _headers(_policy(*_hashes(_INDEX.read_text(encoding="utf-8"))))
        self._folium = _headers(_policy("'unsafe-inline'", "'unsafe-eval'"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to every HTTP answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        ours = self._folium if scope["path"].startswith(_FOLIUM) else self._strict

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *ours]
            await send(message)

        await self._app(scope, receive, with_headers)


def _headers(policy: str) -> list[tuple[bytes, bytes]]:
    """Return the headers as the server sends them, so that no answer has to build them."""
    named = {
        "content-security-policy": policy,
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "permissions-policy": _PERMISSIONS,
    }
    return [(name.encode(), value.encode()) for name, value in named.items()]
