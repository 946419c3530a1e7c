"""The present day where the evening is."""

from datetime import date

from components.context import now
from content.language import BERLIN


def today() -> date:
    """Return the day it is now in Berlin."""
    return now().astimezone(BERLIN).date()
