"""The Open-Data-Paket: what may be published of an evening, and what anyone can count again."""
