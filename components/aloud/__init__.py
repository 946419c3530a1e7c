"""Cards and ideas are read aloud by the device itself."""

from components.aloud.button import aloud_button
from components.aloud.component import aloud

__all__ = ["aloud", "aloud_button"]
