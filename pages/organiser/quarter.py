"""The map of an evening that exists already: to look at, and to change."""

from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.quarter_change import quarter_change
from components.sign_in import require_role
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("The map of the evening"))
quarter_change(here)
follow(here)
