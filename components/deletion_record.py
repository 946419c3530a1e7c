"""The record of a deletion: when, how much, what stays, and what only others can remove."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from components.context import Visit, now
from components.file_button import file_button
from components.long_work import long_deed
from components.number_table import number_table
from components.print import text_document
from components.section import sections_html
from components.wording import heading, note
from content.accessibility import Section
from content.drafts import Deletion, deletion, draft_language
from content.language import msg
from sessions.closing import Closing
from sessions.ids import WorkshopId
from sessions.store import Store
from sessions.work import Progress

WORK = "deletion"

_NAMED = {
    "participant": msg("People"),
    "ballot": msg("Ballots"),
    "vote": msg("Dots"),
    "comment": msg("Comments"),
    "stance": msg("What people say about the approaches"),
    "slip": msg("Paper slips"),
    "card": msg("Participation cards"),
    "browser": msg("Numbers of browsers"),
}


def what_goes(visit: Visit) -> Deletion:
    """Return what a deletion takes and leaves on the database of this installation."""
    return deletion(visit.language, visit.store.url.partition(":")[0].partition("+")[0])


def deletion_record(visit: Visit, found: Closing) -> None:
    """Draw the record of a deletion that has begun; until it has ended, how far it is."""
    words = what_goes(visit)
    st.html(heading(words.title, "h2"))
    if found.purged_at is None:
        finish = partial(finish_deletion, visit.store, visit.here.id)
        long_deed(visit, WORK, visit.text("Delete"), finish, lambda _: None)
    st.html("".join(note(line, "") for line in _times(visit, found)))
    heads = [visit.text("What"), visit.text("How many")]
    st.html(number_table(words.went, heads, _rows(visit, found)))
    st.html(sections_html((words.kept, words.elsewhere), draft_language(visit.language)))
    file_button(
        visit, visit.text("Record to keep (PDF)"), partial(_file, visit, found), "deletion.pdf"
    )


def finish_deletion(store: Store, workshop: WorkshopId, told: Progress) -> None:
    """Do the work of a deletion, beside the page."""
    store.deletions.finish(workshop, now(), told)


def _times(visit: Visit, found: Closing) -> Iterator[str]:
    day = visit.translation.format_date
    if found.closed_at:
        yield visit.text("Closed on {day}.", day=day(found.closed_at))
    if found.offered_on:
        offered = visit.translation.format_day(found.offered_on)
        yield visit.text("Offered to the archive on {day}.", day=offered)
    else:
        yield visit.text("Not noted as offered to the archive.")
    if found.deleted_at:
        yield visit.text("Deleted on {day}.", day=day(found.deleted_at))


def _rows(visit: Visit, found: Closing) -> Iterator[tuple[str, str]]:
    number = visit.translation.format_number
    for table, name in _NAMED.items():
        if table in found.counts:
            yield visit.text(name), number(found.counts[table])
    rest = sum(rows for table, rows in found.counts.items() if table not in _NAMED)
    yield visit.text("Everything else, rows"), number(rest)


def _file(visit: Visit, found: Closing) -> bytes:
    words, language = what_goes(visit), draft_language(visit.language)
    counts = Section(words.went, "", tuple(f"{name}: {rows}" for name, rows in _rows(visit, found)))
    title = f"{words.title}: {visit.local(visit.here.plan.title)[0]}"
    note = " ".join(_times(visit, found))
    return text_document(title, note, (counts, words.kept, words.elsewhere), language)
