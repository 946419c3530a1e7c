"""Answer every idea: in a measure, passed on, or not possible; then publish the answers."""

import streamlit as st

from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.response_form import response_form
from components.response_list import Answers, response_list
from components.response_state import response_state
from components.sign_in import require_role
from components.today import today
from components.wording import note
from sessions.phase import Role
from sessions.response import ResponseKind, answerable, proposed

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Answers to ideas"))
store, id = here.store, here.here.id
measures, handovers = store.measures.all(id), store.handovers.all(id)
ideas, given = answerable(store.ideas.documented(id)), store.responses.all(id)
answers = Answers(ideas, given, {one.number: one.title for one in measures})
waiting = [idea for idea in ideas if answers.waits(idea)]
joined = here.released().joined
known = proposed(waiting, joined, measures, handovers, here.language, today())
passed = {one.words for one in given.values() if one.kind is ResponseKind.PASSED_ON}
offices = sorted(passed | {one.office for one in handovers.values()})
if ideas:
    response_state(here, answers, known)
    listed, form = st.columns([3, 2], gap="large")
    with listed:
        chosen = response_list(here, answers)
    with form, st.container(key="response-form"):
        response_form(here, answers, chosen, offices)
else:
    st.html(note(here.text("No idea is to be seen yet.")))
follow(here)
