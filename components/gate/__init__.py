"""Everything a request passes before Streamlit sees it: origin, participant token, headers."""

from components.gate.headers import SecurityHeaders
from components.gate.origin import SameOrigin
from components.gate.token import ParticipantToken

__all__ = ["ParticipantToken", "SameOrigin", "SecurityHeaders"]
