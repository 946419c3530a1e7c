"""A map on which an organiser taps the border of a quarter, or its middle."""

from components.outline_map.component import outline_map

__all__ = ["outline_map"]
