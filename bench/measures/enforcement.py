"""What inspectors do and annex 3 counts."""
import json
import os
import time
import uuid
from statistics import median

from measures import measurement
from measures.requests import LEADER, beside
from table import Row

PHOTO_BYTES = 300_000


@measurement("annex3", "annex 3 for the whole zone over all inspections: the table, and its checks")
def annex3(bench):
    path = "/annexes/3?since=2023-11-10&until=2023-11-19&part="
    table = bench.ask("leader", path + "table")
    expected = bench.value("select count(*) from inspections where archived = 0 and state = 'done' and "
                           "inspected_on <= '2023-11-19' and inspected_on >= '2023-10-13'")
    found = cell(table, "inspections")
    assert found == expected, f"annex 3 says {found:,} inspections, the ledger holds {expected:,}"
    for part, what, limit in (("table", "the table", 20), ("rest", "its checks", 2000)):
        yield beside(bench, f"annex 3 over {bench.count('inspections'):,} inspections, {what}", LEADER, [path + part],
                     "select cell, figure, amount from figure_balances where amount <> 0", limit=limit)


def cell(table, column):
    place = [one["name"] for one in table["columns"]].index(column)
    return table["total"]["cells"][place]["value"]


@measurement("checklist", "40 items of checklists saved, three of them failed with a photograph each")
def checklist(bench):
    """A checklist has 20 items: two of them, three photographs; each request is answered after it is on the disk."""
    bench.renew()
    enterprise = bench.value("select e.id from enterprises e join departments d on d.id = e.scope_department "
                             "where d.position = 1 order by e.n limit 1")
    took, least = [], []
    for attempt in range(5 if bench.quick else 30):
        jobs = [prepared(bench, enterprise) for _ in range(2)]
        begin = time.monotonic()
        for inspection, answers in jobs:
            bench.ask("officer", f"/inspections/{inspection}/checklist", "PUT", answers)
        done = time.monotonic() - begin
        ids = failed_items(bench, [inspection for inspection, _ in jobs])[:3]
        photos = [b"\xff\xd8\xff\xe0" + os.urandom(PHOTO_BYTES) for _ in ids]
        begin = time.monotonic()
        for one, photo in zip(ids, photos):
            bench.ask("officer", f"/inspection_items/{one}/attachments?name=photo.jpg", "POST", photo)
        took.append(done + time.monotonic() - begin)
        least.append(bench.floor("writes", bench.work / "floor.db", 40, 40)["seconds"])
    ours, raw = median(took) * 1000, median(least) * 1000
    yield Row("40 checklist items saved (2 lists of 20), with 3 photographs, as officer", f"{ours:.1f} ms",
              f"{raw:.1f} ms (raw SQLite, 40 rows in one commit)", ours / raw, "< 50 ms", ours < 50)
    bench.renew()


def prepared(bench, enterprise):
    inspection = str(uuid.uuid4())
    bench.ask("officer", f"/inspections/{inspection}", "PUT", json.dumps({
        "enterprise": enterprise, "type": "routine", "inspected_on": "2023-11-18", "officers": "执法员甲、执法员乙",
        "spaces_count": 1}).encode())
    items = bench.ask("officer", f"/inspections/{inspection}/checklist")["items"]
    assert len(items) == 20, f"{len(items)} items"
    answers = [{"item": one["item"], "result": "fail", "description": "现场查看不符合要求", "method": "deadline"}
               if at < 2 else {"item": one["item"], "result": "pass"} for at, one in enumerate(items)]
    return inspection, json.dumps({"items": answers}).encode()


def failed_items(bench, inspections):
    return [one["id"] for inspection in inspections
            for one in bench.ask("officer", f"/inspections/{inspection}/checklist")["items"]
            if one["result"] == "fail"]
