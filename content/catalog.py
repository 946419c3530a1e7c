"""The catalogues of interface texts: collecting msgids from the code and checking translations."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from string import Formatter
from tokenize import TokenError

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from content.entry import ContentError
from content.language import LANGUAGES

ROOT = Path(__file__).parent.parent
PLACES = ("app.py", "pages", "components", "content")
KEYWORDS = {"text": None, "plural": (1, 2), "msg": None}
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")


def extract(root: Path = ROOT) -> Catalog:
    """All msgids in the code, by file and line. Raises ContentError for a file half written."""
    catalog = Catalog(charset="utf-8")
    for path in _sources(root):
        place = path.relative_to(root).as_posix()
        try:
            for line, msgid, _, _ in extract_from_file("python", path, KEYWORDS):
                catalog.add(msgid, None, [(place, line)])
        except (SyntaxError, TokenError) as error:
            raise ContentError(f"{place}: not complete Python ({error.args[0]})") from error
    return catalog


def _sources(root: Path) -> Iterator[Path]:
    for name in PLACES:
        place = root / name
        yield from [place] if place.is_file() else sorted(place.rglob("*.py"))


def merge(template: Catalog, language: str, path: Path) -> Catalog:
    """Bring a .po file up to the template: translations stay, msgids no longer used go."""
    catalog = read_catalog(path) if path.exists() else _begin(language)
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalog.fuzzy = False
    for message in catalog:
        message.flags.discard("fuzzy")
    _write(catalog, path)
    return catalog


def _begin(language: str) -> Catalog:
    known = LANGUAGES[language]
    comment = f"# Interface texts of Quartiersrunde: {known.name} ({known.status})"
    return Catalog(
        language,
        header_comment=comment,
        project="Quartiersrunde",
        version="1",
        last_translator="Quartiersrunde",
        language_team=known.name,
        charset="utf-8",
    )


def _write(catalog: Catalog, path: Path) -> None:
    """Replace the file in one step, so that a reader never sees half of it."""
    text = BytesIO()
    write_po(text, catalog, width=98, ignore_obsolete=True, sort_by_file=True, include_lineno=False)
    draft = path.with_suffix(".po.new")
    draft.write_bytes(text.getvalue())
    draft.replace(path)


def read_catalog(path: Path) -> Catalog:
    """A .po file as it stands."""
    with path.open("rb") as source:
        return read_po(source)


def mistakes(template: Catalog, catalog: Catalog) -> Iterator[str]:
    """One line per msgid that is not translated, or where the placeholders differ."""
    for wanted in template:
        if wanted.id:
            found = catalog.get(wanted.id)
            reason = _mistake(found, catalog.num_plurals) if found else "not in the catalogue"
            if reason:
                yield f"{reason}: {_forms(wanted.id)[0]!r}"


def _mistake(message: Message, plurals: int) -> str | None:
    texts = _forms(message.string)
    if not all(texts) or len(texts) != (plurals if message.pluralizable else 1):
        return "not translated"
    try:
        return _placeholder_mistake(_placeholders(_forms(message.id)[-1]), texts)
    except ValueError as error:
        return f"placeholder cannot be read ({error})"


def _placeholder_mistake(allowed: set[str], texts: tuple[str, ...]) -> str | None:
    """Forms for zero, one and two may leave the number out; the last form has to have it."""
    if any(_placeholders(text) - allowed for text in texts):
        return "unknown placeholder in the translation"
    return None if _placeholders(texts[-1]) == allowed else "placeholder missing in the translation"


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
