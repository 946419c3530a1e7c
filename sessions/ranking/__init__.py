"""Rules that turn a tally into a priority list: pure functions, no database."""
