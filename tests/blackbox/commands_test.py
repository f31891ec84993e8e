#!/usr/bin/env python3
"""The commands of the program as a person or a script calls them."""
import hashlib
import io
import json
import os
import pty
import re
import socket
import stat
import subprocess
import threading
import zipfile

import openpyxl
from openpyxl.styles import Border, Font, Side
from zhiben import BINARY, HEADER, POSTGRES, TODAY, Client, Place, Server, fresh, row, run, started, workbook, zhiben

COMMANDS = ["init", "demo", "serve", "user add", "user passwd", "user list", "import", "export", "annex", "report", "fill", "recount", "verify",
            "backup", "archive", "restore"]
_demo = {}


def demo(engine):
    """A copy of the sample data."""
    if engine not in _demo:
        _demo[engine] = Place(engine)
        zhiben("init", place=_demo[engine])
        zhiben("demo", place=_demo[engine])
    return Place(engine, of=_demo[engine])


def cells(path):
    return {sheet.title: [[cell.value for cell in line] for line in sheet.iter_rows()] for sheet in openpyxl.load_workbook(path)}


def rows_of(path):
    """How many rows the first sheet has; openpyxl takes seconds for a long one."""
    with zipfile.ZipFile(path) as package:
        return package.read("xl/worksheets/sheet1.xml").count(b"<row ")


def annex(place):
    path = fresh("annex2.xlsx")
    zhiben("annex", 2, path, "--until", TODAY, place=place)
    return cells(path)


def test_every_command_has_help():
    whole = zhiben("--help").stdout
    for command in COMMANDS:
        assert command.split()[0] in whole, command
        text = zhiben(*command.split(), "--help").stdout
        assert "--data" in text and "用法" in text and "Options" not in text, text
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*\n", zhiben("--version").stdout)


def test_wrong_usage_is_told_and_exits_with_2():
    place = Place()
    there = workbook([])
    for words, said in (([], "缺少命令"), (["nonsense"], "没有“nonsense”这个命令"), (["user"], "缺少下一级命令"),
                        (["init"], "缺少 --data"), (["annex", "two", "x.xlsx", *place.words], "参数的值不对"),
                        (["import", "enterprises", "missing.xlsx", *place.words], "没有这个文件：missing.xlsx"),
                        (["verify", *place.words, "--loud"], "不认识的参数：--loud"), (["verify", "--data"], "--data"),
                        (["import", "enterprises", *place.words], "缺少 file"),
                        (["user", "add", "somebody", "--name", "某人", *place.words], "缺少 --role"),
                        (["verify", "--data", "a", "--files", "b", "--database", "postgresql:///x"], "只能用一个"),
                        (["import", "enterprises", there, *place.words, "--errors"], "--errors")):
        done = zhiben(*words, code=2)
        assert said in done.stderr and "--help" in done.stderr and not done.stdout, (words, done.stderr)
    assert not os.path.exists(place.folder)


def test_problems_are_told_and_exit_with_1(engine):
    place = started(engine)
    nowhere = ["--data", fresh("nowhere")]
    if engine == "sqlite":
        for command in ("recount", "verify", "serve"):
            assert "请先运行 zhiben init" in zhiben(command, *nowhere, code=1).stderr
        assert not os.path.exists(nowhere[1]), "a command that reads has made a folder"
    for words, said in ((["export", "dragons", "x.xlsx"], "dragons"), (["annex", 9, "x.xlsx"], "没有附件“9”"),
                        (["annex", 2, "x.xlsx", "--until", "19.11.2023"], "2023-11-19"),
                        (["annex", 2, "x.xlsx", "--department", "海洋局"], "海洋局"),
                        (["annex", 2, "x.xlsx", "--as-of", "yesterday"], "--as-of"),
                        (["annex", 2, fresh("no/such/file.xlsx")], "no/such"),
                        (["recount", "--today", "soon"], "--today"), (["user", "passwd", "nobody"], "nobody"),
                        (["user", "passwd", "admin", "--password", "short"], "10"),
                        (["user", "add", "admin", "--name", "又一个", "--role", "admin"], "登录名"),
                        (["user", "add", "x", "--name", "某人", "--role", "emperor"], "角色"),
                        (["user", "add", "x", "--name", "某人", "--role", "officer", "--area", "月球"], "月球"),
                        (["init", "--plan", "missing.toml"], "missing.toml")):
        done = zhiben(*words, place=place, code=1)
        assert done.stderr.startswith("zhiben：") and said in done.stderr, (words, done.stderr)
    assert not os.path.exists("x.xlsx")


