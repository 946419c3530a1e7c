"""Why each idea of a result has its place, in the language of a visit."""

from collections.abc import Mapping
from functools import partial

from components.context import Visit
from components.explanation import explained
from components.group_name import group_name
from components.round_list import reasons
from sessions.ids import IdeaId
from sessions.round import Round


def why(visit: Visit, round_: Round) -> Mapping[IdeaId, str]:
    """Return a sentence per idea. Raises `Refused` (not_released)."""
    found = reasons(visit, round_)
    sentences = explained(
        visit.translation, list(found.values()), partial(group_name, visit.translation)
    )
    return dict(zip(found, sentences, strict=True))
