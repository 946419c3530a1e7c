"""The fields of one measure on the screen, and what is typed into them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from components.context import Visit
from components.day_field import day_field, typed_day
from components.plan.words import column_name
from sessions.function import FUNCTION_LENGTH
from sessions.plan import CityPlan, Measure, Status
from sessions.plan.check import in_column
from sessions.plan.columns import COLUMNS, Words, attribute, read_amount

_DAYS, _NOT_TYPED = ("start", "deadline"), ("id", "number")


@dataclass(frozen=True, slots=True)
class Entry:
    """The measure as it was `seen` when its fields were first drawn; `words` name ids by column.

    Every field is called by the column it has in a plan file.
    """

    visit: Visit
    seen: Measure
    words: Words

    def key(self, column: str) -> str:
        """Return the key of a field, different for each measure."""
        return f"measure:{self.seen.id or 'new'}:{column}"

    def line(self, column: str, limit: int = FUNCTION_LENGTH) -> None:
        """Draw a field for one line."""
        st.text_input(self._label(column), self._value(column), limit, key=self.key(column))

    def lines(self, column: str, limit: int) -> None:
        """Draw a field for several lines."""
        value, key = self._value(column), self.key(column)
        st.text_area(self._label(column), value, "content", limit, key=key)

    def offices(self) -> None:
        """Draw the field for offices, one per line."""
        label = self.visit.text("{label}, one per line", label=self._label("offices"))
        value = "\n".join(self._value("offices"))
        st.text_area(label, value, "content", key=self.key("offices"))

    def day(self, column: str) -> None:
        """Draw a field for a day."""
        day_field(self.visit, self._label(column), self._value(column), self.key(column))

    def cost(self) -> None:
        """Draw the field for an amount of money."""
        label = self.visit.text("{label} in EUR", label=self._label("cost"))
        known = self._value("cost")
        value = "" if known is None else self.visit.translation.format_number(known)
        st.text_input(label, value, 20, key=self.key("cost"))

    def several(self, column: str, titles: Mapping[int, str] | None = None) -> None:
        """Draw a choice of several: of the ids of the column, or of numbers with titles."""
        words: dict[Any, str] = dict(self.words.get(column, {}))
        words |= {number: f"{number} · {title}" for number, title in (titles or {}).items()}
        chosen = self._value(column)
        if titles is None:  # what has left the toolbox stays until somebody takes it away
            words |= {id: id for id in chosen if id not in words}
        st.multiselect(
            self._label(column),
            list(words),
            [one for one in chosen if one in words],
            format_func=lambda one: words.get(one, str(one)),
            placeholder=self.visit.text("Nothing chosen"),
            key=self.key(column),
        )

    def one(self, column: str) -> None:
        """Draw a choice of one of the ids of the column, or of none if none may be."""
        words = self.words[column]
        options = list(words) if column == "status" else ["", *words]
        st.selectbox(
            self._label(column),
            options,
            options.index(self._value(column) or ""),
            format_func=lambda one: words.get(one, "–"),
            key=self.key(column),
        )

    def free(self, column: str, offered: Sequence[str]) -> None:
        """Draw a choice of one text, or of another that is typed."""
        known = self._value(column)
        options = list(dict.fromkeys([*filter(None, [known]), *offered]))
        st.selectbox(
            self._label(column),
            options,
            0 if known else None,
            placeholder=self.visit.text("Choose or type"),
            accept_new_options=True,
            key=self.key(column),
        )

    def typed(self) -> Measure:
        """Return the measure as it stands in the fields now.

        Raises `Refused` with its `column`: bad_day, no_whole_number.
        """
        found = {}
        for column in COLUMNS:
            if column not in _NOT_TYPED:
                with in_column(column):
                    found[attribute(column)] = self._typed(column)
        return replace(self.seen, **found)

    def _typed(self, column: str) -> Any:
        if column in _DAYS:
            return typed_day(self.key(column))
        typed = st.session_state[self.key(column)]
        if column == "cost":
            return read_amount(typed) if typed.strip() else None
        if column == "status":
            return Status(typed)
        if column == "city_plan":
            return CityPlan(typed) if typed else None
        if column == "offices":
            return tuple(typed.splitlines())
        return tuple(typed) if isinstance(typed, list) else typed or ""

    def _label(self, column: str) -> str:
        return column_name(self.visit, column)

    def _value(self, column: str) -> Any:
        return getattr(self.seen, attribute(column))
