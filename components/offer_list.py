"""What is already there in the quarter, as a list: kind by kind, for whom and by whom."""

from collections.abc import Sequence
from html import escape

from components.context import Visit
from content.language import msg
from sessions.offer import Offer, OfferKind, by_kind

OFFER_KINDS = {
    OfferKind.COURSE: msg("Courses"),
    OfferKind.ADVICE: msg("Advice"),
    OfferKind.MEETING: msg("Meeting places"),
    OfferKind.SOCIAL: msg("Social facilities"),
    OfferKind.SCHOOL: msg("Schools and day care"),
    OfferKind.PLAYGROUND: msg("Playgrounds"),
    OfferKind.STOP: msg("Stops"),
    OfferKind.OTHER: msg("Other offers"),
}


def offer_list(visit: Visit, offers: Sequence[Offer]) -> str:
    """Return the offers as HTML, each kind with its number; everything from a file is escaped."""
    return "".join(_kind(visit, kind, some) for kind, some in by_kind(offers).items())


def _kind(visit: Visit, kind: OfferKind, offers: Sequence[Offer]) -> str:
    name = escape(f"{visit.text(OFFER_KINDS[kind])} ({len(offers)})")
    rows = "".join(map(_row, offers))
    return f'<details class="offers"><summary>{name}</summary><ul>{rows}</ul></details>'


def _row(offer: Offer) -> str:
    more = ", ".join(filter(None, (offer.target_group, offer.provider)))
    said = f' <span class="muted" dir="auto">{escape(more)}</span>' if more else ""
    return f'<li><strong dir="auto">{escape(offer.name)}</strong>{said}</li>'
