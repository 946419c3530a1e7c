"""What the command line tells of a Probelauf: a line per step."""

from collections.abc import Iterable
from datetime import datetime

from sessions.rehearsal.evening import Stage


def line(stage: Stage, start: datetime) -> str:
    """Tell what was planned and needed, in minutes, and what was given."""
    minute = round((stage.began_at - start).total_seconds() / 60)
    mark = "" if stage.kept else "   longer than planned"
    refused = f"   {stage.refused} refused" if stage.refused else ""
    return (
        f"minute {minute:3d}  {stage.name:<12}  planned {stage.step.minutes:3d}  "
        f"needed {stage.needed:5.1f}  people {stage.people:3d}  dots {stage.dots:4d}{refused}{mark}"
    )


def too_long(stages: Iterable[Stage]) -> str:
    """Name the steps whose planned minutes were not enough; nothing if all were."""
    late = [f"{s.name} ({s.needed:.1f} of {s.step.minutes})" for s in stages if not s.kept]
    return f"longer than planned: {', '.join(late)}" if late else ""
