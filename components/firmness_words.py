"""How firm a list is, in words: the same on a screen and on paper."""

from collections.abc import Sequence

from content.language import Translation, msg
from sessions.ranking.firmness import Firmness

CHANCE = msg("Chance among those present, not the opinion of the neighbourhood")


def few_words(told: Translation, ballots: int) -> str:
    """Return what so few ballots mean."""
    if not ballots:
        return told.text("Nobody took part.")
    return told.plural(
        "Only {n} ballot: the order is mostly chance.",
        "Only {n} ballots: the order is mostly chance.",
        ballots,
    )


def drawn_words(told: Translation, firm: Firmness) -> str:
    """Return what a range of ranks is."""
    return told.text(
        "The ballots were drawn again {draws} times. In nine of ten draws an idea stands within "
        "its range.",
        draws=told.format_number(firm.draws),
    )


def span_words(told: Translation, low: int, high: int) -> str:
    """Return a range of ranks; a single one is itself."""
    if low == high:
        return str(low)
    return told.text("{first} to {last}", first=low, last=high)


def run_words(told: Translation, firm: Firmness) -> Sequence[str]:
    """Return the ranks of ideas of which no two can be told apart."""
    return [told.text("Rank {first} to {last}", first=one, last=two) for one, two in firm.runs]
