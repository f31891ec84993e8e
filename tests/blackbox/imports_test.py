#!/usr/bin/env python3
"""What people upload that is no workbook, or not the one they mean: refused in Chinese with a remedy, nothing stored, and
the server stays small."""
import os
import shutil
import struct
import subprocess
import zipfile

import openpyxl
from zhiben import HEADER, Client, Server, bytes_of, fresh, row, run, started, workbook, zhiben

REMEDY = "请"  # every refusal ends in what to do


def ole(*names):
    """A compound file (MS-CFB) of one sector a part, with streams of these names."""
    header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0)
    header += b"\xFF" * (512 - len(header))
    table = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xFF" * 504
    directory = b""
    for name in ("Root Entry", *names):
        wide = name.encode("utf-16-le")
        directory += wide.ljust(64, b"\0") + struct.pack("<HB", len(wide) + 2, 5 if name == "Root Entry" else 2) + bytes(61)
    return header + table + directory.ljust(512, b"\0")


def bomb(megabytes=400):
    """A workbook whose sheet is some kilobytes packed and hundreds of megabytes unpacked."""
    path = fresh("bomb.xlsx")
    shutil.copy(workbook([row(1)]), path + ".real")
    with zipfile.ZipFile(path + ".real") as real, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for name in real.namelist():
            if name != "xl/worksheets/sheet1.xml":
                out.writestr(name, real.read(name))
        with out.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                        b'<sheetData>')
            blanks = b" " * (1 << 20)
            for _ in range(megabytes):
                sheet.write(blanks)
            sheet.write(b"</sheetData></worksheet>")
    return path


def counts(place):
    return place.sql("select count(*) from enterprises") + place.sql("select count(*) from postings")


def left_overs(place):
    return [os.path.join(folder, name) for part in ("imports", "spool")
            for folder, _, names in os.walk(os.path.join(place.folder, "files", part)) for name in names]


def test_what_is_no_workbook(engine):
    place = started(engine)
    cases = [("空.xlsx", b"", 400, "空的"), ("照片.xlsx", b"\xFF\xD8\xFF\xE0\0\x10JFIF" + bytes(2000), 415, "照片（JPEG）"),
             ("台账.xlsx", b"%PDF-1.7\n" + bytes(2000), 415, "PDF"), ("台账.xls", ole("Workbook"), 415, "97-2003"),
             ("加密.xlsx", ole("EncryptionInfo", "EncryptedPackage"), 415, "密码"),
             ("压缩.zip", bytes_of(zipped()), 415, "压缩包"), ("半个.xlsx", bytes_of(workbook([row(1)]))[:3000], 400, ""),
             ("网页.xls", b"<html><table><tr><td>1</td></tr></table></html>", 415, "网页"),
             ("乱.xlsx", b"PK\3\4" + os.urandom(5000), 400, "")]
    with Server(place) as server:
        client = Client(server.port).log_in("admin")
        before = counts(place)
        for name, data, expected, said in cases:
            status, answer = client.upload("enterprises", name, data)
            assert status == expected, (name, status, answer)
            assert said in answer["detail"] and REMEDY in answer["detail"], (name, answer)
            assert client.headers["content-type"].startswith("application/problem+json")
        assert client.upload("dragons", "a.xlsx", bytes_of(workbook([row(1)])))[0] == 404
        assert Client(server.port).call("POST", "/imports/enterprises", b"x" * 3_000_000)[0] == 401
        assert counts(place) == before and left_overs(place) == []


def zipped():
    path = fresh("folder.zip")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("台账.txt", "企业名称")
    return path


