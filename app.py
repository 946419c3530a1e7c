"""The process: routes, headers, cookie. Start it with `streamlit run app.py`."""

import streamlit as st
from starlette.middleware import Middleware

from components.gate import ParticipantToken, SameOrigin, SecurityHeaders
from components.gate.health import healthz
from components.map.route import leaflet
from components.page.route import stylesheet

app = st.App(
    "pages/main.py",
    routes=[healthz, leaflet, stylesheet],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(SameOrigin),
        Middleware(ParticipantToken),
    ],
)
