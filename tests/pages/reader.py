"""A resident who looks at approaches."""

from tests.pages.resident import Resident

YARD = "open-courtyards"


class Reader(Resident):
    """A resident who looks at approaches."""

    def __init__(self, evening, browser="neu", language="de"):
        """Join the evening."""
        super().__init__(evening.code, browser, language)
        if any(button.key == "join" for button in self.at.button):
            self.press("join")

    def read(self, approach=YARD):
        """Open the page of an approach and return its words."""
        self.at.query_params["a"] = approach
        return self.go("approach")

    def say(self, fit, approach=YARD):
        """Take a stance and return the words then shown."""
        self.read(approach)
        self.at.radio(f"fit:{approach}").set_value(fit).run()
        return self.words

    def explain(self, reason, approach=YARD):
        """Give a reason and return the words then shown."""
        self.at.text_area(f"why:{approach}").set_value(reason)
        return self.press("reason")
