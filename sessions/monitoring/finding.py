"""What an import found and did not guess about, each with its line in the file."""

from dataclasses import dataclass
from enum import StrEnum


class Problem(StrEnum):
    """What was found. Each has one sentence in `content`."""

    OTHER_SHEETS = "other_sheets"
    TITLE_ROW = "title_row"
    MERGED_HEADER = "merged_header"
    SAME_COLUMN = "same_column"
    FOOTNOTE = "footnote"
    MORE_CELLS = "more_cells"
    CODE_MISSING = "code_missing"
    CODE_TWICE = "code_twice"
    CODE_LENGTH = "code_length"
    SUPPRESSED = "suppressed"
    FOOTNOTE_MARK = "footnote_mark"
    MIXED_DECIMALS = "mixed_decimals"
    UNCLEAR_NUMBER = "unclear_number"
    NO_NUMBER = "no_number"
    BAD_POPULATION = "bad_population"
    SUM = "sum"
    SHAPE_WITHOUT_CODE = "shape_without_code"
    SHAPE_TWICE = "shape_twice"
    SHAPE_BROKEN = "shape_broken"
    SHAPE_MENDED = "shape_mended"
    SHAPE_WITHOUT_DATA = "shape_without_data"
    DATA_WITHOUT_SHAPE = "data_without_shape"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem; `line` counts from 1 in the table, or features of the map, 0 for the whole file.

    `word` is what stands there, `column` where.
    """

    problem: Problem
    line: int = 0
    word: str = ""
    column: str = ""
