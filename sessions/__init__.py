"""The workshop domain: model, rules, store, ranking, import, export, command line.

Knows neither Streamlit nor the toolbox; returns reasons and numbers, never sentences.
"""
