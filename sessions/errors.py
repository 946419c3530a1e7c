"""What the domain refuses, as a reason and its parameters; the sentence is made elsewhere."""

from enum import StrEnum


class Reason(StrEnum):
    """Why something was not done. Each has one translated sentence in `components`."""

    UNKNOWN_CODE = "unknown_code"
    WORKSHOP_CLOSED = "workshop_closed"
    NOT_IN_THIS_STEP = "not_in_this_step"
    STEP_MOVED = "step_moved"
    WRONG_CODE = "wrong_code"
    TOO_MANY_ATTEMPTS = "too_many_attempts"
    NOT_ALLOWED = "not_allowed"
    TEXT_MISSING = "text_missing"
    TEXT_TOO_LONG = "text_too_long"
    OUTSIDE_QUARTER = "outside_quarter"
    BAD_QUARTER = "bad_quarter"
    FILE_TOO_LARGE = "file_too_large"
    UNKNOWN_IDEA = "unknown_idea"
    TITLE_CHANGED = "title_changed"
    UNKNOWN_COMMENT = "unknown_comment"
    UNKNOWN_STANCE = "unknown_stance"
    RELEASED_MEANWHILE = "released_meanwhile"
    BLACKENED_MEANWHILE = "blackened_meanwhile"
    REFUSED_MEANWHILE = "refused_meanwhile"
    CHANGED_MEANWHILE = "changed_meanwhile"
    NOTHING_BLACKENED = "nothing_blackened"
    NOTHING_TO_UNDO = "nothing_to_undo"
    TABLE_MISSING = "table_missing"
    TABLE_HAS_ENOUGH = "table_has_enough"
    PERSON_HAS_ENOUGH = "person_has_enough"
    PAPER_KNOWN = "paper_known"
    NAMES_A_PERSON = "names_a_person"
    PASSED_ON = "passed_on"
    UNKNOWN_PARTICIPANT = "unknown_participant"
    BAD_MERGE = "bad_merge"
    NOTHING_TO_VOTE_ON = "nothing_to_vote_on"
    UNKNOWN_ROUND = "unknown_round"
    UNKNOWN_BALLOT = "unknown_ballot"
    SUBMISSION_CLOSED = "submission_closed"
    SUBMISSION_OPEN = "submission_open"
    COUNT_OPEN = "count_open"
    COUNT_CLOSED = "count_closed"
    ROUND_STARTED = "round_started"
    NOT_RELEASED = "not_released"
    NOT_ON_LIST = "not_on_list"
    TOO_MANY_DOTS = "too_many_dots"
    TOO_MANY_DOTS_ON_IDEA = "too_many_dots_on_idea"
    BAD_VALUE = "bad_value"
    BAD_NUMBER = "bad_number"
    BAD_ADDRESS = "bad_address"


class Refused(Exception):
    """The domain did not do it, nothing was stored, and `reason` says why."""

    def __init__(self, reason: Reason, **params: str | int) -> None:
        self.reason = reason
        self.params = params
        details = ", ".join(f"{name} {value}" for name, value in params.items())
        super().__init__(f"{reason}: {details}" if details else str(reason))
