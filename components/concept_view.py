"""A Konzept seen from above: what its approaches cover, combine, double and need."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from components.context import Visit
from components.idea_label import field_label
from components.wording import heading, note
from content.approach import Approach
from content.concept import Coverage, FieldCoverage, Reach
from content.language import Texts
from content.term import Term


def concept_view(visit: Visit, found: Coverage) -> str:
    """Return all that there is to see of the chosen approaches, as HTML."""
    return f'<div class="concept">{"".join(_parts(visit, found))}</div>'


def _parts(visit: Visit, found: Coverage) -> Iterator[str]:
    text, toolbox = visit.text, visit.toolbox
    yield heading(text("Fields of action"), "h2") + _fields(visit, found.fields)
    yield heading(text("What strengthens each other"), "h2")
    yield _list(
        (_pair(visit, one, two) for one, two in found.combinations), text("No two of them yet.")
    )
    yield heading(text("What overlaps"), "h2")
    yield note(text("The same kind in the same field for the same people. Perhaps one is enough."))
    yield _list(_overlaps(visit, found), text("Nothing overlaps."))
    yield heading(text("Cross-cutting themes"), "h2") + _reached(
        visit, toolbox.themes, found.themes
    )
    yield heading(text("For whom"), "h2")
    yield note(text("An approach for everyone does not count here: it names nobody in particular."))
    yield _reached(visit, toolbox.audiences, found.audiences)
    yield heading(text("Who must take part"), "h2")
    yield _needed(visit, toolbox.partners, found.partners)
    yield heading(text("What must not be harmed"), "h2") + _protected(visit, found.chosen)


def _fields(visit: Visit, fields: Sequence[FieldCoverage]) -> str:
    columns = (visit.text("Field of action"), visit.text("Covered"), visit.text("Which approaches"))
    return _table(columns, (_field(visit, one) for one in fields))


def _field(visit: Visit, one: FieldCoverage) -> str:
    if one.covered:
        shape, said = "full", visit.text("covered")
    elif one.reaching_in:
        shape, said = "half", visit.text("only touched")
    else:
        shape, said = "empty", visit.text("not covered")
    dot = f'<i class="meter-dot meter-{shape}" aria-hidden="true"></i>{escape(said)}'
    by = _names(visit, one.at_home or one.reaching_in)
    field = field_label(visit, one.field.id)
    return f'<tr><th scope="row">{field}</th><td>{dot}</td><td>{by}</td></tr>'


def _overlaps(visit: Visit, found: Coverage) -> Iterator[str]:
    toolbox = visit.toolbox
    for one in found.overlaps:
        people = ", ".join(visit.local(toolbox.audience(id).name)[0] for id in one.audiences)
        kind = visit.text(one.one.kind.label) if one.one.kind else ""
        why = f'<p class="facts"><span>{field_label(visit, one.one.field)}</span>'
        why += f"<span>{escape(kind)}</span><span>{escape(people)}</span></p>"
        yield _pair(visit, one.one, one.other) + why


def _reached(visit: Visit, terms: Sequence[Term], reach: Reach) -> str:
    """Two lines: what is named by how many, and what by nobody."""
    known = [term for term in terms if term.id in reach]
    named = [_counted(visit, term, len(reach[term.id])) for term in known if reach[term.id]]
    missing = [_local(visit, term.name) for term in known if not reach[term.id]]
    lines = ((visit.text("Named"), named), (visit.text("Named by none"), missing))
    return _definitions((label, ", ".join(words) or "–") for label, words in lines)


def _needed(visit: Visit, terms: Sequence[Term], reach: Reach) -> str:
    needed = ((_local(visit, term.name), _names(visit, reach[term.id])) for term in terms)
    rows = (f'<tr><th scope="row">{who}</th><td>{by}</td></tr>' for who, by in needed if by)
    return _table((visit.text("Who must take part"), visit.text("Which approaches")), rows)


def _protected(visit: Visit, chosen: Sequence[Approach]) -> str:
    return _list(
        (
            f"<strong>{_local(visit, one.title)}</strong><p>{_local(visit, one.protects)}</p>"
            for one in chosen
            if one.protects
        ),
        visit.text("Nothing is named."),
    )


def _counted(visit: Visit, term: Term, number: int) -> str:
    return f"{_local(visit, term.name)} ({number})"


def _pair(visit: Visit, one: Approach, two: Approach) -> str:
    return f"{_local(visit, one.title)} <b>+</b> {_local(visit, two.title)}"


def _names(visit: Visit, found: Iterable[Approach]) -> str:
    return "<br>".join(_local(visit, one.title) for one in found)


def _local(visit: Visit, texts: Texts) -> str:
    words, language = visit.local(texts)
    return f'<span lang="{language}" dir="auto">{escape(words)}</span>'


def _list(items: Iterable[str], otherwise: str) -> str:
    drawn = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{drawn}</ul>" if drawn else note(otherwise)


def _definitions(lines: Iterable[tuple[str, str]]) -> str:
    drawn = (f"<dt>{escape(label)}</dt><dd>{words}</dd>" for label, words in lines)
    return f"<dl>{''.join(drawn)}</dl>"


def _table(columns: Sequence[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    return (
        f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(columns[0])}">'
        f'<table class="meter"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )
