"""The Dokumentation of an evening: told once as data, written as PDF and DOCX."""

from components.report.chapters import report
from components.report.material import Material, material
from components.report.pdf import report_pdf
from components.report.word_file import report_docx

__all__ = ["Material", "material", "report", "report_docx", "report_pdf"]
