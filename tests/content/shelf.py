"""A small toolbox on disk, to be changed and broken."""

from pathlib import Path

TOOLBOX = """[[field]]
id = "housing"
name = { de = "Wohnen +", en = "Housing +" }
about = { de = "Wohnungen", en = "Homes" }
colour = "#9C3D10"

[[theme]]
id = "health"
name = { de = "Gesundheit" }

[[audience]]
id = "everyone"
name = { de = "Alle" }

[[partner]]
id = "city"
name = { de = "Stadt" }
"""
APPROACHES = """[[approach]]
id = "one"
field = "housing"
secondary = []
origin = "own"
kind = "building"
audiences = ["everyone"]
quarters = ["existing", "new"]
cost = "none"
effort = "low"
first_result = "weeks"
partners = ["city"]
combines = ["two"]
themes = ["health"]
title = { de = "Eins", en = "One" }
promise = { de = "Gut.", en = "Good." }
protects = { de = "Ruhe.", en = "Quiet." }
[approach.text]
de = "Text"
en = "Text"

[[approach.ideas]]
id = "first"
origin = "own"
title = { de = "Erste", en = "First" }
text = { de = "Text", en = "Text" }
first_step = { de = "Los.", en = "Go." }

"""


class Shelf:
    """A toolbox on disk; every method says what is changed in it."""

    def __init__(self, path: Path) -> None:
        self.toolbox = path / "toolbox.toml"
        (path / "approaches").mkdir()
        (path / "translations").mkdir()
        self.fields(TOOLBOX)
        second = APPROACHES.replace('"one"', '"two"', 1).replace('"first"', '"second"')
        self.approaches(APPROACHES + second.replace('["two"]', '["one"]'))

    def fields(self, text: str) -> None:
        """Replace fields, themes, audiences and partners."""
        self.toolbox.write_text(text, encoding="utf-8")

    def approaches(self, text: str | bytes, file: str = "housing") -> None:
        """Put a file of approaches there."""
        self._write("approaches", file, text)

    def translations(self, language: str, text: str | bytes) -> None:
        """Put a file of translations there."""
        self._write("translations", language, text)

    def _write(self, folder: str, file: str, text: str | bytes) -> None:
        raw = text if isinstance(text, bytes) else text.encode()
        (self.toolbox.parent / folder / f"{file}.toml").write_bytes(raw)

    def change(self, old: str, new: str, file: str = "approaches/housing.toml") -> None:
        """Change the first place where this stands."""
        path = self.toolbox.parent / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