def test_a_taken_port_or_a_wrong_address():
    place = started("sqlite")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = zhiben("serve", "--listen", f"127.0.0.1:{taken.getsockname()[1]}", place=place, code=1)
        assert "无法监听" in done.stderr, done.stderr
    assert "--listen" in zhiben("serve", "--listen", "127.0.0.1:http", place=place, code=1).stderr


def test_init_again_keeps_everything(engine):
    place = started(engine)
    before = place.sql("select id, version from users"), place.sql("select count(*) from history")
    again = zhiben("init", place=place).stdout
    assert "临时密码" not in again, again
    assert (place.sql("select id, version from users"), place.sql("select count(*) from history")) == before
    assert stat.S_IMODE(os.stat(os.path.join(place.folder, "secret.key")).st_mode) == 0o600


def test_users(engine):
    place = started(engine)
    made = zhiben("user", "add", "zhangsan", "--name", "张三", "--role", "综合组", "--area", "开发区", place=place).stdout
    temporary = re.search(r"临时密码：(\S+)", made).group(1)
    listed = json.loads(zhiben("user", "list", "--json", place=place).stdout)
    assert [(one["login"], one["role"], one["area"]) for one in listed if one["login"] == "zhangsan"] == \
        [("zhangsan", "综合组", "开发区")], listed
    assert "zhangsan\t张三\t综合组" in zhiben("user", "list", place=place).stdout
    renewed = re.search(r"临时密码：(\S+)", zhiben("user", "passwd", "zhangsan", place=place).stdout).group(1)
    with Server(place) as server:
        client = Client(server.port)
        assert client.call("POST", "/session", {"login": "zhangsan", "password": temporary})[0] == 401
        client.log_in("zhangsan", renewed)
        status, answer = client.call("GET", "/enterprises")
        assert (status, answer["code"]) == (403, "must_change_password")


def test_import(engine):
    place, good = started(engine), workbook([row(1), row(2)])
    lines = zhiben("import", "enterprises", good, "--dry-run", place=place)
    assert "新增 2" in lines.stdout and "没有保存" in lines.stdout and not lines.stderr
    assert place.sql("select count(*) from enterprises") == [["0"]]

    result = json.loads(zhiben("import", "enterprises", good, "--json", place=place).stdout)
    assert (result["created"], result["failed"], result["kept"]) == (2, 0, True), result
    before = place.sql("select id, version from enterprises order by id"), place.sql("select count(*) from history")
    result = json.loads(zhiben("import", "enterprises", good, "--json", place=place).stdout)
    assert (result["created"], result["updated"], result["unchanged"]) == (0, 0, 2), result
    assert (place.sql("select id, version from enterprises order by id"), place.sql("select count(*) from history")) == before

    mixed, marked = workbook([row(3), row(4, c1="91140900"), row(5, c3="造船")]), fresh("marked.xlsx")
    done = zhiben("import", "enterprises", mixed, "--all-or-nothing", place=place, code=1)
    assert "有误 2" in done.stdout and "没有保存任何一行" in done.stdout and "第3行 B 统一社会信用代码" in done.stderr, done
    assert place.sql("select count(*) from enterprises") == [["2"]]
    done = zhiben("import", "enterprises", mixed, "--errors", marked, place=place, code=1)
    assert "新增 1" in done.stdout and marked in done.stdout
    assert place.sql("select count(*) from enterprises") == [["3"]]
    sheet = openpyxl.load_workbook(marked).worksheets[0]
    assert "18位" in sheet["B3"].comment.text and "应填下列之一：冶金" in sheet["D4"].comment.text
    assert [cell.value for cell in sheet[1]][:9] == HEADER and sheet["A2"].value == row(3)[0]
    assert sheet.cell(1, 10).value.startswith("问题") and not sheet.cell(2, 10).value
    assert sheet.cell(3, 10).value.startswith("统一社会信用代码：应为18位"), sheet.cell(3, 10).value

    secret = place.sql("select principal_phone from enterprises limit 1")[0][0]
    assert "13900001234" not in secret, "a phone number lies open in the database"


