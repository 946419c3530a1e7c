"""What the import of a monitoring found, in words: on the screen and at the prompt."""

from content.language import msg

FINDINGS = {
    "other_sheets": msg("Only the first sheet was read, not: {word}."),
    "title_row": msg("Line {line} stands above the table and was left out: {word}"),
    "merged_header": msg("Line {line} belongs to the heading; upper and lower words are joined."),
    "same_column": msg("Line {line}: there is more than one column {word}."),
    "footnote": msg("Line {line} is a note and was left out: {word}"),
    "more_cells": msg("Line {line} has more cells than the heading: {word}"),
    "code_missing": msg("Line {line} has no code and was left out: {word}"),
    "code_twice": msg("Line {line} was left out: the code {word} stands in several lines."),
    "code_length": msg(
        "Line {line}: the code {word} is longer or shorter than the others. It counts; is it "
        "a sum, or are zeros missing?"
    ),
    "suppressed": msg("Line {line}, {column}: “{word}” stands for no value."),
    "footnote_mark": msg("Line {line}, {column}: “{word}” was read without the mark of a note."),
    "mixed_decimals": msg(
        "Line {line}, {column}: “{word}” has another decimal sign than the rest and was read so."
    ),
    "unclear_number": msg(
        "Line {line}, {column}: “{word}” was not read, it can mean two numbers. Please say which "
        "decimal sign the file has."
    ),
    "no_number": msg("Line {line}, {column}: “{word}” is no number and was not read."),
    "bad_population": msg("Line {line}, {column}: {word} is no number of people."),
    "sum": msg(
        "Line {line}: {word} has as many people as all smaller areas together. It counts; is it "
        "a sum?"
    ),
    "shape_without_code": msg("Area {line} of the map has no code and was left out."),
    "shape_twice": msg("Area {line} of the map was left out: the code {word} stands there twice."),
    "shape_broken": msg("Area {line} of the map ({word}) is no area and was left out."),
    "shape_mended": msg(
        "Area {line} of the map ({word}): a border that crosses itself was mended."
    ),
    "shape_without_data": msg("{word} is on the map, but not in the table."),
    "data_without_shape": msg("{word} is in the table, but not on the map."),
}
"""By the name of the problem, as `sessions.monitoring.finding` calls it."""

LEFT_OUT = {
    "few_people": msg("{people} people, fewer than {minimum}"),
    "no_population": msg("number of people not known"),
    "no_figures": msg("no value: {columns}"),
    "no_dynamics": msg("no dynamics, no value: {columns}"),
}
"""Why an area is not rated, as `sessions.monitoring.rating` calls it."""
