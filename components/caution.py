"""What an organiser may have overlooked, as sentences."""

from collections.abc import Callable, Iterable
from html import escape

from components.context import Visit
from components.step import step_name
from sessions.estimate import Caution, Concern, Scale
from sessions.phase import Phase
from sessions.run_sheet import Step


def caution_list(visit: Visit, found: Iterable[Caution], scale: Scale) -> str:
    """Return the sentences as a list, empty for none."""
    items = "".join(f"<li>{escape(caution_sentence(visit, one, scale))}</li>" for one in found)
    return f'<ul class="cautions">{items}</ul>' if items else ""


def caution_sentence(visit: Visit, caution: Caution, scale: Scale) -> str:
    """Return one concern in words."""
    return _SENTENCES[caution.concern](visit, caution, scale)


def _too_short(visit: Visit, caution: Caution, scale: Scale) -> str:
    said = {"n": caution.number, "planned": _step(caution).minutes, "step": _name(visit, caution)}
    if _step(caution).phase is Phase.VOTE and scale.room.turns > 1:
        return visit.plural(
            "“{step}” takes about {n} minutes with {tablets} tablet; {planned} are planned.",
            "“{step}” takes about {n} minutes with {tablets} tablets; {planned} are planned.",
            scale.room.tablets,
            tablets=scale.room.tablets,
            **said,
        )
    return visit.text("“{step}” takes about {n} minutes; {planned} are planned.", **said)


def _too_many_approaches(visit: Visit, caution: Caution, _: Scale) -> str:
    return visit.text(
        "{n} approaches are more than can be read in a quarter of an hour. Please choose at "
        "most eight.",
        n=caution.number,
    )


def _needs_preselection(visit: Visit, caution: Caution, _: Scale) -> str:
    return visit.text(
        "A third of {n} ideas would be more than 7 dots, and nobody keeps more in view. A "
        "preselection helps: then dots are given again for the first ideas only.",
        n=caution.number,
    )


def _too_many_dots(visit: Visit, caution: Caution, _: Scale) -> str:
    return visit.text(
        "In “{step}” there are {n} dots for so few ideas: with more dots than half of the ideas "
        "nearly every idea gets one.",
        n=caution.number,
        step=_name(visit, caution),
    )


def _nothing_to_vote_on(visit: Visit, caution: Caution, _: Scale) -> str:
    return visit.text("“{step}” comes before ideas are collected.", step=_name(visit, caution))


def _no_device(visit: Visit, caution: Caution, _: Scale) -> str:
    return visit.plural(
        "{n} person has neither a phone nor a slip of paper nor a tablet.",
        "{n} people have neither a phone nor a slip of paper nor a tablet.",
        caution.number,
    )


_SENTENCES: dict[Concern, Callable[[Visit, Caution, Scale], str]] = {
    Concern.TOO_SHORT: _too_short,
    Concern.TOO_MANY_APPROACHES: _too_many_approaches,
    Concern.NEEDS_PRESELECTION: _needs_preselection,
    Concern.TOO_MANY_DOTS: _too_many_dots,
    Concern.NOTHING_TO_VOTE_ON: _nothing_to_vote_on,
    Concern.NO_DEVICE: _no_device,
}


def _name(visit: Visit, caution: Caution) -> str:
    return step_name(visit, _step(caution))


def _step(caution: Caution) -> Step:
    if caution.step is None:
        raise ValueError(f"{caution.concern} is about the whole evening")
    return caution.step
