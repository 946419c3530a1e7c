"""The ballot: cards and dots that answer a tap at once, and the route that stores them."""

from components.ballot.component import ballot

__all__ = ["ballot"]
