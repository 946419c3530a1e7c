"""What this installation can show: the languages that are of use, and what had to be left out."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.accessibility import accessibility_statement
from content.error import ContentError
from content.language import CATALOGS, DEFAULT, LANGUAGES, translation
from content.privacy import notice_texts
from content.toolbox import TOOLBOX, read_toolbox

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)
class Offer:
    """The languages whose files can all be used, and every problem with its file and line."""

    languages: tuple[str, ...]
    problems: tuple[ContentError, ...]


@cache
def offer(path: Path = TOOLBOX, catalogs: Path = CATALOGS) -> Offer:
    """Read everything once.

    Raises ContentError where leaving out is not safe: toolbox.toml, German, the privacy
    notice, the accessibility statement.
    """
    tuple(notice_texts())
    accessibility_statement(DEFAULT)
    toolbox = read_toolbox(path)
    languages, problems = [], list(toolbox.problems)
    for language in LANGUAGES:
        try:
            translation(language, catalogs)
        except ContentError as error:
            if language == DEFAULT:
                raise
            problems.append(error)
        else:
            languages.append(language)
    usable = tuple(one for one in languages if one not in toolbox.unreadable)
    return Offer(usable, tuple(problems))


def offered(wanted: Iterable[str] = LANGUAGES) -> tuple[str, ...]:
    """Those of the wanted languages that can be shown; German where there is none."""
    usable = offer().languages
    return tuple(one for one in wanted if one in usable) or (DEFAULT,)


def log_problems() -> None:
    """Say in the log what is left out and why. Raises ContentError like `offer`."""
    for problem in offer().problems:
        _LOGGER.warning("Left out: %s", problem)
    if gone := LANGUAGES.keys() - set(offer().languages):
        _LOGGER.warning("Languages not offered: %s", ", ".join(sorted(gone)))
