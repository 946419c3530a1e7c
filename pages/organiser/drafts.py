"""Drafts about data protection, filled in from the settings of the evening."""

from components.context import present
from components.draft_list import draft_list
from components.evening_heading import evening_heading
from components.follow import follow
from components.sign_in import require_role
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Drafts about data protection"))
draft_list(here)
follow(here)
