"""What is refused around evenings: plans, areas, packages, backups, what is exchanged."""

from content.language import msg
from sessions.errors import Reason

AFTERWARDS: dict[Reason, str] = {
    Reason.UNKNOWN_ACTOR: msg("This actor has been removed meanwhile. Nothing was stored."),
    Reason.MEASURE_MISSING: msg("Please choose the measure."),
    Reason.RESPONSES_MISSING: msg(
        "Ideas still without an answer: {number}. As soon as each has one, under “Answers to "
        "ideas”, the plan can be marked as decided."
    ),
    Reason.NO_TABLE: msg(
        "This is no table: a CSV or XLSX file with one heading and lines of data below it."
    ),
    Reason.NO_SUCH_COLUMN: msg("There is no column “{column}” in this table."),
    Reason.NO_AREAS: msg("No line of this table has a code of its own."),
    Reason.NO_INDICATORS: msg("Please choose at least one indicator for the status."),
    Reason.FEW_AREAS: msg(
        "Fewer than {limit} areas have enough people and a value of each indicator."
    ),
    Reason.BAD_WEIGHT: msg("The weight of “{column}” must be a number from 0 up."),
    Reason.WEIGHTS_ZERO: msg("All weights are 0, so nothing would count."),
    Reason.BAD_THRESHOLDS: msg("The thresholds must rise from class to class."),
    Reason.NO_VARIANCE: msg(
        "All areas have the same value (column “{column}”), so they cannot be told apart by it."
    ),
    Reason.UNKNOWN_MONITORING: msg("These figures have been deleted."),
    Reason.EVIDENCE_MISSING: msg("Yes or no, what shows it, and a source: all three are needed."),
    Reason.KNOWLEDGE_MISSING: msg(
        "Numbers alone prove no need: please write down the local knowledge about this area first."
    ),
    Reason.REASONS_MISSING: msg("Please write down the reasons for this choice."),
    Reason.UNKNOWN_MEASURE: msg("This measure is no longer there."),
    Reason.NO_SUCH_MEASURE: msg("A measure depends on number {number}, which is not there."),
    Reason.NO_SUCH_IDEA: msg("There is no idea with number {number}."),
    Reason.TOO_MANY_MEASURES: msg("A plan can have up to {limit} measures."),
    Reason.DEADLINE_BEFORE_START: msg("The deadline is before the start."),
    Reason.GOES_IN_A_CIRCLE: msg("These measures wait for each other in a circle: {way}"),
    Reason.NUMBER_TWICE: msg("Number {number} is there twice."),
    Reason.UNKNOWN_WORD: msg("“{word}” is not known here."),
    Reason.UNKNOWN_COLUMN: msg("This column is not known."),
    Reason.COLUMN_TWICE: msg("This column is there twice."),
    Reason.COLUMN_MISSING: msg("This column is missing."),
    Reason.NO_WHOLE_NUMBER: msg("“{word}” is no whole number."),
    Reason.NOT_A_PLAN: msg("This file cannot be read as a table (CSV)."),
    Reason.PHRASE_SHORT: msg("The passphrase is too short. It needs at least {limit} characters."),
    Reason.PHRASE_WRONG: msg(
        "The passphrase does not fit, or the file was changed. Nothing was stored."
    ),
    Reason.NO_BACKUP: msg("This is no backup of this program. Nothing was stored."),
    Reason.BACKUP_NEWER: msg(
        "This backup comes from a newer version of the program. Nothing was stored."
    ),
    Reason.BACKUP_OLDER: msg(
        "This backup comes from an older version of the program (schema {schema}). Please restore "
        "it there and update that program. Nothing was stored."
    ),
    Reason.EVENING_THERE: msg("This evening is here already: {code}. Nothing was stored."),
    Reason.CODE_TAKEN: msg("Another evening here has the code {code}. Nothing was stored."),
    Reason.NO_PACKAGE: msg(
        "This is no Open-Data-Paket that can be read. Nothing was kept. Please choose the ZIP file "
        "as it was downloaded."
    ),
    Reason.PACKAGE_DIFFERS: msg(
        "This package has been changed: its numbers do not agree ({where}). Nothing was kept."
    ),
    Reason.PACKAGE_THERE: msg("This package is there already."),
    Reason.TOO_MANY_CODERS: msg(
        "Two functions have coded this evening already. Please choose one of them."
    ),
    Reason.NO_EXCHANGE: msg(
        "This is no file with experience. Its first line must say {format}. Nothing was taken."
    ),
    Reason.EXCHANGE_ENTRY: msg(
        "Entry {number} ({kind}) of the file cannot be read. Nothing was taken."
    ),
}
