#!/usr/bin/python3
"""Makes the folder of workbooks that the reader is tested with, with other libraries than the reader uses (openpyxl,
odfpy, plain zip writing for the peculiarities of WPS and LibreOffice), and expected.json: for each file what must be
read from it, or why it must be refused.

    make.py FOLDER

expected.json: {file: {"refused": code} | {"sheets": [{"name", "hidden", "rows": [[row, hidden, {column: [type, text]}]]}]}}
Rows and columns count from 0. All data is invented.
"""
import json
import os
import sys
import zipfile
from datetime import date, datetime

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from odf.opendocument import OpenDocumentSpreadsheet
from odf.office import Annotation
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

OUT = sys.argv[1]
EXPECTED = {}
HEADER = ["企业名称", "统一社会信用代码", "有限空间编号", "有限空间名称", "数量", "容积（m³）", "辨识日期"]
DATA = [["晋北机械厂", "91140902MA0K000070", "JB-YX-0001", "1#污水调节池", 1, 12.5, date(2023, 11, 9)],
        ["晋北机械厂", "91140902MA0K000070", "JB-YX-0002", "电缆井", 0, 0.3, date(2024, 2, 29)]]


def cell(value):
    """What the reader must make of a Python value."""
    if isinstance(value, bool):
        return ["boolean", "TRUE" if value else "FALSE"]
    if isinstance(value, (int, float)):
        return ["number", format(value, ".15g")]
    if isinstance(value, datetime):
        return ["day", value.strftime("%Y-%m-%d %H:%M")]
    if isinstance(value, date):
        return ["day", value.isoformat()]
    return ["text", value]


def row(number, values, hidden=False):
    return [number, hidden, {str(c): v if isinstance(v, list) else cell(v) for c, v in enumerate(values) if v is not None}]


def expect(name, *sheets):
    EXPECTED[name] = {"sheets": [{"name": s[0], "hidden": s[1], "rows": s[2]} for s in sheets]}


def path(name):
    return os.path.join(OUT, name)


def write(name, data):
    with open(path(name), "wb") as file:
        file.write(data)


def pack(name, parts, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path(name), "w", compression) as archive:
        for part, text in parts.items():
            archive.writestr(part, text)


def refused(name, code):
    EXPECTED[name] = {"refused": code}


# ---------------------------------------------------------------- xlsx by openpyxl

def plain():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    for line in [HEADER] + DATA:
        sheet.append(line)
    book.save(path("plain.xlsx"))
    expect("plain.xlsx", ("台账", False, [row(i, r) for i, r in enumerate([HEADER] + DATA)]))


