"""A .po file: gettext's texts of one language. Flag `fuzzy`: drafted by machine, read by nobody."""

import gettext
import re
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from content.error import ContentError, read_text

FUZZY = "fuzzy"
RULE = re.compile(r"Plural-Forms: *nplurals=\d+; *plural=")


def read_catalog(path: Path) -> Catalog:
    """A .po file as it stands. Raises ContentError: bad UTF-8, not a .po file, no plural rule."""
    text = read_text(path)
    try:
        catalog = read_po(StringIO(text), abort_invalid=True)
    except PoFileError as error:
        raise ContentError(path.name, error.lineno + 1, str(error)) from error
    except ValueError as error:
        raise ContentError(path.name, 1, str(error)) from error
    if reason := _rule_mistake(text, catalog):
        head = text[: max(text.find("Plural-Forms"), 0)]
        raise ContentError(path.name, head.count("\n") + 1, reason)
    return catalog


def _rule_mistake(text: str, catalog: Catalog) -> str | None:
    if not RULE.search(text):
        return "no plural rule (Plural-Forms: nplurals=…; plural=…;)"
    try:
        rule = gettext.c2py(catalog.plural_expr)
        fits = all(0 <= rule(n) < catalog.num_plurals for n in range(1001))
    except (ValueError, ArithmeticError) as error:
        return f"the plural rule cannot be read ({error})"
    return None if fits else "the plural rule asks for a form that there is not"


def is_reviewed(catalog: Catalog) -> bool:
    """Say whether every text is there and read by a person."""
    return all(message.string and not message.fuzzy for message in catalog if message.id)


def compiled(catalog: Catalog) -> gettext.GNUTranslations:
    """The texts ready for use, drafts among them."""
    machine = BytesIO()
    write_mo(machine, catalog, use_fuzzy=True)
    machine.seek(0)
    return gettext.GNUTranslations(machine)
