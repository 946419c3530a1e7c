"""What the rest of the evening would take, with the people and ideas there are by now."""

from dataclasses import replace

import streamlit as st

from components.caution import caution_list
from components.context import Visit
from sessions.estimate import Scale, cautions
from sessions.idea import IdeaKind
from sessions.phase import Phase
from sessions.room import Room


def outlook(visit: Visit) -> None:
    """Draw what to think about in the steps that are still to come; nothing if all fits."""
    here = visit.here
    scale = scale_now(visit)
    to_come = here.plan.sheet.steps[here.position :]
    found = [one for one in cautions(here.plan.sheet, scale) if one.step in (None, *to_come)]
    st.html(f'<div role="status">{caution_list(visit, found, scale)}</div>')


def scale_now(visit: Visit) -> Scale:
    """Return what was expected of the evening, with what is known of it by now."""
    plan = visit.here.plan
    approaches = len(plan.approaches) or len(visit.toolbox.approaches)
    return Scale(_room(visit), approaches, len(plan.languages), plan.dots)


def _room(visit: Visit) -> Room:
    here = visit.here
    room = here.plan.room
    people = here.headcount or room.people
    ideas = sum(one.draft.kind is IdeaKind.IDEA and one.listed for one in visit.released().ideas)
    collected = Phase.IDEAS in {step.phase for step in here.plan.sheet.steps[: here.position]}
    alone = min(people, room.alone)
    return replace(room, people=people, alone=alone, ideas=ideas if collected else room.ideas)
