"""What one evening tells another one: compared, carried over, remembered."""
