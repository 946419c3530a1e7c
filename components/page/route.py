"""Serves the one stylesheet, so that no run of a screen has to send it."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.page.palette import custom_properties

FOLDER = Path(__file__).with_name("sheets")
SHEETS = (
    *("base", "streamlit", "facilitator", "organiser", "projector", "mediator", "settings"),
    *("resident", "evening", "office"),
)
"""What is written later wins. `office` is what organisers do before and after the evening."""

_SHEET = custom_properties() + "\n".join(
    FOLDER.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in SHEETS
)


async def _stylesheet(_request: Request) -> Response:
    return Response(_SHEET, media_type="text/css", headers={"Cache-Control": "no-cache"})


stylesheet = Route("/page.css", _stylesheet)
