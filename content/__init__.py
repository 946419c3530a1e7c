"""What is discussed and how it is said: toolbox, texts per language, example evening.

Data a person can edit without Python, and the loaders that check it. Imports neither Streamlit
nor `sessions`.
"""
