"""Word from the server that something has changed, so that no screen has to ask."""

from components.live.feed import listening
from components.live.listener import SPREAD_MS, listen
from components.live.pulse import Pulse, read_pulse
from components.live.route import live

__all__ = ["SPREAD_MS", "Pulse", "listen", "listening", "live", "read_pulse"]
