"""Drawn pieces, one noun per file or folder; with pages/ the only code that imports Streamlit."""
