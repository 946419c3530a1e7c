"""What an organiser takes home: plain tables, without a trace of who gave what."""

from collections.abc import Iterable, Mapping

from sessions.arrangement import Arrangement
from sessions.council_tables import council_tables
from sessions.group import Grouping
from sessions.idea import Idea
from sessions.idea_tables import about, comment_table, earlier_words, idea_table
from sessions.ids import IdeaId
from sessions.journal import Entry
from sessions.round import Round
from sessions.round_tables import ballot_table, group_table, paper_table, priority_table
from sessions.stance import Fit, Stance
from sessions.store import Store
from sessions.table import Row, Table
from sessions.workshop import Workshop

_PLEDGE = ("number", "id", "title", "people", "working_group", "carer", "first_date")
_STANCE = ("approach", "stance", "people", "reason", "language")


def tables(store: Store, here: Workshop) -> Mapping[str, Table]:
    """Return the tables by name: journal, ideas, comments; per released round list and ballots.

    Stances, if any, join them when the approaches are over; pledges, arrangements, actors, answers
    and the decision where there are any; where there was paper one more says what became of the
    slips. Only what was released or published is in them. Ballots are shuffled anew each time and
    numbered after it. Ideas stand by rank or public number, never as a ballot showed them; the seed
    of a ballot's cards stays in the database, or whoever saw a screen would find its ballot in the
    file.
    """
    ideas = {idea.id: idea for idea in store.ideas.documented(here.id)}
    found = {
        "ideas": idea_table(here, ideas, store.handovers.all(here.id)),
        "comments": comment_table(store, here, ideas),
    }
    earlier = earlier_words(store, here, ideas)
    if earlier.rows:
        found["earlier-words"] = earlier
    if counts := store.stances.counts(here):
        found["stances"] = _stances(counts, store.stances.released(here))
    if entries := store.journals.of(here.id):
        found["journal"] = _journal(here, entries)
    for counted in store.rounds.all(here.id):
        if counted.released_at is not None:
            found |= _of_round(store, here, counted, ideas)
    if pledged := _pledges(store, here, ideas):
        found["pledges"] = pledged
    return {**found, **council_tables(store, here, ideas)}


def _of_round(
    store: Store, here: Workshop, counted: Round, ideas: dict[IdeaId, Idea]
) -> dict[str, Table]:
    everything = {idea.id: idea for idea in store.rounds.listed(counted.id)} | ideas
    ranking = store.ballots.priority_list(counted.id)
    ranked = priority_table(here, counted, ranking, everything)
    found = {f"priority-list-{counted.number}": ranked}
    given = store.ballots.given(counted.id)
    if given or not ranking.ballots:  # not after they were deleted
        found[f"ballots-{counted.number}"] = ballot_table(counted, given, everything)
    groups = {one: store.groups.counts(here, counted.id, one) for one in Grouping}
    if any(groups.values()):
        found[f"groups-{counted.number}"] = group_table(counted, groups, everything)
    slips = store.slips.all(counted.id)
    if slips:
        found[f"paper-{counted.number}"] = paper_table(slips)
    return found


def _journal(here: Workshop, entries: Iterable[Entry]) -> Table:
    """A row per step, end and note, with the name of the phase it was in."""
    steps = here.plan.sheet.steps

    def phase(entry: Entry) -> str | None:
        return str(steps[entry.step].phase) if entry.step < len(steps) else None

    rows = (
        {
            "at": entry.at,
            "event": str(entry.event),
            "step": entry.step + 1,
            "phase": phase(entry),
            "text": entry.text or None,
        }
        for entry in entries
    )
    return Table.of(("at", "event", "step", "phase", "text"), rows)


def _stances(people: Mapping[str, Mapping[Fit, int]], released: Iterable[Stance]) -> Table:
    """A row per approach and stance says how many people took it; one per reason follows it."""
    reasons: dict[tuple[str, str], list[Row]] = {}
    for one in sorted(released, key=lambda one: one.id):  # not as they came
        row = {"approach": one.approach, "stance": str(one.fit)}
        words = {"reason": one.reason, "language": one.language}
        reasons.setdefault((one.approach, one.fit), []).append({**row, **words})
    rows: list[Row] = []
    for approach, counts in sorted(people.items()):
        for fit, number in counts.items():
            rows.append({"approach": approach, "stance": str(fit), "people": number})
            rows += reasons.get((approach, fit), [])
    return Table.of(_STANCE, rows)


def _pledges(store: Store, here: Workshop, ideas: Mapping[IdeaId, Idea]) -> Table | None:
    """A row per idea with which somebody joins in or about which something is arranged."""
    people, arranged = store.pledges.counts(here.id), store.arrangements.all(here.id)
    rows: list[Row] = []
    for idea in ideas.values():
        if idea.id in people or idea.id in arranged:
            known = arranged.get(idea.id, Arrangement())
            agreed = {
                "working_group": known.group,
                "carer": known.carer,
                "first_date": known.first_date,
            }
            rows.append({**about(idea), "people": people.get(idea.id, 0), **agreed})
    return Table.of(_PLEDGE, rows) if rows else None
