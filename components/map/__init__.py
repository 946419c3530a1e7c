"""The quarter as a map: to tap on, on the wall, and with the votes."""

from components.map.drawing import drawing, sign, wall_map
from components.map.pin import Click, Pin
from components.map.quarter import quarter_map
from components.map.votes import votes_map

__all__ = ["Click", "Pin", "drawing", "quarter_map", "sign", "votes_map", "wall_map"]
