"""A stance on an approach as HTML: a shape and words."""

from collections.abc import Mapping
from html import escape

from components.context import Visit
from content.language import msg
from sessions.stance import Fit

FIT_WORDS: dict[Fit, str] = {
    Fit.FITS: msg("Fits here"),
    Fit.WITH_CHANGE: msg("Fits with a change"),
    Fit.NOT_HERE: msg("Does not fit here"),
}


def fit_label(visit: Visit, fit: Fit) -> str:
    """A full, a half and an empty dot, each with its words."""
    words = escape(visit.text(FIT_WORDS[fit]))
    return f'<span class="fit"><i class="fit-{fit}" aria-hidden="true"></i>{words}</span>'


def fit_numbers(visit: Visit, counts: Mapping[Fit, int]) -> str:
    """How many people stand where, in one quiet line of shapes and numbers."""
    items = "".join(
        f'<li class="fit"><i class="fit-{fit}" aria-hidden="true"></i>{people}'
        f'<span class="only-read"> {escape(visit.text(FIT_WORDS[fit]))}</span></li>'
        for fit, people in counts.items()
    )
    return f'<ul class="fit-numbers">{items}</ul>'
