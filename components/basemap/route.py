"""Serves the pictures under a quarter: only its own, and only to look at."""

import asyncio
from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from components.basemap.ground import silent
from components.basemap.online import counter, online
from components.context import store
from sessions.basemap.counter import Handed
from sessions.basemap.picture import media_type
from sessions.basemap.tile import Tile
from sessions.errors import Refused
from sessions.quarter import Quarter
from sessions.store import open_store

PATIENCE = 8.0
"""Seconds a screen waits for a tile of a silent service; then it gets what is kept."""

_DAY = {"Cache-Control": "private, max-age=86400"}
_HOUR = {"Cache-Control": "private, max-age=3600"}
_NOW = {"Cache-Control": "no-store"}
_DIGITS = 7


async def _picture(request: Request) -> Response:
    words = [request.path_params[name] for name in ("z", "x", "y")]
    if not all(word.isdecimal() and len(word) <= _DIGITS for word in words):
        return _missing()
    tile = Tile(*map(int, words))
    quarter = await _quarter(request)
    tiles = quarter.tiles if quarter else None
    if quarter is None or tiles is None or tile not in tiles.pyramid(quarter.bounds()):
        return _missing()
    if not tiles.online:
        image = await run_in_threadpool(store().pictures.one, tiles.source, tile)
        return _shown(Handed(image), _DAY)
    return _shown(await _handed(tiles.source, tile), _HOUR)


async def _state(request: Request) -> Response:
    quarter = await _quarter(request)
    kept = quarter is not None and quarter.tiles is not None and not silent(quarter)
    return JSONResponse({"answers": kept}, headers=_NOW)


async def _quarter(request: Request) -> Quarter | None:
    return await run_in_threadpool(_found, request.path_params["code"])


def _found(code: str) -> Quarter | None:
    kept = store()
    try:
        return _of(kept.url, code, kept.workshops.revision(code))
    except Refused:
        return None


@lru_cache(maxsize=64)
def _of(url: str, code: str, revision: int) -> Quarter:  # noqa: ARG001
    return open_store(url).workshops.by_code(code).plan.quarter


async def _handed(name: str, tile: Tile) -> Handed:
    service = online().get(name)
    if service is None:
        return Handed(None, stale=True)
    future = await run_in_threadpool(counter().hand, service, tile)
    coming = asyncio.wrap_future(future)
    while True:
        await asyncio.wait([coming], timeout=PATIENCE)
        if coming.done():
            return coming.result()
        if not counter().busy(service):
            return await run_in_threadpool(counter().late, service, tile)


def _shown(handed: Handed, lasting: dict[str, str]) -> Response:
    kind = media_type(handed.image) if handed.image else None
    if kind is not None:
        return Response(handed.image, media_type=kind, headers=_NOW if handed.stale else lasting)
    if handed.stale:
        return PlainTextResponse("The map service does not answer", 503, headers=_NOW)
    return Response(status_code=204, headers=lasting)


def _missing() -> Response:
    return PlainTextResponse("No such tile", 404, headers=_NOW)


tile_routes = (
    Route("/tiles/{code}/state", _state),
    Route("/tiles/{code}/{z}/{x}/{y}", _picture),
)
