"""Why something is not shown: as the facilitator chooses it, and as its author reads it."""

from components.context import Visit
from components.idea_label import own_words
from components.wording import note
from content.language import msg
from sessions.release import Decision, Ground

GROUND_WORDS: dict[Ground, str] = {
    Ground.PERSONAL: msg("It tells about a person"),
    Ground.INSULT: msg("It hurts or insults"),
    Ground.ELSEWHERE: msg("It is not about our question"),
    Ground.UNCLEAR: msg("We do not understand it"),
    Ground.TWICE: msg("It has been said already"),
}
_READ: dict[Ground, str] = {
    Ground.PERSONAL: msg(
        "It is not shown because it tells something about a person. Please write it without "
        "names, addresses and numbers."
    ),
    Ground.INSULT: msg(
        "It is not shown because it could hurt somebody. Please say the same in other words."
    ),
    Ground.ELSEWHERE: msg("It is not shown because it is not about the question of this evening."),
    Ground.UNCLEAR: msg(
        "It is not shown because we did not understand it. Please write it in other words, or ask "
        "for help."
    ),
    Ground.TWICE: msg("It is not shown because the same idea is on the list already."),
}


def ground_note(visit: Visit, decision: Decision | None) -> str:
    """Tell an author why others do not see what she wrote, in her own language."""
    if decision is None:
        return ""
    parts = [note(visit.text(_READ[decision.ground]))] if decision.ground else []
    if decision.words:
        parts.append(own_words(decision.words, decision.language))
    return f'<div class="ground">{"".join(parts)}</div>' if parts else ""
