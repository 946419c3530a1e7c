"""The Lernwerkstatt: evenings compared, what carries over, and what a quarter remembers."""
