"""What was said about an idea: comments, and what tables noted in the discussion."""

from collections.abc import Sequence
from html import escape

from components.context import Visit
from components.idea_label import own_words
from content.language import msg
from sessions.idea import FROM_TALK, Comment, CommentKind

KIND_WORDS: dict[CommentKind, str] = {
    CommentKind.COMMENT: msg("Comments"),
    CommentKind.PRO: msg("What speaks for it"),
    CommentKind.CONCERN: msg("Concerns"),
    CommentKind.BETTER: msg("How it would be better"),
}


def said_about(
    visit: Visit, comments: Sequence[Comment], kinds: Sequence[CommentKind] = tuple(CommentKind)
) -> str:
    """Return released comments under a heading per kind; nothing for a kind without any."""
    return "".join(_kind(visit, kind, comments) for kind in kinds)


def talked(comments: Sequence[Comment]) -> bool:
    """Say whether anything was noted in the discussion."""
    return any(one.kind in FROM_TALK for one in comments)


def _kind(visit: Visit, kind: CommentKind, comments: Sequence[Comment]) -> str:
    items = "".join(_item(visit, one) for one in comments if one.kind is kind)
    heading = escape(visit.text(KIND_WORDS[kind]))
    return f'<h4>{heading}</h4><ul class="comments">{items}</ul>' if items else ""


def _item(visit: Visit, one: Comment) -> str:
    words = own_words(one.text, one.language, "span")
    return f"<li>{words}{black_note(visit) if one.blackened else ''}</li>"


def black_note(visit: Visit) -> str:
    """Say that words were made unreadable before others saw this."""
    return f'<span class="muted black"> {escape(visit.text("With blackened words"))}</span>'
