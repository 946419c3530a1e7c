"""The process: routes, headers, cookie. Start it with `streamlit run app.py`."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware

from components.ballot.route import ballot_route
from components.basemap.online import open_shelf
from components.basemap.route import tile_routes
from components.context import greet
from components.fetching import keep_for_fetching
from components.gate import ParticipantToken, SameOrigin, SecurityHeaders
from components.gate.health import healthz
from components.hearing import hear_first
from components.housekeeping import keep_house
from components.live import live
from components.map.route import leaflet
from components.page.route import stylesheet


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Open what is kept before the first visitor; say what only the first start says."""
    hear_first()
    keep_for_fetching()
    open_shelf()
    greet()
    keep_house()
    # Full collections held a hall up for 0.13 s, once a second while screens were drawn.
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    yield


app = st.App(
    "pages/main.py",
    routes=[ballot_route, healthz, leaflet, live, stylesheet, *tile_routes],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(SameOrigin),
        Middleware(ParticipantToken),
    ],
    lifespan=lifespan,
)
