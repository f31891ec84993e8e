"""A ledger as a workbook; beside the raw library writing the same cells."""
import re
import zipfile

from measures import measurement
from table import Row, pairs


@measurement("export", "100,000 spaces as xlsx")
def export(bench):
    bench.start()
    wanted = min(100_000, bench.count("spaces")) if not bench.quick else min(5_000, bench.count("spaces"))
    # The first ones entered, in whole milliseconds of their entry.
    until = bench.value("select created_at from spaces where archived = 0 order by n limit 1 offset ?", wanted - 1)
    rows = bench.value("select count(*) from spaces where archived = 0 and created_at <= ?", until)
    path = f"/exports/spaces.xlsx?created_at[le]={until}".replace("[", "%5B").replace("]", "%5D")
    made, raw = bench.work / "export.xlsx", bench.work / "raw.xlsx"
    idle = bench.memory()
    bench.forget_peak()

    def ours():
        import time
        begin = time.monotonic()
        bench.ask("leader", path, into=made)
        return time.monotonic() - begin

    def floor():
        return bench.floor("cells", made, raw)["seconds"]
    took, least = pairs(1 if bench.quick else 3, ours, floor)
    extra = bench.memory("VmHWM") - idle
    with zipfile.ZipFile(made) as book, book.open("xl/worksheets/sheet1.xml") as sheet:
        found = len(re.findall(b"<row ", sheet.read()))
    assert rows <= found <= rows + 5, f"{found} rows in the workbook instead of {rows}"
    yield Row(f"export {rows:,} spaces, as leader", f"{took:.1f} s, {made.stat().st_size / 1e6:.1f} MB",
              f"{least:.1f} s, {raw.stat().st_size / 1e6:.1f} MB (raw library, the same cells)", took / least, "≤ 1.5×",
              took / least <= 1.5)
    yield Row("memory, extra, of the export", f"{extra:.0f} MB", "", None, "< 64 MB", extra < 64)