def test_progress_is_for_a_terminal_only():
    place, book = started("sqlite"), workbook([row(number) for number in range(1, 1200)])
    words = [BINARY, "import", "enterprises", book, *place.words, "--dry-run"]
    outside, inside = pty.openpty()
    seen = []

    def listen():
        while True:
            try:
                seen.append(os.read(outside, 4096))
            except OSError:
                return

    listener = threading.Thread(target=listen)
    listener.start()
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=inside, check=False, timeout=60)
    os.close(inside)
    listener.join()
    os.close(outside)
    assert done.returncode == 0 and re.search("\r导入：\\d+ / \\d+ 行", b"".join(seen).decode()), seen
    piped = subprocess.run(words, capture_output=True, check=False, timeout=60)
    assert piped.returncode == 0 and piped.stderr == b"" and b"\r" not in piped.stdout


def test_demo_export_annexes_recount_verify(engine):
    place = demo(engine)
    assert "一致" in zhiben("recount", place=place).stdout
    assert json.loads(zhiben("recount", "--json", place=place).stdout) == {"differences": []}
    whole = json.loads(zhiben("verify", "--json", place=place).stdout)
    assert whole["whole"] and whole["lines"] > 100 and re.fullmatch("[0-9a-f]{64}", whole["seal"]), whole
    for kind in ("enterprises", "spaces", "hazards"):
        path = fresh(kind + ".xlsx")
        count = place.sql(f"select count(*) from {kind} where archived = 0")[0][0]
        assert f"已导出 {count} 行" in zhiben("export", kind, path, place=place).stdout
        assert rows_of(path) > int(count)
    assert any("合计" in str(cell) for line in list(annex(place).values())[0] for cell in line)
    path = fresh("annex1.xlsx")
    zhiben("annex", 1, path, "--until", TODAY, place=place)
    assert rows_of(path) > int(place.sql("select count(*) from spaces where archived = 0")[0][0])

    # What somebody changes behind the program's back is found.
    place.sql("update figure_balances set amount = amount + 1 where amount > 0")
    assert "不一致" in zhiben("recount", place=place, code=1).stdout
    place.sql("update history set actor_name = '别人' where seq = 7")
    assert "历史不完整" in zhiben("verify", place=place, code=1).stdout


def words_of(path):
    """The text of a docx, and how many pictures it holds."""
    with zipfile.ZipFile(path) as package:
        text = re.sub("<[^>]+>", "", package.read("word/document.xml").decode())
        return text, sum(name.startswith("word/media/") for name in package.namelist())


def test_report(engine):
    place = demo(engine)
    path = fresh("report.docx")
    said = zhiben("report", path, "--period", "2023-11-19", "--department", "应急管理部", place=place).stdout
    assert "应急管理部 第2期（草稿）" in said and path in said, said
    text, pictures = words_of(path)
    assert "草稿，尚未报送" in text and "（第2期）（草稿）" in text and pictures == 0
    assert "附件1" in text and "生产经营单位有限空间管理台账" in text and re.search(r"台账共\d+行", text)
    assert "{{" not in text and "附件5" in text

    zone = fresh("zone.pdf")
    assert "全区报告第2期（草稿）" in zhiben("report", zone, "--period", "2023-11-19", place=place).stdout
    with open(zone, "rb") as file:
        assert file.read(5) == b"%PDF-"

    issued = fresh("issued.docx")  # the first one's was issued: its own words and numbers, no draft
    said = zhiben("report", issued, "--period", "2023-11-05", place=place).stdout
    assert "全区报告第1期" in said and "草稿" not in said, said
    text, _ = words_of(issued)
    assert "草稿" not in text and "各部门报送情况" in text and "HZ-20231109-0001" in text and "建设环保管理部：" in text

    summary = fresh("summary.docx")
    zhiben("report", summary, "--summary", "--department", "应急管理部", place=place)
    text, pictures = words_of(summary)
    assert "工作总结" in text and pictures == 5 and "工作成效" in text and "各报送期主要指标" in text
    zhiben("report", summary, "--summary", place=place)

    for words, said in ((["x.docx", "--period", "2024-03-01"], "2023-11-09"), (["x.docx", "--period", "soon"], "2023-11-19"),
                        (["x.doc", "--summary"], ".docx"), (["x.docx", "--summary", "--department", "海洋局"], "海洋局"),
                        (["x.docx"], "--period")):
        assert said in zhiben("report", *words, place=place, code=1).stderr, words
    assert not os.path.exists("x.docx")


