"""English words inside Streamlit's own fields, which Streamlit has no way to translate.

The page replaces them in the browser, in names for screen readers and in what is shown.
"""

from content.language import msg

WIDGET_WORDS = (
    msg("Skip to main content"),
    msg("Close"),
    msg("Open"),
    msg("Show password"),
    msg("Hide password"),
    msg("Increment"),
    msg("Decrement"),
    msg("Clear value"),
    msg("Clear all"),
    msg("Select all"),
    msg("Selected values"),
    msg("No results"),
    msg("Choose an option"),
    msg("Upload"),
    msg("Number is above the allowed range."),
    msg("Number is below the allowed range."),
    msg("Invalid input."),
    msg("Error:"),
    msg("File must be 5.0MB or smaller."),
    msg("File must be 32.0MB or smaller."),
)
"""msgids, as Streamlit writes them."""
