"""The ballot: cards and dots that answer a tap at once, and the route that stores them."""

from components.ballot.component import ballot
from components.ballot.practice import practice

__all__ = ["ballot", "practice"]
