"""Why a file is refused, and in which line."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "too_large": "the file is larger than {most} bytes",
        "other_format": "this is not a text with rows but {found}",
        "no_meta": 'a Pabulib file begins with the line META, this one with "{found}"',
        "not_utf8": "the text is not UTF-8",
        "nul": "there is a NUL byte in the text",
        "long_line": "the line is longer than {most} characters",
        "bad_csv": "the row is not legal CSV: {reason}",
        "section_order": "the section {found} does not belong here",
        "section_missing": "the section {section} is missing; the file may be cut off",
        "column_missing": "the table {table} has no column {column}",
        "column_twice": "the column {column} stands twice",
        "too_few_cells": "the row has {found} cells, fewer than the {columns} of its header",
        "too_many_cells": "the row has {found} cells, more than the {columns} it may have",
        "too_many_rows": "the table {table} has more than {most} rows",
        "key_missing": "the key {key} is missing",
        "unknown_vote_type": 'the vote_type "{found}" is unknown',
        "num_projects": "num_projects says {said}, but the file has {found} projects",
        "num_votes": "num_votes says {said}, but the file has {found} ballots",
        "id_missing": "the {column} is empty",
        "id_comma": 'the {column} "{found}" contains a comma',
        "id_twice": 'the {column} "{found}" stands twice (first in line {first})',
        "no_number": '{column}: "{found}" is not a whole number from 0 to {most}',
        "no_amount": '{column}: "{found}" is not an amount from 0 to {most} with two decimals',
        "no_place": 'latitude "{latitude}" and longitude "{longitude}" are not a place on Earth',
        "unknown_project": 'the ballot names "{found}", which is no project id',
        "vote_twice": 'the ballot names the project id "{found}" twice',
        "points_count": "the ballot has {points} points for {votes} votes",
        "min_length": "the ballot has {found} votes, fewer than min_length {limit}",
        "max_length": "the ballot has {found} votes, more than max_length {limit}",
        "max_points": "the ballot gives {found} points at once, more than max_points {limit}",
        "zero_grade": "the ballot of {voter} gives the grade 0, which cannot be stored",
        "ballot_refused": "the ballot of {voter} breaks the limits that the file states",
        "max_sum_points": "the ballot gives {found} points, more than max_sum_points {limit}",
        "nothing_to_vote_on": "there is nothing to vote on in it",
        "unknown_value": '{column}: "{found}" is none of {known}',
        "no_whole_number": '{column}: "{found}" is not a whole number of at most 15 digits',
        "unknown_statement": 'the comment-id "{found}" is not in comments.csv',
        "unknown_voter": 'the voter-id "{found}" is not in participants-votes.csv',
        "other_vote": 'comment {statement} has "{found}" here, but the last vote is "{last}"',
    }
)


class BadFile(ValueError):
    """The file is refused: `code` is a key of SENTENCES, `line` counts from 1 (None: no one line).

    Texts in `params` are cut short and made printable, so that they may be shown. `file` is the
    name of one among several, empty for the only one.
    """

    def __init__(self, code: str, line: int | None, **params: str | int) -> None:
        self.code, self.line, self.file = code, line, ""
        self.params = {key: _shown(value) for key, value in params.items()}
        super().__init__(code, line)

    def __str__(self) -> str:
        """Return where and why, in one line."""
        at = () if self.line is None else (f"line {self.line}",)
        where = ", ".join((self.file, *at) if self.file else at)
        said = SENTENCES[self.code].format_map(self.params)
        return f"{where}: {said}" if where else said


@contextmanager
def naming(file: str) -> Iterator[None]:
    """Say of whatever is refused inside in which of several files it stands."""
    try:
        yield
    except BadFile as bad:
        bad.file = file
        raise


def _shown(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    cut = value if len(value) <= 60 else value[:59] + "…"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in cut)
