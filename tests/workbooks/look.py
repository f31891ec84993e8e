#!/usr/bin/python3
"""What openpyxl sees in an xlsx, as JSON: by sheet and cell the value, the fill's colour, the comment. For the tests of
what we write, with another library than writes it.

    look.py FILE
"""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
seen = []
for sheet in book.worksheets:
    cells = {}
    for line in sheet.iter_rows():
        for cell in line:
            entry = {}
            if cell.value is not None:
                entry["value"] = str(cell.value)
                entry["type"] = cell.data_type
            if cell.fill.fill_type == "solid":
                entry["fill"] = cell.fill.fgColor.rgb
            if cell.comment:
                entry["comment"] = cell.comment.text
                entry["author"] = cell.comment.author
            if cell.font.b:
                entry["bold"] = True
            if cell.number_format != "General":
                entry["format"] = cell.number_format
            if entry:
                cells[cell.coordinate] = entry
    widths = {name: size.width for name, size in sheet.column_dimensions.items() if size.width}
    seen.append({"name": sheet.title, "hidden": sheet.sheet_state != "visible", "cells": cells, "widths": widths,
                 "merged": sorted(str(r) for r in sheet.merged_cells.ranges), "freeze": sheet.freeze_panes,
                 "filter": sheet.auto_filter.ref, "repeat": sheet.print_title_rows, "footer": sheet.oddFooter.center.text,
                 "landscape": sheet.page_setup.orientation == "landscape", "paper": str(sheet.page_setup.paperSize),
                 "lists": sorted(str(v.sqref) + " " + str(v.formula1) for v in sheet.data_validations.dataValidation)})
print(json.dumps(seen, ensure_ascii=False))
