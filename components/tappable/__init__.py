"""A long list as one element whose parts can be tapped."""

from components.tappable.component import tappable

__all__ = ["tappable"]
