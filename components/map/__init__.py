"""The quarter as a map: to tap on, on the wall, and with the votes."""

from components.map.drawing import drawing, sign, wall_map
from components.map.pin import Click, Pin, Placing
from components.map.quarter import Choice, click, quarter_map
from components.map.scene import Layer, Scene, scene
from components.map.votes import votes_map

__all__ = [
    "Choice",
    "Click",
    "Layer",
    "Pin",
    "Placing",
    "Scene",
    "click",
    "drawing",
    "quarter_map",
    "scene",
    "sign",
    "votes_map",
    "wall_map",
]
