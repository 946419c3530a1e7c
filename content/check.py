"""What `python -m content check` says: how much there is, what to look at, what to mend."""

from collections.abc import Iterator
from dataclasses import asdict

from babel.messages.catalog import Catalog

from content.catalog import TRANSLATED, extract, forms, mistakes
from content.completeness import Completeness, Count, completeness, gaps
from content.error import ContentError
from content.example import load_example
from content.language import LANGUAGES, catalog_path
from content.offer import offer
from content.plain_language import doubts, long_sentences
from content.pofile import read_catalog
from content.privacy import notice_texts
from content.toolbox import Toolbox, load_toolbox

SIMPLE = "de-simple"
PARTS = ("interface", "names", "approaches", "ideas", "privacy notice")


def overview() -> Iterator[str]:
    """How many approaches and ideas there are, and how complete each language is."""
    toolbox = load_toolbox()
    yield _sizes("", toolbox)
    for field in toolbox.fields:
        yield _sizes(field.name["de"], toolbox, field.id)
    yield ""
    rows = [("", *PARTS), *(_row(*one) for one in completeness(toolbox).items())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _sizes(name: str, toolbox: Toolbox, field: str | None = None) -> str:
    found = [one for one in toolbox.approaches if field in {None, one.field}]
    ideas = sum(len(one.ideas) for one in found)
    return f"{len(found):4} approaches, {ideas:2} ideas  {name}".rstrip()


def _row(language: str, found: Completeness) -> tuple[str, ...]:
    counts = (found.interface, found.names, found.approaches, found.ideas, found.notice)
    return (language, *map(_cell, counts))


def _cell(count: Count) -> str:
    """`315/315 drafted`, `300/315 300 drafted, 15 missing`."""
    numbers = {kind: number for kind, number in asdict(count).items() if number}
    alone = len(numbers) == 1
    words = (kind if alone else f"{number} {kind}" for kind, number in numbers.items())
    return f"{count.complete}/{count.total} {', '.join(words)}"


def to_look_at() -> Iterator[str]:
    """Shapes of words in Einfache Sprache that a person should judge."""
    for place, text in _simple_texts(load_toolbox()):
        for doubt in doubts(text):
            yield f"{doubt.rule}: “{doubt.words}” in {place}"


def to_mend() -> Iterator[str]:
    """Everything that a reader would notice: missing texts, broken content, long sentences.

    Raises ContentError where the start would.
    """
    yield from map(str, offer().problems)
    template = extract()
    for language in TRANSLATED:
        if catalog := _catalog(language):
            yield from (f"{language}.po: {line}" for line in mistakes(template, catalog))
    toolbox = load_toolbox()
    for language in LANGUAGES:
        yield from (f"{language}: {line}" for line in gaps(toolbox, language))
    load_example()
    for place, text in _simple_texts(toolbox):
        for sentence in long_sentences(text):
            yield f"{SIMPLE}: more than 12 words in {place}: “{sentence}”"


def _simple_texts(toolbox: Toolbox) -> Iterator[tuple[str, str]]:
    """Every text in Einfache Sprache, and where it is."""
    for message in _catalog(SIMPLE) or ():
        if message.id:
            yield from ((repr(forms(message.id)[0]), text) for text in forms(message.string))
    for item in toolbox.items:
        for key, texts in item.texts(SIMPLE).items():
            yield f"{item.table} “{item.id}”, {key}", texts.get(SIMPLE, "")
    for texts in notice_texts():
        yield "the privacy notice", texts.get(SIMPLE, "")


def _catalog(language: str) -> Catalog | None:
    """A .po file, or None where `offer` has named the reason why it is of no use."""
    try:
        return read_catalog(catalog_path(language))
    except ContentError:
        return None
