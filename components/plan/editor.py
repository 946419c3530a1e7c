"""One measure to work on: few groups of fields, kept by one press."""

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit
from components.personal_hint import hint_while_writing
from components.plan.entry import Entry
from components.plan.words import flag_words, plan_words
from components.wording import note
from sessions.phase import Role
from sessions.plan import ActionPlan, Measure
from sessions.plan.check import MEASURE_TITLE_LENGTH
from sessions.writing import TEXT_LENGTH

OPEN, PLACE = "plan:open", "plan"
ALL, NEW = "all", "new"
_SEEN = "plan:seen"


def editor(visit: Visit, plan: ActionPlan, known: Measure | None) -> None:
    """Draw the fields of a measure of the plan, or of a new one."""
    seen = _seen(known)
    entry = Entry(visit, seen, plan_words(visit))
    if flags := known and flag_words(visit, known):
        st.html(note(flags, "notice warning"))
    with st.form(f"measure-{seen.id or NEW}", border=False, enter_to_submit=False):
        entry.line("title", MEASURE_TITLE_LENGTH)
        _what(entry)
        _who(entry)
        _when(entry)
        _links(entry, plan)
        answer(PLACE)
        st.form_submit_button(
            visit.text("Keep this"),
            type="primary",
            on_click=lambda: _keep(visit, entry, known),
        )
    with st.container(key="plan-leave", horizontal=True):
        st.button(visit.text("Back to the table"), key="plan:back", on_click=_leave)
        if known:
            label = visit.text("Remove this measure")
            st.button(label, key="plan:remove", on_click=lambda: _remove(visit, known))


def _seen(known: Measure | None) -> Measure:
    """Return the measure as it was when somebody began to work on it."""
    kept: Measure | None = st.session_state.get(_SEEN)
    if kept is None or kept.id != (known.id if known else ""):
        kept = st.session_state[_SEEN] = known or Measure("")
    return kept


def _what(entry: Entry) -> None:
    with st.expander(entry.visit.text("What"), expanded=True):
        entry.free("aim", entry.visit.store.concepts.of(entry.visit.here.id).aims)
        entry.several("fields")
        entry.line("place", TEXT_LENGTH)
        entry.several("audiences")
        entry.several("themes")
        entry.several("toolbox_approaches")
        entry.lines("keeps", TEXT_LENGTH)


def _who(entry: Entry) -> None:
    visit = entry.visit
    with st.expander(visit.text("Who")):
        words = visit.text("Offices, organisations and functions only, never names of persons.")
        st.html(note(words))
        entry.line("lead")
        entry.offices()
        entry.line("working_group")
        entry.line("carer")
        keys = (entry.key(column) for column in ("lead", "offices", "working_group", "carer"))
        hint_while_writing(visit, *keys)


def _when(entry: Entry) -> None:
    with st.expander(entry.visit.text("When and with what")):
        entry.day("start")
        entry.day("deadline")
        entry.one("status")
        entry.lines("next_step", TEXT_LENGTH)
        entry.line("indicator", TEXT_LENGTH)
        entry.lines("resources", TEXT_LENGTH)
        entry.cost()
        entry.lines("support", TEXT_LENGTH)
        entry.several("support_from")


def _links(entry: Entry, plan: ActionPlan) -> None:
    visit = entry.visit
    with st.expander(visit.text("What it belongs to")):
        ideas = visit.store.ideas.documented(visit.here.id)
        entry.several("idea_numbers", {one.number: one.draft.title for one in ideas})
        others = {one.number: one.title for one in plan.measures if one.id != entry.seen.id}
        entry.several("depends_on", others)
        entry.free("city_aim", plan.city_aims)
        entry.one("city_plan")


def _keep(visit: Visit, entry: Entry, known: Measure | None) -> None:
    state = st.session_state
    with refusals(PLACE, visit):
        wanted = entry.typed()
        if known is None:
            (made,) = visit.store.measures.add(visit.here, [wanted], Role.ORGANISER)
            state[OPEN] = made.id
        else:
            visit.store.measures.keep(visit.here, wanted, entry.seen, Role.ORGANISER)
            state[_SEEN] = next(
                one for one in visit.store.measures.all(visit.here.id) if one.id == known.id
            )
        confirm(PLACE, visit.text("Stored."))


def _remove(visit: Visit, known: Measure) -> None:
    with refusals(PLACE, visit):
        visit.store.measures.remove(visit.here, known.id, Role.ORGANISER)
        _leave()


def _leave() -> None:
    st.session_state[OPEN] = ALL
    st.session_state.pop(_SEEN, None)
