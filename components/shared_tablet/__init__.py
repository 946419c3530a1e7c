"""A shared tablet serves one resident after the other."""

from components.shared_tablet.person import begin_with_card, forget_the_one_before, is_shared
from components.shared_tablet.turn import next_person_button, take_turns

__all__ = [
    "begin_with_card",
    "forget_the_one_before",
    "is_shared",
    "next_person_button",
    "take_turns",
]
