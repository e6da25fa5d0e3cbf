"""Trackers as openpyxl writes them, one for each thing that a copy must not lose. Usage: fixtures.py FOLDER"""

import datetime
import os
import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Font, GradientFill, PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableStyleInfo

HEADINGS = ["Ref", "Issue identified", "Root cause", "Corrective action", "Action owner", "Due date",
            "Success measure", "Next review", "Status"]


def tracker(title="Action plan", top=1):
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for column, heading in enumerate(HEADINGS, 1):
        sheet.cell(top, column, heading).font = Font(bold=True)
    for row in range(1, 13):
        day = datetime.date(2026, 6, 1) + datetime.timedelta(days=row * 3)
        values = [f"A{row}", f"Late visits on round {row}", "Rota gaps" if row % 3 else None, "Fill the rota",
                  "Deputy manager" if row % 4 else None, day, "95% on time", day + datetime.timedelta(days=7),
                  "Open" if row % 5 else "Closed"]
        for column, value in enumerate(values, 1):
            cell = sheet.cell(top + row, column, value)
            if isinstance(value, datetime.date):
                cell.number_format = "dd/mm/yyyy"
    return book, sheet


def formats(book, sheet):
    red = PatternFill(bgColor="FFC7CE")
    sheet.conditional_formatting.add("F2:F13", CellIsRule(operator="lessThan", formula=["TODAY()"], fill=red))
    sheet.conditional_formatting.add("A2:I13", FormulaRule(formula=['$I2="Closed"'], font=Font(strike=True)))
    sheet.conditional_formatting.add("F2:F13", ColorScaleRule(start_type="min", start_color="FFFFFF",
                                                              end_type="max", end_color="63BE7B"))
    sheet.conditional_formatting.add("H2:H13", IconSetRule("3TrafficLights1", "num", [0, 46180, 46200]))


def validations(book, sheet):
    status = DataValidation(type="list", formula1='"Open,Closed"', allow_blank=True)
    sheet.add_data_validation(status)
    status.add("I2:I1048576")
    lists = book.create_sheet("Lists")
    for row, word in enumerate(["High", "Medium", "Low"], 1):
        lists.cell(row, 1, word)
    book.defined_names.append(DefinedName("Levels", attr_text="Lists!$A$1:$A$3"))


def charts(book, sheet):
    data = book.create_sheet("Figures")
    for row in [["Month", "Open", "Closed"], ["April", 9, 2], ["May", 7, 5], ["June", 4, 8]]:
        data.append(row)
    for kind, place in ((BarChart(), "E2"), (LineChart(), "E20")):
        kind.add_data(Reference(data, min_col=2, max_col=3, min_row=1, max_row=4), titles_from_data=True)
        kind.set_categories(Reference(data, min_col=1, min_row=2, max_row=4))
        kind.title = "Open and closed"
        data.add_chart(kind, place)


def table(book, sheet):
    made = Table(displayName="Actions", ref="A1:I13")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
    sheet.add_table(made)


def comments(book, sheet):
    for row in (2, 5, 9):
        sheet.cell(row, 2).comment = Comment("Ask the deputy", "Manager")


def protected(book, sheet):
    sheet.protection.sheet = True
    sheet.protection.password = "x"
    sheet["E2"].protection = Protection(locked=False)


def layout(book, sheet):
    sheet.insert_rows(1, 3)
    sheet["A1"] = "Oak House action plan"
    sheet.merge_cells("A1:I1")
    sheet["A1"].fill = GradientFill(stop=("FFFFFF", "4472C4"))
    sheet["A1"].alignment = Alignment(horizontal="center", textRotation=15)
    sheet.freeze_panes = "C5"
    sheet.auto_filter.ref = "A4:I16"
    sheet.row_dimensions[8].hidden = True
    sheet.column_dimensions.group("C", "D", hidden=True, outline_level=1)
    sheet.print_title_rows = "4:4"
    sheet.print_area = "A1:I16"
    sheet.oddHeader.center.text = "&BOak House&B &D"
    sheet.row_breaks.append(Break(id=10))
    sheet.sheet_view.zoomScale = 80


def formulas(book, sheet):
    for row in range(2, 14):
        sheet.cell(row, 10, f'=IF(F{row}<TODAY(),"Late","In time")')
    sheet["K1"] = "=SUMPRODUCT((I2:I13=\"Open\")*1)"


def links(book, sheet):
    sheet["B2"].hyperlink = "https://example.org/policy?a=1&b=2"
    sheet["B3"].hyperlink = "#'Action plan'!A9"


def epoch(book, sheet):
    book.epoch = datetime.datetime(1904, 1, 1)


MAKERS = [formats, validations, charts, table, comments, protected, layout, formulas, links, epoch]

if __name__ == "__main__":
    for make in MAKERS:
        book, sheet = tracker()
        make(book, sheet)
        book.save(os.path.join(sys.argv[1], f"openpyxl-{make.__name__}.xlsx"))
