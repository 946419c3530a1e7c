"""What to print: before the evening, and after its list the form for contacts."""

from components.card_list import card_list
from components.contact_button import contact_button
from components.context import present
from components.evening_heading import evening_heading
from components.follow import follow
from components.map_print import map_print
from components.paper_list import slip_prints, way_in_prints
from components.sign_in import require_role
from sessions.phase import Role

here = present()
require_role(here, Role.ORGANISER)
evening_heading(here, here.text("Printing"))
way_in_prints(here)
slip_prints(here)
map_print(here)
card_list(here)
contact_button(here)
follow(here)
