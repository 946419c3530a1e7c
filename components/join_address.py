"""Where other devices reach an evening."""

import socket

import streamlit as st

from components.address_line import CARD, CODE
from components.context import installed_address
from sessions.workshop import Workshop


def join_address(workshop: Workshop) -> str:
    """Return the address other devices reach: set, else asked under, else this machine's own."""
    installed = workshop.address or installed_address()
    base = installed or _asked_under() or _lan_address()
    return f"{base.rstrip('/')}/?{CODE}={workshop.code}"


def card_address(workshop: Workshop, code: str) -> str:
    """Return where a participation card leads: into the evening, with its card in use."""
    return f"{join_address(workshop)}&{CARD}={code}"


def _asked_under() -> str | None:
    host = st.context.headers.get("Host") or ""
    name = host.rsplit(":", 1)[0].strip("[]")
    if not host or name in {"localhost", "::1", "0.0.0.0"} or name.startswith("127."):  # noqa: S104
        return None
    scheme = st.context.headers.get("X-Forwarded-Proto") or "http"
    return f"{scheme}://{host}"


def _lan_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing; asks which interface would be used
            address = probe.getsockname()[0]
        except OSError:
            address = socket.gethostname()
    return f"http://{address}:{st.get_option('server.port')}"
