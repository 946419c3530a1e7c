"""The Sicherung: everything of one evening in one encrypted file, which goes on elsewhere."""
