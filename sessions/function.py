"""Who does something, as an organisation or a function: it is there longer than who fills it."""

from sessions.errors import Reason, Refused
from sessions.personal import PersonalKind, personal
from sessions.writing import clean

FUNCTION_LENGTH = 80


def function_name(typed: str, *, required: bool = False) -> str:
    """Return the name of an office, a group or a function, cleaned.

    A house number may belong to the name of a house. Raises `Refused`: text_missing,
    text_too_long, names_a_person for whatever else may be a person's.
    """
    name = clean(typed, FUNCTION_LENGTH, required=required)
    if any(found.kind is not PersonalKind.ADDRESS for found in personal(name)):
        raise Refused(Reason.NAMES_A_PERSON)
    return name
