"""The message while ideas are talked about: the result so far, else all ideas."""

from components.context import Visit
from components.step import round_at
from components.wall.ideas import ideas
from components.wall.result import result
from components.wall.words import Words


def talk(visit: Visit, words: Words) -> None:
    """Draw the list that was chosen before the talk once it is released, else the map of ideas."""
    counted = round_at(visit, visit.released().rounds)
    draw = result if counted and counted.released_at else ideas
    draw(visit, words)