def as_people_have_them():
    """Title rows, merged header, formatted blank rows, hidden row and column, hidden sheet, several sheets."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "有限空间"
    sheet["A1"] = "附件1 生产经营单位有限空间管理台账"
    sheet.merge_cells("A1:E1")
    sheet["A2"] = "填报单位：应急管理部"
    top = ["企业名称", "主要负责人", None, "有限空间\n名称", "数量（处）"]
    low = [None, "姓名", "电话", None, None]
    for c, text in enumerate(top, 1):
        sheet.cell(3, c, text)
    for c, text in enumerate(low, 1):
        sheet.cell(4, c, text)
    for merged in ("A3:A4", "B3:C3", "D3:D4", "E3:E4"):
        sheet.merge_cells(merged)
    sheet.append(["甲厂", "张三", 13800000001, "池", "１２"])
    sheet.append([None, None, None, "井", "3"])
    sheet.merge_cells("A5:A6")
    sheet.append(["乙厂", "李四", "13800000002", " 罐 ", 1])
    sheet.row_dimensions[7].hidden = True
    for r in range(8, 20):
        for c in range(1, 6):
            sheet.cell(r, c).fill = PatternFill("solid", fgColor="FFEEEEEE")
    sheet["A20"] = "   "
    sheet.column_dimensions["C"].hidden = True
    other = book.create_sheet("说明")
    other["B2"] = "请如实填写"
    hidden = book.create_sheet("字典")
    hidden.sheet_state = "hidden"
    hidden.append(["地上", "地下"])
    empty = book.create_sheet("空白")
    empty["A1"].font = Font(bold=True)
    book.save(path("dirty.xlsx"))
    phone = 13800000001
    expect("dirty.xlsx",
           ("有限空间", False, [row(0, ["附件1 生产经营单位有限空间管理台账"]), row(1, ["填报单位：应急管理部"]), row(2, top), row(3, low),
                            row(4, ["甲厂", "张三", phone, "池", "１２"]), row(5, [None, None, None, "井", "3"]),
                            row(6, ["乙厂", "李四", "13800000002", " 罐 ", 1], True)]),
           ("说明", False, [row(1, [None, "请如实填写"])]), ("字典", True, [row(0, ["地上", "地下"])]), ("空白", False, []))


def kinds_of_values():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "值"
    written = [("text", "甲", None, ["text", "甲"]), ("whole", 42, None, ["number", "42"]),
               ("big", 440981199001011000, None, ["number", "440981199001011000"]),
               ("fraction", 0.1 + 0.2, None, ["number", "0.3"]), ("percent", 0.85, "0%", ["number", "85%"]),
               ("zeros", 123, "00000", ["number", "00123"]), ("day", date(2023, 11, 9), "yyyy-mm-dd", ["day", "2023-11-09"]),
               ("chinese day", date(2023, 11, 9), 'yyyy"年"m"月"d"日"', ["day", "2023-11-09"]),
               ("locale day", date(2023, 11, 9), '[$-804]yyyy"年"m"月"d"日";@', ["day", "2023-11-09"]),
               ("moment", datetime(2023, 11, 9, 8, 30), "yyyy/m/d h:mm", ["day", "2023-11-09 08:30"]),
               ("time", 0.354166666666667, "h:mm", ["text", "08:30"]), ("red", 7, "[Red]0.00", ["number", "7"]),
               ("truth", True, None, ["boolean", "TRUE"]), ("error", "#N/A", None, ["error", "#N/A"]),
               ("formula", "=1+1", None, ["formula_without_value", ""]), ("blank text", "  ", None, None),
               ("escaped", "甲_x000D_乙", None, None), ("lines", "甲\n乙", None, ["text", "甲\n乙"])]
    rows = []
    for r, (name, value, style, wanted) in enumerate(written):
        sheet.cell(r + 1, 1, name)
        c = sheet.cell(r + 1, 2, value)
        if style:
            c.number_format = style
        if name == "escaped":
            wanted = ["text", "甲\r乙"]
        rows.append(row(r, [name, wanted] if wanted else [name]))
    book.save(path("values.xlsx"))
    expect("values.xlsx", ("值", False, rows))


def since_1904():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "mac"
    sheet.append(["日期", date(2023, 11, 9)])
    book.save(path("mac1904.xlsx"))
    expect("mac1904.xlsx", ("mac", False, [row(0, ["日期", date(2023, 11, 9)])]))


def commented():
    """Comments of the user's own, styles of all sorts, a width: what must survive the annotating."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet.append(["企业名称", "有限空间名称", "数量"])
    sheet.append(["甲厂", "池", "三"])
    sheet["C2"].font = Font(bold=True)
    sheet["C2"].number_format = "0.00"
    sheet["C2"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["A2"].comment = Comment("这是用户的批注", "张三")
    sheet["B2"].comment = Comment("另一条", "李四")
    sheet.column_dimensions["A"].width = 33
    sheet.column_dimensions.group("B", "F", hidden=False)
    book.save(path("commented.xlsx"))
    expect("commented.xlsx", ("台账", False, [row(0, ["企业名称", "有限空间名称", "数量"]), row(1, ["甲厂", "池", "三"])]))


# ---------------------------------------------------------------- xlsx as WPS, LibreOffice and others write it

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def raw_xlsx(sheet, strings=None, styles=None, main=MAIN, rel=REL, prefix="", book_extra="", names=("Sheet1",), target="worksheets/sheet%d.xml"):
    p = prefix + ":" if prefix else ""
    ns = f'xmlns:{prefix}="{main}"' if prefix else f'xmlns="{main}"'
    sheets = sheet if isinstance(sheet, list) else [sheet]
    types = "".join(f'<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' for i in range(len(sheets)))
    links = "".join(f'<Relationship Id="rId{i + 1}" Type="{rel}/worksheet" Target="{target % (i + 1)}"/>' for i in range(len(sheets)))
    entries = "".join(f'<{p}sheet name="{name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>' for i, name in enumerate(names))
    parts = {
        "[Content_Types].xml": XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' + types
        + '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
        "_rels/.rels": XML + f'<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": XML + f'<{p}workbook {ns} xmlns:r="{rel}">{book_extra}<{p}sheets>{entries}</{p}sheets></{p}workbook>',
        "xl/_rels/workbook.xml.rels": XML + f'<Relationships xmlns="{PKG}">{links}<Relationship Id="rId98" Type="{rel}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId99" Type="{rel}/styles" Target="styles.xml"/></Relationships>',
        "xl/sharedStrings.xml": XML + f'<{p}sst {ns}>{strings or ""}</{p}sst>',
        "xl/styles.xml": XML + f'<{p}styleSheet {ns}>' + (styles or f'<{p}fonts count="1"><{p}font><{p}sz val="11"/></{p}font></{p}fonts><{p}fills count="1"><{p}fill><{p}patternFill patternType="none"/></{p}fill></{p}fills><{p}borders count="1"><{p}border/></{p}borders><{p}cellXfs count="1"><{p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></{p}cellXfs>') + f'</{p}styleSheet>',
    }
    for i, body in enumerate(sheets):
        parts[f"xl/worksheets/sheet{i + 1}.xml"] = XML + f'<{p}worksheet {ns} xmlns:r="{rel}">{body}</{p}worksheet>'
    return parts


def peculiar():
    # WPS: no r= on cells and rows, rich-text runs and phonetic runs in shared strings, inline strings
    strings = ('<si><t>企业名称</t></si><si><r><rPr><b/></rPr><t>有限空间</t></r><r><t>名称</t></r><rPh sb="0" eb="2"><t>ユウゲン</t></rPh></si>'
               '<si><t xml:space="preserve"> 甲厂 </t></si>')
    pack("wps.xlsx", raw_xlsx('<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>污水</t></r><r><t>池</t></r></is></c><c><v>3</v></c></row></sheetData>', strings))
    expect("wps.xlsx", ("Sheet1", False, [row(0, ["企业名称", "有限空间名称"]), row(1, [" 甲厂 ", "污水池", 3])]))
    # strict OOXML, dates as ISO text
    pack("strict.xlsx", raw_xlsx('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="d"><v>2023-11-09T00:00:00</v></c></row></sheetData>', main=STRICT, rel=STRICT_REL))
    expect("strict.xlsx", ("Sheet1", False, [row(0, ["日期", date(2023, 11, 9)])]))
    # every element with a prefix, absolute targets
    pack("prefixed.xlsx", raw_xlsx('<x:sheetData><x:row r="2"><x:c r="C2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="C2:D2"/></x:mergeCells>', '<x:si><x:t>甲</x:t></x:si>', prefix="x", target="/xl/worksheets/sheet%d.xml"))
    expect("prefixed.xlsx", ("Sheet1", False, [row(1, [None, None, "甲"])]))
    EXPECTED["prefixed.xlsx"]["sheets"][0]["merges"] = [[1, 2, 1, 3]]
    # built-in Chinese date formats (31, 57), formulas with cached values, a formula whose text is empty
    styles = '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="57"/></cellXfs>'
    pack("formulas.xlsx", raw_xlsx('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A2&amp;""</f><v>乙</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>NOW()</f></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" s="1"><v>45239</v></c><c r="G1" s="2"><v>45231</v></c><c r="H1" s="1"/></row></sheetData>', styles=styles))
    expect("formulas.xlsx", ("Sheet1", False, [row(0, [2, "乙", None, ["formula_without_value", ""], ["error", "#DIV/0!"], date(2023, 11, 9), date(2023, 11, 1)])]))
    # sheets in another order than their files, a chart sheet between
    two = raw_xlsx(['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>'], names=("一", "二"))
    two["xl/workbook.xml"] = two["xl/workbook.xml"].replace('<sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/>', '<sheet name="二" sheetId="2" r:id="rId2"/><sheet name="图" sheetId="3" r:id="rId3"/><sheet name="一" sheetId="1" r:id="rId1"/>')
    two["xl/_rels/workbook.xml.rels"] = two["xl/_rels/workbook.xml.rels"].replace("</Relationships>", f'<Relationship Id="rId3" Type="{REL}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>')
    pack("order.xlsx", two)
    expect("order.xlsx", ("二", False, [row(0, [2])]), ("一", False, [row(0, [1])]))
    # stored, not deflated; the name of the file says csv
    pack("really_xlsx.csv", raw_xlsx('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>'), zipfile.ZIP_STORED)
    expect("really_xlsx.csv", ("Sheet1", False, [row(0, ["甲"])]))


# ---------------------------------------------------------------- ods

def ods():
    book = OpenDocumentSpreadsheet()
    gone = Style(name="ta2", family="table")
    gone.addElement(TableProperties(display="false"))
    book.automaticstyles.addElement(gone)
    table = Table(name="台账")

    def text(value, **more):
        made = TableCell(valuetype="string", **more)
        for line in value.split("\n"):
            made.addElement(P(text=line))
        return made

    title = TableRow()
    title.addElement(text("台账", numbercolumnsspanned=3, numberrowsspanned=1))
    title.addElement(CoveredTableCell(numbercolumnsrepeated=2))
    table.addElement(title)
    head = TableRow()
    for value in ["企业\n名称", "日期", "数量"]:
        head.addElement(text(value))
    table.addElement(head)
    line = TableRow(numberrowsrepeated=2)
    noted = text("甲厂")
    note = Annotation()
    note.addElement(P(text="批注不是内容"))
    noted.insertBefore(note, noted.firstChild)
    line.addElement(noted)
    day = TableCell(valuetype="date", datevalue="2023-11-09")
    day.addElement(P(text="2023年11月9日"))
    line.addElement(day)
    number = TableCell(valuetype="float", value="12.5", numbercolumnsrepeated=2)
    number.addElement(P(text="12.50"))
    line.addElement(number)
    line.addElement(TableCell(numbercolumnsrepeated=1000))
    table.addElement(line)
    table.addElement(TableRow(visibility="collapse"))
    filtered = TableRow(visibility="filter")
    filtered.addElement(text("乙厂"))
    truth = TableCell(valuetype="boolean", booleanvalue="true")
    truth.addElement(P(text="TRUE"))
    filtered.addElement(truth)
    filtered.addElement(TableCell(formula="of:=1+1"))
    table.addElement(filtered)
    rest = TableRow(numberrowsrepeated=1048000)
    rest.addElement(TableCell(numbercolumnsrepeated=16384))
    table.addElement(rest)
    book.spreadsheet.addElement(table)
    secret = Table(name="隐藏", stylename=gone)
    only = TableRow()
    only.addElement(text("丙"))
    secret.addElement(only)
    book.spreadsheet.addElement(secret)
    book.save(path("plain.ods"))
    values = ["甲厂", date(2023, 11, 9), 12.5, 12.5]
    expect("plain.ods", ("台账", False, [row(0, ["台账"]), row(1, ["企业\n名称", "日期", "数量"]), row(2, values), row(3, values),
                                       row(5, ["乙厂", True, ["formula_without_value", ""]], True)]), ("隐藏", True, [row(0, ["丙"])]))
    EXPECTED["plain.ods"]["sheets"][0]["merges"] = [[0, 0, 0, 2]]


# ---------------------------------------------------------------- csv

def csv():
    lines = [["企业名称", "数量", "说明"], ["甲厂", "1,200", '带"引号"\n和换行'], ["乙厂", "00123", "，；"]]

    def text(separator, end="\r\n"):
        return end.join(separator.join('"' + v.replace('"', '""') + '"' if any(x in v for x in ',;\t"\n') else v for v in line) for line in lines) + end

    wanted = [row(i, r) for i, r in enumerate(lines)]
    for name, data in {"utf8.csv": text(",").encode("utf-8"), "utf8_bom.csv": text(",").encode("utf-8-sig"),
                       "gb18030.csv": text(",").encode("gb18030"), "semicolon.csv": text(";", "\n").encode("utf-8"),
                       "tab_utf16.csv": text("\t").encode("utf-16"), "utf16_be.csv": b"\xfe\xff" + text(",").encode("utf-16-be"),
                       "sep.csv": ("sep=;\r\n" + text(";")).encode("gb18030"), "old_mac.csv": text(",").replace("\r\n", "\r").encode("utf-8")}.items():
        write(name, data)
        expect(name, (name.rsplit(".", 1)[0], False, wanted))
    write("titled.csv", ('台账\n"填报单位：甲, 乙"\n名称,数量\n\n="007",2'.encode("gb18030")))
    expect("titled.csv", ("titled", False, [row(0, ["台账"]), row(1, ["填报单位：甲, 乙"]), row(2, ["名称", "数量"]), row(4, ["007", "2"])]))
    write("quote.csv", '名称,数量\n"甲厂,1\n乙厂,2\n'.encode("utf-8"))
    refused("quote.csv", "workbook_damaged")
    write("latin.csv", b"name,\xff\xfe\xfd\n")
    refused("latin.csv", "workbook_unsupported")


# ---------------------------------------------------------------- what must be refused

def refusals():
    write("renamed_jpg.xlsx", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + os.urandom(2000))
    write("renamed_png.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 500)
    write("renamed_pdf.xlsx", b"%PDF-1.7\n1 0 obj\n")
    for name in ("renamed_jpg.xlsx", "renamed_png.csv", "renamed_pdf.xlsx"):
        refused(name, "workbook_unsupported")
    pack("renamed_docx.xlsx", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})
    refused("renamed_docx.xlsx", "workbook_unsupported")
    pack("photos.xlsx", {"a.jpg": b"\xff\xd8\xff"})
    refused("photos.xlsx", "workbook_unsupported")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1500
    write("encrypted.xlsx", ole + "EncryptionInfo".encode("utf-16-le") + b"\0" * 100 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 400)
    refused("encrypted.xlsx", "workbook_protected")
    write("old.xls", ole + "Workbook".encode("utf-16-le") + b"\0" * 400)
    refused("old.xls", "workbook_unsupported")
    write("html.xls", "<html><body><table><tr><td>甲</td></tr></table></body></html>".encode())
    refused("html.xls", "workbook_unsupported")
    write("empty.xlsx", b"")
    refused("empty.xlsx", "workbook_damaged")
    with open(path("sparse.xlsx"), "wb") as file:
        file.truncate(2 << 30)
    refused("sparse.xlsx", "workbook_too_large")
    with open(path("nothing.csv"), "wb") as file:
        file.truncate(1 << 20)
    refused("nothing.csv", "workbook_unsupported")
    # cut off in the middle, and with bytes changed inside
    whole = open(path("plain.xlsx"), "rb").read()
    write("cut.xlsx", whole[:len(whole) // 2])
    refused("cut.xlsx", "workbook_damaged")
    # a bomb: 600 MB of blanks in one sheet
    parts = raw_xlsx("")
    with zipfile.ZipFile(path("bomb.xlsx"), "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            if "sheet1" not in part:
                archive.writestr(part, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as file:
            file.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for _ in range(100):
                file.write(b" " * (1 << 20))
            file.write(b"</sheetData></worksheet>")
    refused("bomb.xlsx", "workbook_too_large")
    # entities
    evil = raw_xlsx('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>')
    evil["xl/worksheets/sheet1.xml"] = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + evil["xl/worksheets/sheet1.xml"].split("?>\n", 1)[1]
    pack("entities.xlsx", evil)
    refused("entities.xlsx", "workbook_damaged")
    deep = raw_xlsx("<sheetData>" + "<x>" * 500 + "</x>" * 500 + "</sheetData>")
    pack("deep.xlsx", deep)
    refused("deep.xlsx", "workbook_damaged")
    pack("wide.xlsx", raw_xlsx('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'))
    refused("wide.xlsx", "workbook_too_large")
    pack("far.xlsx", raw_xlsx('<sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>'))
    refused("far.xlsx", "workbook_too_large")
    pack("long_text.xlsx", raw_xlsx('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + "甲" * 100000 + '</t></is></c></row></sheetData>'))
    refused("long_text.xlsx", "workbook_too_large")
    pack("no_string.xlsx", raw_xlsx('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'))
    refused("no_string.xlsx", "workbook_damaged")
    many = {"f%d" % i: "" for i in range(6000)}
    pack("many.xlsx", many)
    refused("many.xlsx", "workbook_too_large")
    repeated = ('<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="a">'
                '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>')
    pack("repeated.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": repeated})
    refused("repeated.ods", "workbook_too_large")
    pack("locked.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>", "content.xml": os.urandom(100)})
    refused("locked.ods", "workbook_protected")


def main():
    os.makedirs(OUT, exist_ok=True)
    for make in (plain, as_people_have_them, kinds_of_values, since_1904, commented, peculiar, ods, csv, refusals):
        make()
    with open(path("expected.json"), "w", encoding="utf-8") as file:
        json.dump(EXPECTED, file, ensure_ascii=False, indent=1)


main()
