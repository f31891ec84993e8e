"""Single requests that read. Each beside the raw query (one prepared statement, every column of every row read) plus a
static answer of the same size over loopback."""
from urllib.parse import quote

from measures import measurement
from table import Row, pairs

LEADER, OFFICER, OWNER = "leader (the whole zone, looks only)", "officer (his department)", "enterprise user"


def columns(bench):
    names = [one[0] for one in bench.rows("select name from pragma_table_info('spaces')")]
    return ", ".join(name for name in names if name != "search")


def beside(bench, what, who, paths, sql, keys=None, aim=3.0, limit=None):
    """One client asks `paths` in turn; the floor runs `sql`, with `keys` in turn for its ?."""
    login = who.split(" ")[0].replace("enterprise", "owner")
    file = bench.file("paths.txt", paths)
    bound = [bench.file("keys.txt", keys)] if keys else []
    database = bench.data / "zhiben.db"
    once = bench.load(login, "get", file, 1, len(paths))  # warm
    budget = 200 if bench.quick else 1000                  # ms of each round
    count = max(5, min(5000, int(budget / once["median_ms"])))
    with bench.static_answer(once["bytes"]) as static:
        def ours():
            return bench.load(login, "get", file, 1, count)["median_ms"]

        def floor():
            query = bench.floor("query", database, min(count, 2000), sql, *bound)["median_ms"]
            return query + bench.load(login, "get", file, 1, min(count, 2000), static.port)["median_ms"]
        took, least = pairs(3 if bench.quick else 5, ours, floor)
    if limit:
        return Row(f"{what}, as {who}", f"{took:.2f} ms", f"{least:.2f} ms (query + answer)", took / least,
                   f"< {limit:.0f} ms", took < limit)
    return Row(f"{what}, as {who}", f"{took:.2f} ms", f"{least:.2f} ms (query + answer)", took / least, f"≤ {aim:.0f}×",
               took / least <= aim)


@measurement("get", "one space")
def get_one(bench):
    own = bench.value("select id from enterprises order by n limit 1")
    ids = [one[0] for one in bench.rows("select id from spaces where enterprise = ? and archived = 0", own)]
    assert bench.ask("owner", f"/spaces/{ids[0]}")["id"] == ids[0]
    yield beside(bench, "get one space", OWNER, [f"/spaces/{one}" for one in ids],
                 f"select {columns(bench)} from spaces where id = ?1", ids)


@measurement("list", "lists of 50, filtered and sorted: the first page and a deep one")
def lists(bench):
    department = bench.value("select id from departments where position = 1")
    area = bench.value("select path from areas where level = 'zone'")
    for who, scope in ((LEADER, f"scope_area >= '{area}' and scope_area < '{area}~'"),
                       (OFFICER, f"scope_department = '{department}'")):
        login = who.split(" ")[0]
        path = "/spaces?risk=major&sort=-identified_on&limit=50"
        page = bench.ask(login, path)
        check_page(page, 50)
        where = f"select {columns(bench)} from spaces where archived = 0 and risk = 'major' and +{scope} "
        order = "order by identified_on desc, n desc limit 51"
        yield beside(bench, "list, first page", who, [path], where + order)
        for _ in range(5 if bench.scale < 1 else 10):
            page = bench.ask(login, f"/spaces?risk=major&sort=-identified_on&limit=200&after={quote(page['next'])}")
        check_page(page, 200)
        n, day = page["next"].split(":", 1)
        deep = path + "&after=" + quote(page["next"])
        check_page(bench.ask(login, deep), 50)
        yield beside(bench, "list, deep page", who, [deep],
                     where + f"and (identified_on, n) < ('{day}', {n}) " + order)


def check_page(page, count):
    items = page["items"]
    assert len(items) == count and page["next"], f"{len(items)} items instead of {count}"
    assert all(one["risk"] == "major" for one in items), "the filter lets others through"
    days = [one["identified_on"] for one in items]
    assert days == sorted(days, reverse=True), "not sorted"


@measurement("search", "substring search: a word that every eighth space holds, and the name of one enterprise")
def search(bench):
    department = bench.value("select id from departments where position = 1")
    name = bench.value("select name from enterprises where scope_department = ? order by n limit 1 offset 100",
                       department)
    for what, word in (("a common word", "调节池"), ("an enterprise's name", name)):
        path = "/spaces?limit=50&q=" + quote(word)
        items = bench.ask("officer", path)["items"]
        expected = bench.value("select count(*) from spaces where archived = 0 and scope_department = ? and "
                               "search like ?", department, f"%{word}%")
        assert len(items) == min(50, expected), f"{len(items)} found, {expected} are there"
        pairs_of = " ".join(f"{ord(a):06x}{ord(b):06x}" for a, b in zip(word, word[1:]))
        yield beside(bench, f"search, {what} ({expected:,} hits)", OFFICER, [path],
                     f"select {columns(bench)} from spaces where archived = 0 and scope_department = '{department}' and "
                     f"n in (select rowid from spaces_search where spaces_search match '{pairs_of}') and "
                     f"search like '%{word}%' order by n desc limit 51")


@measurement("annex2", "annex 2 for the whole zone: the table, and the checks that read the records")
def annex2(bench):
    path = "/annexes/2?until=2023-11-19&part="
    table = bench.ask("leader", path + "table")
    expected = bench.value("select sum(quantity) from spaces where archived = 0 and counts_from <= '2023-11-19' and "
                           "(retired_on is null or retired_on > '2023-11-19')")
    assert str(expected) in str(table["total"]), f"the total of {expected:,} spaces is not in annex 2"
    for part, what, limit in (("table", "the table", 20), ("rest", "the checks of its records", 2000)):
        yield beside(bench, f"annex 2 of {bench.count('spaces'):,} rows, {what}", LEADER, [path + part],
                     "select cell, figure, amount from figure_balances where amount <> 0", limit=limit)


@measurement("load", "16 clients that read pages and single spaces")
def load(bench):
    ids = [one[0] for one in bench.rows("select id from spaces where archived = 0 order by n limit 1000")]
    for what, paths in (("get one space", [f"/spaces/{one}" for one in ids]),
                        ("list, first page", ["/spaces?risk=major&sort=-identified_on&limit=50"])):
        file = bench.file("paths.txt", paths)
        count = 500 if bench.quick else 5000
        size = bench.load("leader", "get", file, 1, 20)["bytes"]
        bench.forget_peak()
        with bench.static_answer(size) as static:
            ours, floor = pairs(3, lambda: bench.load("leader", "get", file, 16, count)["per_second"],
                                lambda: bench.load("leader", "get", file, 16, count, static.port)["per_second"])
        p99 = bench.load("leader", "get", file, 16, count)["p99_ms"]
        yield Row(f"{what}, 16 clients, as {LEADER}", f"{ours:,.0f} a second, p99 {p99:.0f} ms",
                  f"{floor:,.0f} a second (static answer)", floor / ours)
    yield Row("memory, most, of these reads", f"{bench.memory('VmHWM'):.0f} MB")
