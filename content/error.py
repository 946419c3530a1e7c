"""What is wrong with a content file, and where."""

from pathlib import Path


class ContentError(ValueError):
    """Content that cannot be used: the name of the file, the line (from 1) and the reason.

    `msgid` and `params` are the reason as whoever brought the file reads it; of files that only we
    write it is not translated.
    """

    def __init__(self, file: str, line: int, msgid: str, **params: str | int) -> None:
        reason = msgid.format(**params) if params else msgid
        super().__init__(f"{file}, line {line}: {reason}")
        self.file, self.line, self.reason = file, line, reason
        self.msgid, self.params = msgid, params


def read_text(path: Path) -> str:
    """The text of a file. Raises ContentError if there is none or it is not UTF-8."""
    try:
        return decoded(path.read_bytes(), path.name)
    except OSError as error:
        raise ContentError(path.name, 1, f"cannot be read ({error.strerror})") from error


def decoded(raw: bytes, file: str) -> str:
    """The text of a file, with or without byte order mark. Raises ContentError for bad UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ContentError(file, line, "not UTF-8") from error
