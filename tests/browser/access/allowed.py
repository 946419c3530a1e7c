"""What is known not to be good, by name and with the reason; the statement for residents has it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Allowed:
    """A finding with `words` in it, on the screens named; no screens means all of them."""

    words: str
    reason: str
    screens: tuple[str, ...] = ()

    def covers(self, screen: str, finding: str) -> bool:
        """Say whether this is the finding that is allowed."""
        return self.words in finding and (not self.screens or screen in self.screens)


ALLOWED = (
    *(
        Allowed(f"{name}” is not in the language", "a name of a language; Streamlit takes no lang")
        for name in (
            "Deutsch",
            "Einfache Sprache",
            "English",
            "Türkçe",
            "Polski",
            "Română",
            "Français",
            "Kurdî (Kurmancî)",
        )
    ),
    Allowed("of a map or chart is in no list", "the list is one step away", ("idea form",)),
    Allowed("axe meta-viewport", "of a frame; the page around it decides", ("downloads",)),
    Allowed("axe presentation-role-conflict", "Streamlit's field for files", ("setup",)),
    Allowed("“Art. 6 Abs. 1 Buchst. e DSGVO”", "a German law, cited", ("setup",)),
    Allowed("in stMarkdownContainer", "what was written, word by word", ("blackening",)),
    Allowed("in stMarkdownContainer", "checklists are German and English", ("stages",)),
    Allowed("Beispielabend Musterviertel", "names of evenings, as they were given", ("learning",)),
    Allowed("in stTextArea", "what was written, to be rewritten", ("desk",)),
    Allowed("in stTextInput", "what was written, to be rewritten", ("desk",)),
    Allowed("“http://192.168.178.20:8501”", "an address", ("control", "control of the vote")),
    Allowed("“Ctrl + ", "keys, as they are written on them", ("control", "control of the vote")),
)


def left(screen: str, findings: list[str]) -> list[str]:
    """Return the findings that nothing allows."""
    return [
        finding
        for finding in findings
        if not any(allowed.covers(screen, finding) for allowed in ALLOWED)
    ]
