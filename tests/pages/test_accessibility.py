"""The statement is one tap away from every screen of a resident."""

from sessions.workshop import Notice, Plan
from tests.pages.resident import Resident
from tests.sessions.evening import NOW, NOWHERE


def test_the_statement_is_at_the_foot_and_names_the_contact(kept):
    """Before joining, too; what the organiser typed is shown as typed."""
    notice = Notice(contact="<b>Zimmer 7</b>")
    plan = Plan({"de": "Abend"}, {"de": "Was fehlt?"}, NOWHERE, notice=notice)
    resident = Resident(kept.workshops.create(plan, NOW).code)
    assert "Barrierefreiheit" in [one.proto.label for one in resident.at.get("page_link")]
    assert "Was tun, wenn etwas nicht geht?" in resident.go("accessibility")
    assert "&lt;b&gt;Zimmer 7&lt;/b&gt;" in resident.html