def superiors_form(cell="{{附件3.发现问题隐患}}"):
    """A form as a superior sends it: merged title, widths, borders, print set-up, a sheet without placeholders."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "统计表"
    sheet["A1"] = "{{部门}}有限空间统计表（{{起|日期}}至{{止|日期}}）"
    sheet.merge_cells("A1:D1")
    sheet["A1"].font = Font(name="黑体", size=16, bold=True)
    sheet.append(["指标", "合计", "应急管理部", "累计"])
    sheet.append(["有限空间总数（处）", "{{附件2.有限空间总数}}", "{{附件2.应急管理部.有限空间总数}}", None])
    sheet.append(["发现问题隐患（条）", cell, "{{附件3.应急管理部.发现问题隐患}}", "{{附件3.累计.发现问题隐患}}"])
    sheet.append(["两项之和", "=B3+B4", None, "{{附件3累计.closed}}"])
    for line in sheet["A1:D5"]:
        for one in line:
            one.border = Border(*[Side(style="thin")] * 4)
    sheet.column_dimensions["A"].width = 31.5
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.print_area = "A1:D5"
    book.create_sheet("填表说明")["A1"] = "本页不要改动"
    path = fresh("form.xlsx")
    book.save(path)
    return path


def test_a_superiors_form_is_filled_and_nothing_else_of_it_changes(engine):
    place, form, out = demo(engine), superiors_form(), fresh("filled.xlsx")
    assert "第1期" in zhiben("fill", form, out, "--period", "2023-11-09", place=place).stdout
    with zipfile.ZipFile(form) as before, zipfile.ZipFile(out) as after:
        assert before.namelist() == after.namelist()
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {"xl/worksheets/sheet1.xml"}, changed
    old, new = openpyxl.load_workbook(form)["统计表"], openpyxl.load_workbook(out)["统计表"]
    assert new.merged_cells.ranges == old.merged_cells.ranges and new.print_area == old.print_area
    assert new.column_dimensions["A"].width == 31.5 and new.page_setup.orientation == "landscape"
    assert [[cell.style_id for cell in line] for line in new["A1:D5"]] == [[cell.style_id for cell in line] for line in old["A1:D5"]]
    assert new["A1"].value.endswith("有限空间统计表（2023年10月13日至2023年11月9日）") and new["B5"].value == "=B3+B4"
    # The same numbers as the annexes.
    path = fresh("annex3.xlsx")
    zhiben("annex", 3, path, "--until", "2023-11-09", "--since", "2023-10-13", place=place)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    total = next(line for line in sheet.iter_rows(values_only=True) if "合计" in line and "本期" in line)
    assert isinstance(new["B4"].value, int) and new["B4"].value in total and new["B4"].value == new["D4"].value > 0
    assert new["B3"].value >= new["C3"].value > 0 and new["B4"].value >= new["C4"].value

    wrong = superiors_form("{{附件3.发现隐患数}} {{附件9.x}}")
    done = zhiben("fill", wrong, out, "--period", "2023-11-09", place=place, code=1)
    for said in ("附件3.发现隐患数", "附件9.x", "B4", "统计表"):
        assert said in done.stderr, done.stderr
    assert "xlsx" in zhiben("fill", __file__, out, "--period", "2023-11-09", place=place, code=1).stderr


def test_backup_and_restore():
    place, file = demo("sqlite"), fresh("backup.zip")
    zhiben("verify", place=place)  # which seals what is not yet sealed: the annexes print the seal
    zhiben("backup", file, place=place)
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600, "the backup holds the key: it is nobody else's"
    assert os.listdir(os.path.dirname(file)).count(os.path.basename(file)) == 1
    assert not [name for name in os.listdir(os.path.dirname(file)) if name.startswith(os.path.basename(file)) and
                name != os.path.basename(file)], "something is left beside the backup"
    assert "已经存在" in zhiben("backup", file, place=place, code=1).stderr

    other = Place()
    zhiben("restore", file, place=other)
    assert stat.S_IMODE(os.stat(other.folder).st_mode) == 0o700
    zhiben("verify", place=other)
    zhiben("recount", place=other)
    assert annex(other) == annex(place)
    assert sorted(os.listdir(os.path.join(other.folder, "files"))) == sorted(
        name for name in os.listdir(os.path.join(place.folder, "files")) if name not in ("spool", "imports"))

    before = place.sql("select count(*) from history")
    assert "不是空的" in zhiben("restore", file, place=place, code=1).stderr
    assert place.sql("select count(*) from history") == before


def test_a_broken_backup_restores_nothing():
    place, file = started("sqlite"), fresh("backup.zip")
    zhiben("backup", file, place=place)
    with open(file, "rb") as whole:
        data = bytearray(whole.read())
    data[len(data) // 2] ^= 0xFF
    files = {"cut.zip": data[: len(data) // 3], "flipped.zip": data, "text.zip": b"not a backup"}
    for name, content in files.items():
        path, into = fresh(name), Place()
        with open(path, "wb") as broken:
            broken.write(content)
        done = zhiben("restore", path, place=into, code=1)
        assert "损坏" in done.stderr or "打不开" in done.stderr, (name, done.stderr)
        assert not os.path.exists(into.folder), f"{name} has left a half-made folder"
    foreign, into = fresh("foreign.zip"), Place()
    with zipfile.ZipFile(foreign, "w") as archive:
        archive.writestr("zhiben.db", b"x")
        archive.writestr("../outside", b"x")
    assert "不安全" in zhiben("restore", foreign, place=into, code=1).stderr
    assert not os.path.exists(into.folder) and not os.path.exists(os.path.join(os.path.dirname(into.folder), "outside"))
    os.mkdir(into.folder)  # an empty folder is as good as none, and stays when it fails
    zhiben("restore", foreign, place=into, code=1)
    assert os.listdir(into.folder) == []
    zhiben("restore", file, place=into)


def test_a_lost_key_is_told_not_replaced(engine):
    place = started(engine)
    os.remove(os.path.join(place.folder, "secret.key"))
    for command in ("init", "verify"):
        assert "secret.key" in zhiben(command, place=place, code=1).stderr
    assert not os.path.exists(os.path.join(place.folder, "secret.key"))


def test_backup_of_postgres_names_the_tool():
    if POSTGRES:
        file = fresh("backup.zip")
        assert "pg_dump" in zhiben("backup", file, place=started("postgres"), code=1).stderr
        assert not os.path.exists(file)


def test_the_archive_reads_without_the_program(engine):
    place = demo(engine)
    path = fresh("档案.zip")
    zhiben("archive", path, place=place)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert "已经存在" in zhiben("archive", path, place=place, code=1).stderr
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        index = package.read("index.html").decode()
        links = set(re.findall(r'href="([^"]+)"', index))
        assert links <= set(names), links - set(names)
        spaces = [json.loads(line) for line in package.read("ledgers/spaces.jsonl").decode().splitlines()]
        pages = "".join(package.read(name).decode() for name in names if re.fullmatch(r"ledgers/spaces(-\d+)?\.html", name))
        assert pages.count("<tr><td>") == len(spaces) == int(place.sql("select count(*) from spaces where archived = 0")[0][0])
        book = openpyxl.load_workbook(io.BytesIO(package.read("ledgers/hazards.xlsx")), read_only=True)
        assert next(iter(book.worksheets)).title == "隐患"
        for page in (name for name in names if name.endswith(".html")):
            folder = os.path.dirname(page)
            for link in re.findall(r'href="([^"]+)"', package.read(page).decode()):
                assert os.path.normpath(os.path.join(folder, link)) in names, (page, link)
        originals = [name for name in names if name.startswith("originals/")]
        assert originals and all(hashlib.sha256(package.read(name)).hexdigest() == name[10:74] for name in originals)
        # The chain is proved with nothing but the files.
        lines = [json.loads(line) for line in package.read("history/history.jsonl").decode().splitlines()]
        seals = [json.loads(line) for line in package.read("history/seals.jsonl").decode().splitlines()]
        seal = ""
        for block in seals:
            inside = [one for one in lines if block["first"] <= one["seq"] <= block["last"]]
            text = seal + "".join(f"{one['seq']}:{one['digest']}" for one in inside)
            seal = hashlib.new("sm3", text.encode()).hexdigest()
            assert seal == block["seal"], block
        assert seal in index


run(globals())
