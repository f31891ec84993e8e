"""What the campaign's offices look at and send: annexes, the matrix of duties, the period report, the last ten minutes."""
import json
import threading
import time
import uuid
from statistics import median

from measures import measurement
from measures.enforcement import cell
from measures.requests import LEADER, OFFICER, beside
from measures.writes import check_books
from table import Row

PERIOD = "since=2023-11-10&until=2023-11-19"
BALANCES = "select cell, figure, amount from figure_balances where amount <> 0"


@measurement("annexes", "annexes 1, 4 and 5 for the whole zone: the tables, and the checks that read the records")
def annexes(bench):
    spaces, enterprises = bench.count("spaces"), bench.count("enterprises")
    for number in (1, 4, 5):  # 2 and 3 have measurements of their own
        path = f"/annexes/{number}?{PERIOD}&part="
        table = bench.ask("leader", path + "table")
        if number == 1:
            assert len(table["rows"]) == 50, f"{len(table['rows'])} rows of annex 1 instead of a page"
        if number == 4:
            assert cell(table, "enterprises") > 0 and cell(table, "posts") > 0, "annex 4 knows of nobody that was reached"
        if number == 5:
            assert cell(table, "people_attended") > 0 and cell(table, "highest") > 0, "annex 5 knows of nobody who came"
        yield beside(bench, f"annex {number} over {enterprises:,} enterprises and {spaces:,} spaces, the table", LEADER,
                     [path + "table"], BALANCES, limit=50)
    for number in (4, 5):
        yield beside(bench, f"annex {number}, its checks", LEADER, [f"/annexes/{number}?{PERIOD}&part=rest"], BALANCES,
                     limit=2000)


@measurement("matrix", "the matrix of duties, its first page: enterprises × what the plan asks of them")
def matrix(bench):
    enterprises = bench.count("enterprises")
    for who in (LEADER, OFFICER):
        page = bench.ask(who.split(" ")[0], "/duties?limit=50")
        assert len(page["items"]) == 50, f"{len(page['rows'])} rows instead of 50"
        yield beside(bench, f"matrix of duties, first page, {enterprises:,} enterprises", who, ["/duties?limit=50"],
                     "select * from enterprises where archived = 0 order by n limit 51", limit=30)


@measurement("report", "a department's period report as docx, from the frozen figures and with its annexes")
def report(bench):
    bench.renew()
    department = bench.value("select id from departments where position = 1")
    submission = begin(bench, bench.tokens["officer"], department, "2023-11-19")
    at = f"/submissions/{submission}/report.docx"
    made = bench.work / "report.docx"
    took = []
    for _ in range(3 if bench.quick else 20):
        start = time.monotonic()
        assert bench.ask("officer", at, into=made) > 10_000, "an empty report"
        took.append((time.monotonic() - start) * 1000)
    assert made.read_bytes()[:2] == b"PK"
    yield Row("period report as docx with its annexes, as officer", f"{median(took):.0f} ms", "", None, "< 300 ms",
              median(took) < 300)
    bench.renew()


def send(bench, token, path, method, body=None):
    """One request as the owner of the token, sent twice with the same id as a phone does whose answer got lost."""
    bench.tokens["reporter" + token] = token
    answers = [bench.ask("reporter" + token, path, method, body) for _ in range(1 if method == "GET" else 2)]
    return answers[-1]


def begin(bench, token, department, due):
    """A report with its text written, ready to be sent."""
    submission = str(uuid.uuid4())
    send(bench, token, f"/submissions/{submission}", "PUT", {"department": department, "due": due})
    text = send(bench, token, f"/submissions/{submission}/report", "GET")["text"]
    while "〔请填写" in text:
        start = text.index("〔请填写")
        text = text[:start] + "继续抓好落实。" + text[text.index("〕", start) + 1:]
    send(bench, token, f"/submissions/{submission}/write", "POST", {"id": str(uuid.uuid4()), "text": text})
    return submission


@measurement("deadline", "900 departments that submit in the last ten minutes of a reporting day, each request twice")
def deadline(bench):
    bench.renew()
    bench.stop()
    count = 40 if bench.quick else 900
    lines = bench.tool("reporters", bench.data, count).split()
    waiting = list(zip(lines[::2], lines[1::2]))
    bench.start()
    took, failures, lock = [], [], threading.Lock()

    def work():
        while True:
            with lock:
                if not waiting:
                    return
                department, token = waiting.pop()
            start = time.monotonic()
            try:
                submission = begin(bench, token, department, "2023-11-19")
                send(bench, token, f"/submissions/{submission}/submit", "POST", {"id": str(uuid.uuid4()), "zero": True})
            except Exception as error:  # told below, with how many
                failures.append(repr(error))
            took.append((time.monotonic() - start) * 1000)

    start = time.monotonic()
    crowd = [threading.Thread(target=work) for _ in range(16)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    seconds = time.monotonic() - start
    assert not failures, f"{len(failures)} failed, the first: {failures[0]}"
    kept = bench.rows("select count(*), count(distinct department), count(distinct receipt), min(round), max(round) from "
                      "submissions where state = 'submitted' and zero = 1")[0]
    assert tuple(kept) == (count, count, count, 1, 1), f"{kept} instead of {count} reports, each once with its own number"
    steps = bench.value("select count(*) from submission_steps where verb = 'submit'")
    assert steps == count, f"{steps} submissions were taken down instead of {count}"
    yield Row(f"{count} departments submit at once, each step sent twice",
              f"all within {seconds:.0f} s, a report's median {median(took):.0f} ms", "", None, "< 600 s", seconds < 600)
    check_books(bench)
    bench.renew()
