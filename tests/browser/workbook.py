"""Workbooks for the browser test, made and read with openpyxl, not with the library the server uses.

make FILE DAY ENTERPRISE TAG      a ledger as people have them: title rows, other words, other order, two wrong rows
read FILE                         JSON: header row and every row as {header: text}, with the colour of each cell
mend FILE OUT                     corrects the two wrong rows in the returned workbook and nothing else
figure FILE TEXT                  exits 0 when a cell holds TEXT or that number
"""
import json
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

HEADERS = ["序号", "单位名称", "空间编号", "有限空间\n名称", "具体位置", "有限空间类型", "数量（处）", "危险因素", "事故类型",
           "中毒窒息风险", "作业方式", "警示标志", "告知牌", "操作规程", "防护设备", "救援装备", "防控措施", "责任车间", "责任人",
           "责任人电话", "监护人", "作业审批人", "辨识时间", "状态"]


def make(path, day, enterprise, tag):
    book = Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet["A1"] = "生产经营单位有限空间管理台账"
    sheet["A1"].font = Font(size=16, bold=True)
    sheet.merge_cells("A1:X1")
    sheet["A2"] = "填报单位（盖章）："
    sheet["R2"] = "填报日期：" + day
    for at, header in enumerate(HEADERS, 1):
        sheet.cell(4, at, header)
    year, month, date = day.split("-")
    chinese = f"{year}年{int(month)}月{int(date)}日"

    def row(number, name, quantity, kind="地下", when=day):
        return [number, " " + enterprise, f"{tag}-{number:04d}", name, "厂区北侧", kind, quantity, "缺氧、有毒气体", "中毒和窒息",
                "是", "自行", "有", "有", "是", "四合一气体检测仪１台，轴流风机２台", "正压式空气呼吸器2套、三脚架1套",
                "上锁挂牌，先通风再检测后作业", "设备科", "赵甲", "13800000001", "钱乙", "赵甲", when, "在用"]

    rows = [row(1, "1#污水调节池", "２"), row(2, "2#化粪池", 1, when=chinese), None,
            row(3, None, 1), row(4, "3#电缆井", "若干"), row(5, "4#除尘器", 3, "密闭设备")]
    for at, values in enumerate(rows, 5):
        for column, value in enumerate(values or [], 1):
            sheet.cell(at, column, value)
        if not values:
            sheet.cell(at, 2).font = Font(bold=True)  # formatted, but blank
    book.save(path)


def find_header(sheet):
    for cells in sheet.iter_rows(min_row=1, max_row=20):
        if any(cell.value == "单位名称" for cell in cells):
            return cells[0].row
    raise SystemExit("no header row in the returned workbook")


def read(path):
    sheet = load_workbook(path)["台账"]
    header = find_header(sheet)
    names = {cell.column: str(cell.value).replace("\n", "") for cell in sheet[header] if cell.value}
    rows = []
    for cells in sheet.iter_rows(min_row=header + 1):
        values = {names[c.column]: str(c.value) for c in cells if c.value is not None and c.column in names}
        if not values:
            continue
        coloured = [names[c.column] for c in cells if c.column in names and c.fill.fill_type == "solid"]
        comments = [names[c.column] for c in cells if c.comment and c.column in names]
        rows.append({"row": cells[0].row, "values": values, "coloured": coloured, "comments": comments})
    print(json.dumps({"header": header, "names": list(names.values()), "rows": rows}, ensure_ascii=False))


def mend(path, out):
    book = load_workbook(path)
    sheet = book["台账"]
    header = find_header(sheet)
    columns = {str(cell.value).replace("\n", ""): cell.column for cell in sheet[header] if cell.value}
    for at in range(header + 1, sheet.max_row + 1):
        number = str(sheet.cell(at, columns["空间编号"]).value or "")
        if number.endswith("-0003"):
            sheet.cell(at, columns["有限空间名称"]).value = "5#集水井"
        if number.endswith("-0004"):
            sheet.cell(at, columns["数量（处）"]).value = 2
    book.save(out)


def figure(path, text):
    for sheet in load_workbook(path, data_only=True):
        for cells in sheet.iter_rows():
            for cell in cells:
                if cell.value is not None and str(cell.value) == text:
                    return
    raise SystemExit(f"{text} is not in {path}")


if __name__ == "__main__":
    {"make": make, "read": read, "mend": mend, "figure": figure}[sys.argv[1]](*sys.argv[2:])
