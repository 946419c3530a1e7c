"""The Probelauf: simulated residents fill a copy of an evening, to be thrown away.

Not the example evening of `sessions/rehearsed.py`, which is a finished one to look at.
"""
