"""`python -m content extract` and `python -m content check`."""

import sys
from collections.abc import Iterator

from content.catalog import TRANSLATED, extract, merge, mistakes, read_catalog
from content.entry import ContentError
from content.example import load_example
from content.language import LANGUAGES, catalog_path
from content.privacy import privacy_notice
from content.toolbox import load_toolbox

USAGE = """usage: python -m content extract   collect msgids from the code into languages/*.po
       python -m content check     say what is not translated or broken (exit code 1)"""


def _extract() -> Iterator[str]:
    """Merge the msgids of the code into every catalogue and list what is not translated."""
    for language in TRANSLATED:
        template = extract()  # a catalogue writes its translations into the template it is given
        catalog = merge(template, language, catalog_path(language))
        yield from (f"{language}: {line}" for line in mistakes(template, catalog))


def _check() -> Iterator[str]:
    """Everything that a reader would notice: missing translations, broken content."""
    template = extract()
    for language in TRANSLATED:
        catalog = read_catalog(catalog_path(language))
        yield from (f"{language}: {line}" for line in mistakes(template, catalog))
    load_toolbox()
    load_example()
    for language in LANGUAGES:
        privacy_notice(language)


def main(arguments: list[str]) -> int:
    """The exit code: 0 done, 1 something to mend, 2 not understood; extract only lists gaps."""
    if arguments not in (["extract"], ["check"]):
        print(USAGE, file=sys.stderr)
        return 2
    found = 0
    try:
        for line in _extract() if arguments == ["extract"] else _check():
            print(line)
            found += 1
    except ContentError as error:
        print(error)
        return 1
    if not found:
        print("Everything is translated and in order.")
    return 1 if found and arguments == ["check"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