def test_bombs_and_gigabytes_leave_the_server_small():
    place = started("sqlite")
    nothing = fresh("nothing.xlsx")
    with open(nothing, "wb") as sparse:
        sparse.truncate(2 << 30)
    exploding = bomb()
    with Server(place) as server:
        client = Client(server.port).log_in("admin")
        before = counts(place)
        # Its length says too much: refused before a byte of it is read.
        client.line.putrequest("POST", "/api/v1/imports/enterprises?name=x.xlsx")
        for name, value in (("Authorization", "Bearer " + client.token), ("Content-Length", str(2 << 30))):
            client.line.putheader(name, value)
        client.line.endheaders()
        answer = client.line.getresponse()
        assert answer.status == 413 and "MiB" in answer.read().decode(), answer.status
        # 190 MiB of nothing is not refused by its length, but read by nobody either.
        client = Client(server.port, client.token)
        with open(nothing, "rb") as sparse:
            sparse.seek((2 << 30) - (190 << 20))
            status, refused = client.upload("enterprises", "nothing.xlsx", sparse.read())
        assert status == 413 and REMEDY in refused["detail"], (status, refused)
        # A bomb is known by what comes out of it.
        client = Client(server.port, client.token)
        status, job = client.upload("enterprises", "bomb.xlsx", bytes_of(exploding))
        said = job.get("message") or job.get("detail")
        assert job.get("state", "refused") == "refused" and REMEDY in said, (status, job)
        assert counts(place) == before and left_overs(place) == []
        assert server.peak_megabytes() < 300, f"the server took {server.peak_megabytes():.0f} MB"
    for path in (nothing, exploding):
        assert REMEDY in zhiben("import", "enterprises", path, place=place, code=1).stderr
    assert counts(place) == before


def by_libreoffice(path):
    """The workbook as ods, or None where there is no Calc."""
    if not shutil.which("soffice"):
        return None
    folder = fresh("office")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods",
                    "--outdir", folder, path], check=False, capture_output=True, timeout=60)
    made = os.path.join(folder, os.path.basename(path).replace(".xlsx", ".ods"))
    return made if os.path.exists(made) else None


def test_csv_in_every_writing_and_workbooks_of_other_programs(engine):
    place = started(engine)
    with Server(place) as server:
        client = Client(server.port).log_in("admin")
        for number, writing in enumerate(("utf-8", "utf-8-sig", "gb18030", "utf-16"), 1):
            text = "\r\n".join(",".join(line) for line in (HEADER, row(number))) + "\r\n"
            status, job = client.upload("enterprises", f"台账{number}.csv", text.encode(writing))
            assert (status, job["state"], job["result"]["created"]) == (202, "done", 1), (writing, job)
        book = engine == "sqlite" and by_libreoffice(workbook([row(9)]))
        if book:  # LibreOffice's Calc is not on every machine
            status, job = client.upload("enterprises", "台账.ods", bytes_of(book))
            assert (job["state"], job["result"]["created"]) == ("done", 1), job
        names = {one["name"] for one in client.must("GET", "/enterprises?limit=20")["items"]}
        assert {row(number)[0] for number in range(1, 5)} <= names, names
        assert left_overs(place) == []


def test_the_wrong_sheet_and_the_marked_workbook():
    place = started("sqlite")
    with Server(place) as server:
        client = Client(server.port).log_in("admin")
        book = openpyxl.Workbook()
        book.active.append(["菜名", "价格"])
        book.active.append(["过油肉", 38])
        path = fresh("menu.xlsx")
        book.save(path)
        status, job = client.upload("enterprises", "菜单.xlsx", bytes_of(path))
        assert (status, job["state"]) == (202, "refused") and "统一社会信用代码" in job["message"], job

        status, job = client.upload("enterprises", "台账.xlsx", bytes_of(workbook([row(1), row(2, c1="不知道")])),
                                    "&mode=all_or_nothing")
        assert job["state"] == "done" and not job["result"]["kept"] and job["workbook"], job
        assert place.sql("select count(*) from enterprises") == [["0"]]
        status, marked = client.call("GET", f"/jobs/{job['id']}/workbook")
        assert status == 200 and "filename*=UTF-8''" in client.headers["content-disposition"]
        with open(path, "wb") as file:
            file.write(marked)
        assert "18位" in openpyxl.load_workbook(path).active["B3"].comment.text


run(globals())
