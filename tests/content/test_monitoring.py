"""The words beside numbers: complete and with sources; each problem of an import has a sentence."""

import pytest

from content.finding import FINDINGS, LEFT_OUT
from content.monitoring import about_monitoring
from sessions.monitoring.arrival import Mark
from sessions.monitoring.finding import Problem
from sessions.monitoring.rating import Why


def test_every_problem_and_mark_has_its_words():
    """Nothing that the domain can find is without a sentence, and no sentence is left over."""
    assert set(FINDINGS) == set(Problem)
    assert set(LEFT_OUT) == set(Why)
    assert set(about_monitoring().marks) == set(Mark)


@pytest.mark.parametrize("mark", Mark)
def test_marks_have_a_source(mark):
    """A mark of an arrival quarter is a fact from somewhere, in German and English."""
    found = about_monitoring().marks[mark]
    assert found.source.startswith("https://")
    assert {"de", "en"} <= set(found.text)


def test_the_method_states_formula_and_source():
    """The formula, the thresholds and where the classes come from can be read."""
    sections = about_monitoring().method
    said = " ".join(one.paragraph.text["de"] for one in sections)
    assert "Standardabweichung" in said
    assert "1,5" in said
    assert any("sozstadt" in one.paragraph.source for one in sections)
    assert about_monitoring().limit.source == "http://www.hamburg.de/sozialmonitoring/"
