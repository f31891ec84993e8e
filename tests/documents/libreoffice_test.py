#!/usr/bin/env python3
"""Our docx, set by LibreOffice, against our PDF: the same pages and, but for a few, the same lines.

Two things are none of LibreOffice's doing right or wrong: it always puts a fifth of a character between Chinese and
digits, whatever the docx says (autoSpaceDN), so the copy it gets has a space of no width there; and in the docx a chart is
a picture, without text.

usage: libreoffice_test.py FOLDER      with report.docx, report.pdf, form.docx, form.pdf (ZHIBEN_TEST_DOCUMENTS)
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

# LibreOffice takes the substitutes that our PDF has for the fonts that a docx names.
FONTS = {
    "仿宋_GB2312": "FandolFang", "楷体_GB2312": "FandolKai", "黑体": "FandolHei", "宋体": "Noto Serif CJK SC",
    "方正小标宋简体": "Noto Serif CJK SC",
}
CHINESE, OTHER = "[\u3400-\u9fff]", "[0-9A-Za-z%]"
CHARTS = ["各期发现与整改隐患数"]  # their titles
SAME_LINES = 0.90  # of all lines of a document
HEIGHT = 6.0       # points that a line may stand higher or lower; a line is 24 to 29 high


def fontconfig(folder):
    aliases = "".join(
        f'<match target="pattern"><test name="family" qual="any"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{here}</string></edit></match>'
        for name, here in FONTS.items())
    path = pathlib.Path(folder) / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{aliases}</fontconfig>', encoding="utf-8")
    return str(path)


def unspaced(docx, copy):
    """A copy in which LibreOffice finds no place to put its space."""
    def apart(text):
        words = re.sub(f"({CHINESE})(?={OTHER})", "\\1\u200b", text.group(2))
        return text.group(1) + re.sub(f"({OTHER})(?={CHINESE})", "\\1\u200b", words) + text.group(3)

    with zipfile.ZipFile(docx) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "word/document.xml":
                content = re.sub("(<w:t[^>]*>)(.*?)(</w:t>)", apart, content.decode()).encode()
            new.writestr(part, content)


def convert(files, out):
    with tempfile.TemporaryDirectory() as home:
        copies = [pathlib.Path(home) / file.name for file in files]
        for file, copy in zip(files, copies):
            unspaced(file, copy)
        environment = {**os.environ, "HOME": home, "FONTCONFIG_FILE": fontconfig(home)}
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{home}/profile", "--convert-to", "pdf",
             "--outdir", str(out), *map(str, copies)],
            env=environment, check=True, timeout=300, stdout=subprocess.DEVNULL)


def lines(pdf):
    """[(page, y, text without blanks)], from top to bottom; cells of one table row make one line."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    found = []
    for number, page in enumerate(re.split(r"<page ", text)[1:], 1):
        words = [(float(y1) + float(y2), float(x), word.replace("\u200b", "")) for x, y1, y2, word in re.findall(
            r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)</word>', page)]
        words = sorted((middle / 2, x, word) for middle, x, word in words)
        rows = []
        for middle, x, word in words:
            if rows and abs(rows[-1][0] - middle) < 4:
                rows[-1][1].append((x, word))
            else:
                rows.append((middle, [(x, word)]))
        for middle, row in rows:
            found.append((number, middle, re.sub(r"\s", "", "".join(word for _, word in sorted(row)))))
    return [line for line in found if line[2]]


def without_charts(ours, theirs):
    """From a chart's title to the next line that LibreOffice has on that page as well."""
    known, inside, left = {(page, text) for page, _, text in theirs}, False, []
    for line in ours:
        inside = line[2] in CHARTS or (inside and (line[0], line[2]) not in known)
        if not inside:
            left.append(line)
    return left


def compare(name, ours, theirs):
    ours = without_charts(ours, theirs)
    pages = ours[-1][0], theirs[-1][0]
    if pages[0] != pages[1]:
        print(f"{name}: {pages[0]} pages in our PDF, {pages[1]} in LibreOffice's")
        return False
    same, far = 0, []
    for page, height, text in ours:
        near = [other for other in theirs if other[0] == page and other[2] == text]
        if near:
            same += 1
            distance = min(abs(other[1] - height) for other in near)
            if distance > HEIGHT:
                far.append((page, text, distance))
        else:
            print(f"{name}, page {page}: only in ours: {text}")
    for page, text, distance in far:
        print(f"{name}, page {page}: {distance:.1f} pt apart: {text}")
    print(f"{name}: {same} of {len(ours)} lines the same, {len(far)} of them more than {HEIGHT} pt apart, on {pages[0]} pages")
    return same >= SAME_LINES * len(ours) and len(far) <= (1 - SAME_LINES) * len(ours)


def main():
    folder = pathlib.Path(sys.argv[1])
    names = ["report", "form"]
    out = folder / "libreoffice"
    out.mkdir(exist_ok=True)
    convert([folder / f"{name}.docx" for name in names], out)
    passed = sum(compare(name, lines(folder / f"{name}.pdf"), lines(out / f"{name}.pdf")) for name in names)
    print(f"{passed} passed, {len(names) - passed} failed")
    return 0 if passed == len(names) else 1


if __name__ == "__main__":
    sys.exit(main())
