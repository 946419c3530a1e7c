"""What one vote belongs to, in words: every result says it."""

from collections.abc import Sequence

from content.language import Translation, msg
from sessions.round import OneVotePer, Round

ONE_VOTE_PER = {
    OneVotePer.DEVICE: msg("One vote per device."),
    OneVotePer.CARD: msg("One vote per participation card."),
    OneVotePer.VOTER: msg("One vote per voter of the imported file."),
}
"""msgids."""

_WITH_CARDS = (
    msg("Each person has one participation card and with it one ballot per round."),
    msg(
        "The card works on a phone, on a tablet and on paper; the dots can be changed until the "
        "end of giving dots."
    ),
    msg(
        "A paper slip needs the number of its card. If a card has given dots on a device and on a "
        "slip, only one of the two counts: a helper asks which. The other is kept in a log and "
        "not counted."
    ),
)
_WITHOUT_CARDS = (
    msg(
        "There are no participation cards: every device and every paper slip counts as one person."
    ),
)


def one_vote_words(told: Translation, counted: Round) -> str:
    """Return the sentence under a result."""
    return told.text(ONE_VOTE_PER[counted.one_vote_per])


def card_rules(told: Translation, *, cards: bool) -> Sequence[str]:
    """Return what the rules card and the Dokumentation say about cards, device and paper."""
    return [told.text(rule) for rule in (_WITH_CARDS if cards else _WITHOUT_CARDS)]
