"""The organiser's Lokaler Aktionsplan on the screen, part by part."""

from components.plan.aims import aims_part
from components.plan.files import files_part
from components.plan.measures import measures_part
from components.plan.timeline import timeline_part
from components.plan.toolbox import toolbox_part
from components.plan.update import update_part

__all__ = [
    "aims_part",
    "files_part",
    "measures_part",
    "timeline_part",
    "toolbox_part",
    "update_part",
]
