"""Workbooks coming in: clean, with 5 of 100 rows wrong, with every row wrong (two cells each), from the upload to the
finished job with the marked workbook; beside raw SQLite inserting the right rows, 500 to a commit."""
import time
from statistics import median

from measures import measurement
from table import Row


@measurement("import", "workbooks of 10,000 and 100,000 spaces: clean, 5 % wrong, all wrong")
def imports(bench):
    for count in (1_000, 2_000) if bench.quick else (10_000, 100_000):
        clean = None
        for wrong in (0, 5, 100):
            took, raw, peak, idle = [], [], 0, 0
            for attempt in range(1 if bench.quick else 3):
                if attempt == 0 or bench.scale <= 1:
                    bench.renew()
                idle = bench.memory()
                bench.forget_peak()
                took.append(one_import(bench, count, wrong, f"I{attempt}-{wrong}"))
                peak = max(peak, bench.memory("VmHWM"))
                raw.append(bench.floor("writes", bench.work / "floor.db", 500, count)["seconds"])
            ours, least = median(took), median(raw)
            clean = clean or ours
            what = {0: "clean", 5: "5 % wrong", 100: "all wrong"}[wrong]
            aim, met = ("", None) if count < 100_000 else ("< 15 s", ours < 15)
            if wrong == 100:
                aim, met = (aim + ", ≤ clean").lstrip(", "), met is not False and ours <= clean
            yield Row(f"import {count:,} spaces, {what}, as officer", f"{ours:.1f} s, at most {peak:.0f} MB (idle "
                      f"{idle:.0f})", f"{least:.1f} s (raw SQLite, {count:,} rows)", ours / least, aim, met)


def one_import(bench, count, wrong, prefix):
    book = bench.work / "import.xlsx"
    bench.tool("sheet", book, bench.work / "enterprises.txt", count, wrong, prefix)
    body = book.read_bytes()
    begin = time.monotonic()
    job = bench.ask("officer", "/imports/spaces?name=import.xlsx", "POST", body)["job"]
    while True:
        state = bench.ask("officer", f"/jobs/{job}")
        if state["state"] not in ("queued", "running"):
            break
        time.sleep(0.02)
    took = time.monotonic() - begin
    result, bad = state["result"], count * wrong // 100
    assert state["state"] == "done", f"{state['state']}: {state['message']}"
    assert (result["created"], result["failed"], result["rows"]) == (count - bad, bad, count), \
        f"{result['created']} made, {result['failed']} refused, {result['rows']} read of {count} with {bad} wrong"
    assert result["problems_total"] == 2 * bad and result["workbook"] == (bad > 0), \
        f"{result['problems_total']} problems told of {bad} rows with two each: {result['problems'][:3]}"
    if bad:
        marked = bench.work / "marked.xlsx"
        assert bench.ask("officer", f"/jobs/{job}/workbook", into=marked) > 10_000, "no marked workbook"
    return took
