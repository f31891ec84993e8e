"""Durable creations over HTTP, each answered after it is on the disk; beside raw SQLite inserting the same rows into a
table of the same size with one prepared statement, as many to a commit as there are clients."""
from measures import measurement
from table import Row, pairs


@measurement("create", "durable creations of spaces, alone and at 16 clients")
def create(bench):
    bench.renew()
    # The officer of a department: the least who may write for more than one enterprise.
    before = bench.count("spaces")
    made = 0
    rows = []
    for clients, count, aim in ((1, 300, None), (16, 3000, 2)):
        count = count // 5 if bench.quick else count
        last = {}

        def ours():
            nonlocal made
            last.update(bench.load("officer", "create", bench.work / "enterprises.txt", clients, count))
            made += count
            return last["per_second"]

        def floor():
            return bench.floor("writes", bench.work / "floor.db", clients, count)["per_second"]
        rate, raw = pairs(3 if bench.quick else 5, ours, floor)
        rows.append(Row(f"create a space, {clients} client{'s' if clients > 1 else ''}, as officer",
                        f"{rate:,.0f} a second, p99 {last['p99_ms']:.1f} ms",
                        f"{raw:,.0f} a second (raw SQLite, {clients} a commit)", raw / rate,
                        f"≤ {aim}×" if aim else "", raw / rate <= aim if aim else None))
    assert bench.count("spaces") == before + made, "not every creation that was answered is there"
    rows.append(Row("memory, most, of these writes", f"{bench.memory('VmHWM'):.0f} MB"))
    yield from rows
    check_books(bench)
    bench.renew()


def check_books(bench):
    """The figures are still the sums of the records, the history unbroken."""
    bench.stop()
    for command in ("recount", "verify"):
        bench.command(bench.release / "zhiben", command, "--data", bench.data)
