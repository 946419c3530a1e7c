"""What simulated residents say in a Probelauf: ideas of the toolbox and remarks of the example."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from content.example import ExampleComment, load_example
from content.language import DEFAULT, Texts
from content.toolbox import Toolbox, load_toolbox

_LONGEST_TITLE, _LONGEST_TEXT = 80, 500


@dataclass(frozen=True)
class Said:
    """An idea as somebody gives it, and its short titles in other languages."""

    title: str
    text: str
    language: str
    titles: Texts
    field: str | None
    approach: str | None


@dataclass(frozen=True)
class Chatter:
    """Everything that can be said; none of the three is empty."""

    ideas: Sequence[Said]
    comments: Sequence[ExampleComment]
    approaches: Sequence[str]


def chatter(toolbox: Toolbox, languages: Sequence[str]) -> Chatter:
    """What can be said about the approaches of an evening in its languages.

    Where an organiser's own approaches come without ideas, people say those of the example.
    """
    example = load_example().ideas
    spoken = [code for code in languages if code != "de-simple"] or [DEFAULT]
    ideas = [said for language in spoken for said in _ideas(toolbox, language)]
    told = [Said(i.title, i.text, i.language, i.titles, i.field, None) for i in example]
    return Chatter(
        ideas or told,
        [comment for idea in example for comment in idea.comments],
        [one.id for one in toolbox.approaches or load_toolbox().approaches],
    )


def _ideas(toolbox: Toolbox, language: str) -> Iterator[Said]:
    for approach in toolbox.approaches:
        for idea in approach.ideas:
            titles = {code: one for code, one in idea.title.items() if len(one) <= _LONGEST_TITLE}
            if language in titles:
                text = idea.text.get(language, "")[:_LONGEST_TEXT]
                yield Said(titles[language], text, language, titles, approach.field, approach.id)
