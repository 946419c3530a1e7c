"""What the domain refused, as a sentence that says what to do now."""

from components.context import Visit
from components.refusal.afterwards import AFTERWARDS
from components.refusal.evening import EVENING
from content.error import ContentError
from content.heading import headings
from sessions.errors import Reason, Refused

SENTENCES = EVENING | AFTERWARDS


def sentence(visit: Visit, refused: Refused) -> str:
    """Return why something was not done, in the language of the visit, and where in a file."""
    said = reason_sentence(visit, refused.reason, **refused.params)
    if "column" in refused.params:
        column = headings(visit.translation)(str(refused.params["column"]))
        said = visit.text("{column}: {why}", column=column, why=said)
    if "feature" in refused.params:
        return visit.text("Feature {n} of the file: {why}", n=refused.params["feature"], why=said)
    if "line" in refused.params:
        return visit.text("Line {n} of the file: {why}", n=refused.params["line"], why=said)
    return said


def reason_sentence(visit: Visit, reason: Reason, **params: object) -> str:
    """Return the sentence of a reason, in the language of the visit."""
    return visit.text(SENTENCES[reason], **params)


def content_sentence(visit: Visit, error: ContentError) -> str:
    """Return which line of a file that somebody brought cannot be used, and why."""
    return visit.text(
        "Line {line} of {file} cannot be used: {reason}. Nothing was stored.",
        line=error.line,
        file=error.file,
        reason=visit.text(error.msgid, **error.params),
    )
