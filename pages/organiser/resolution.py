"""The decision on the action plan: who decided, when, and what was changed."""

from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.resolution_form import resolution_form, resolution_state
from components.sign_in import require_role
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Decision on the plan"))
kept = here.store.resolutions.of(here.here.id)
earlier = here.store.plans.of(here.here.id).earlier
resolution_state(here, kept)
resolution_form(here, kept, earlier.name if earlier else "")
follow(here)
