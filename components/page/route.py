"""Serves the one stylesheet, so that no run of a screen has to send it."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.page.palette import custom_properties

_SHEET = custom_properties() + Path(__file__).with_name("page.css").read_text(encoding="utf-8")


async def _stylesheet(_request: Request) -> Response:
    return Response(_SHEET, media_type="text/css", headers={"Cache-Control": "no-cache"})


stylesheet = Route("/page.css", _stylesheet)
