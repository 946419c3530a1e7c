"""`python -m content extract`, `… check` and `… drafted LANGUAGE…`."""

import sys

from content import check
from content.catalog import TRANSLATED, extract, mark_drafted, merge, mistakes
from content.error import ContentError
from content.language import WRITTEN, catalog_path

USAGE = """usage: python -m content extract   collect msgids from the code into languages/*.po
       python -m content check     say what there is and what is missing or broken (exit code 1)
       python -m content drafted LANGUAGE…   mark all translations in languages/LANGUAGE.po as
                                   drafted by machine (fuzzy); whoever reads one unmarks it"""


def main(arguments: list[str]) -> int:
    """The exit code: 0 done, 1 something to mend, 2 not understood; extract only lists gaps."""
    try:
        match arguments:
            case ["extract"]:
                return _extract()
            case ["check"]:
                return _check()
            case ["drafted", *languages] if _are_translated(languages):
                return _mark(languages)
    except ContentError as error:
        print(error)
        return 1
    print(USAGE, file=sys.stderr)
    return 2


def _extract() -> int:
    """Merge the msgids of the code into every catalogue and list what is not translated."""
    for language in TRANSLATED:
        template = extract()  # a catalogue writes its translations into the template it is given
        catalog = merge(template, language, catalog_path(language))
        for line in mistakes(template, catalog):
            print(f"{language}: {line}")
    return 0


def _check() -> int:
    for line in check.overview():
        print(line)
    if doubts := list(check.to_look_at()):
        print(f"\nTo look at in Einfache Sprache, {len(doubts)} (nothing fails because of them):")
        print(*doubts, sep="\n")
    if broken := list(check.to_mend()):
        print(f"\nTo mend, {len(broken)}:")
        print(*broken, sep="\n")
        return 1
    print("\nEverything is there and in order.")
    return 0


def _are_translated(languages: list[str]) -> bool:
    return bool(languages) and set(languages) <= set(TRANSLATED) - set(WRITTEN)


def _mark(languages: list[str]) -> int:
    for language in languages:
        print(f"{language}: {mark_drafted(catalog_path(language))} texts marked as drafted")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
