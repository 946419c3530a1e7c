"""Tables for people have words above their columns, not names of the program."""

from content.heading import headings
from content.language import translation
from sessions.council_tables import governance_tables
from sessions.governance import Actor
from sessions.plan.columns import COLUMNS


def test_every_column_of_the_plan_and_of_governance_has_words():
    """A German council reads no `next_step`."""
    german = headings(translation("de"))
    governance = governance_tables([Actor("Schule")], {})
    columns = {*COLUMNS, *(name for table in governance.values() for name in table.columns)}
    assert [name for name in columns if "_" in german(name)] == []
    assert german("next_step") == "Nächster Schritt"
