"""A Moderationskarte: a piece of paper with an idea on it, as a helper types it in."""

from dataclasses import dataclass

from sessions.idea import Draft

LAST_PAPER = 99_999


@dataclass(frozen=True, slots=True)
class PaperIdea:
    """`number` is the one printed on the paper, `table` where it was written; None if neither."""

    draft: Draft
    number: int | None = None
    table: int | None = None
