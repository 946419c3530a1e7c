"""The catalogues of interface texts: collecting msgids from the code and checking translations."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from string import Formatter
from tokenize import TokenError

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po

from content.error import ContentError
from content.language import LANGUAGES
from content.pofile import FUZZY, read_catalog

ROOT = Path(__file__).parent.parent
PLACES = ("app.py", "pages", "components", "content")
KEYWORDS = {"text": None, "plural": (1, 2), "msg": None, "error": None, "ContentError": (3,)}
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
            where = error.args[1][0] if isinstance(error, TokenError) else error.lineno
            reason = f"not complete Python ({error.args[0]})"
            raise ContentError(place, where or 1, reason) from error
    return catalog


def _sources(root: Path) -> Iterator[Path]:
    for name in PLACES:
        place = root / name
        yield from [place] if place.is_file() else sorted(place.rglob("*.py"))


def merge(template: Catalog, language: str, path: Path) -> Catalog:
    """Bring a .po file up to the template: translations and flags stay, unused msgids go."""
    catalog = read_catalog(path) if path.exists() else _begin(language)
    catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalog.fuzzy = False
    _write(catalog, path)
    return catalog


def mark_drafted(path: Path) -> int:
    """Flag every translation of a .po file as drafted by machine; return how many there are."""
    catalog = read_catalog(path)
    drafts = [message for message in catalog if message.id and any(forms(message.string))]
    for message in drafts:
        message.flags.add(FUZZY)
    _write(catalog, path)
    return len(drafts)


def _begin(language: str) -> Catalog:
    known = LANGUAGES[language]
    return Catalog(
        known.locale,
        header_comment=f"# Interface texts of Quartiersrunde: {known.name}",
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


def mistakes(template: Catalog, catalog: Catalog) -> Iterator[str]:
    """One line per msgid that is not translated, or where the placeholders differ."""
    for wanted in template:
        if wanted.id and (reason := mistake(catalog.get(wanted.id), catalog.num_plurals)):
            yield f"{reason}: {forms(wanted.id)[0]!r}"


def mistake(message: Message | None, plurals: int) -> str | None:
    """What is wrong with a message of a catalogue that has this many plural forms, or None."""
    if message is None:
        return "not in the catalogue"
    texts = forms(message.string)
    if not all(texts) or len(texts) != (plurals if message.pluralizable else 1):
        return "not translated"
    try:
        return _placeholder_mistake(_placeholders(forms(message.id)[-1]), texts)
    except ValueError as error:
        return f"placeholder cannot be read ({error})"


def _placeholder_mistake(allowed: set[str], texts: tuple[str, ...]) -> str | None:
    """Forms for zero, one and two may leave the number out; the last form has to have it."""
    if any(_placeholders(text) - allowed for text in texts):
        return "unknown placeholder in the translation"
    return None if _placeholders(texts[-1]) == allowed else "placeholder missing in the translation"


def forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """A msgid or a translation as one text per form; one empty text where there is none."""
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
