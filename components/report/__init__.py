"""The Dokumentation of an evening: told once as data, written as PDF and DOCX; and its front."""

from components.report.chapters import report
from components.report.document import Report
from components.report.material import Material, material
from components.report.pdf import report_pdf
from components.report.result_sheet import Placing, placing, result_sheet
from components.report.word_file import report_docx

__all__ = [
    "Material",
    "Placing",
    "Report",
    "material",
    "placing",
    "report",
    "report_docx",
    "report_pdf",
    "result_sheet",
]
