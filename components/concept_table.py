"""A Konzept as a table: a row per approach, and one per field that no approach is at home in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from components.context import Visit
from content.approach import Approach
from content.concept import Coverage
from content.term import Term
from sessions.concept import Concept
from sessions.sheet import Flavour
from sessions.table import Row, Table

_COLUMNS = (
    *("concept", "field", "covered", "approach", "title", "kind", "secondary_fields"),
    *("audiences", "themes", "partners", "combines_with", "overlaps_with", "protects"),
)


def concept_table(visit: Visit, kept: Concept, found: Coverage, flavour: Flavour) -> Table:
    """Return the table: for Excel with names in the language of the visit, else with ids."""
    rows = _Rows(visit, kept, found, named=flavour is Flavour.EXCEL_DE)
    return Table.of(_COLUMNS, rows.all())


@dataclass(frozen=True)
class _Rows:
    visit: Visit
    kept: Concept
    found: Coverage
    named: bool

    def all(self) -> Iterator[Row]:
        for one in self.found.fields:
            about: Row = {"concept": self.kept.title, "field": self._term(one.field)}
            if not one.covered:
                yield {**about, "covered": False}
            for approach in one.at_home:
                yield {**about, "covered": True, **self._approach(approach)}

    def _approach(self, one: Approach) -> Row:
        toolbox, overlaps = self.visit.toolbox, [(o.one, o.other) for o in self.found.overlaps]
        kind = one.kind and (self.visit.text(one.kind.label) if self.named else str(one.kind))
        return {
            "approach": one.id,
            "title": self.visit.local(one.title)[0],
            "kind": kind,
            "secondary_fields": self._terms(one.secondary, toolbox.field),
            "audiences": self._terms(one.audiences, toolbox.audience),
            "themes": self._terms(one.themes, toolbox.theme),
            "partners": self._terms(one.partners, toolbox.partner),
            "combines_with": self._beside(one, self.found.combinations),
            "overlaps_with": self._beside(one, overlaps),
            "protects": self.visit.local(one.protects)[0] if one.protects else None,
        }

    def _terms(self, ids: Iterable[str], find: Callable[[str], Term]) -> str:
        return ", ".join(self._term(find(id)) for id in ids)

    def _term(self, term: Term) -> str:
        return self.visit.local(term.name)[0] if self.named else term.id

    def _beside(self, one: Approach, pairs: Iterable[tuple[Approach, Approach]]) -> str:
        others = (b if a.id == one.id else a for a, b in pairs if one.id in {a.id, b.id})
        return ", ".join(self.visit.local(o.title)[0] if self.named else o.id for o in others)
