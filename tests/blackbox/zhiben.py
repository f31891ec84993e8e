"""What the black-box tests share: the program, a server of it, a client, places to keep data in on either engine, and the
runner. ZHIBEN names the binary; ZHIBEN_TEST_POSTGRES a server where databases may be made (without it: SQLite only)."""
import http.client
import inspect
import itertools
import json
import os
import pathlib
import re
import secrets
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.parse

BINARY = os.environ.get("ZHIBEN", str(pathlib.Path(__file__).resolve().parents[2] / "build/release/zhiben"))
POSTGRES = os.environ.get("ZHIBEN_TEST_POSTGRES", "")
TODAY = "2023-11-19"
PASSWORD = "Waimian-" + secrets.token_hex(6) + "-9"
ROOM = tempfile.TemporaryDirectory(prefix="zhiben-blackbox-")
_numbers = itertools.count(1)
_databases, _servers = [], []


def fresh(name="x"):
    """A path that nothing has yet."""
    return os.path.join(ROOM.name, f"{next(_numbers)}-{name}")


def zhiben(*words, place=None, code=0, **more):
    """Runs a command to its end; fails unless it exits with `code`. Returns the finished process."""
    words = [BINARY, *map(str, words), *(place.words if place else [])]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=120, **more)
    assert done.returncode == code, f"{words[1:]}: exit {done.returncode}, not {code}\n{done.stdout}{done.stderr}"
    return done


def on_postgres(sql, database=None):
    done = subprocess.run(["psql", "-qtAX", "-v", "ON_ERROR_STOP=1", url_of(database) if database else POSTGRES, "-c", sql],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def url_of(database):
    return re.sub(r"^(\w+://[^/?]*)/[^?]*", rf"\1/{database}", POSTGRES)


class Place:
    """A data folder, on PostgreSQL with a database beside it; `of` makes it a copy of another one."""

    def __init__(self, engine="sqlite", of=None):
        self.engine, self.folder, self.database = engine, fresh("data"), None
        if of:
            shutil.copytree(of.folder, self.folder)
        if engine == "postgres":
            self.database = f"zhiben_blackbox_{os.getpid()}_{next(_numbers)}"
            _databases.append(self.database)
            like = of.database if of else "template0 encoding 'UTF8' locale 'C'"
            on_postgres(f"create database {self.database} template {like}")

    @property
    def words(self):
        return ["--data", self.folder] + (["--database", url_of(self.database)] if self.database else [])

    def sql(self, text):
        """Past the program: one statement; rows of a query as lists of texts."""
        if self.database:
            return [line.split("|") for line in on_postgres(text, self.database).splitlines()]
        with sqlite3.connect(os.path.join(self.folder, "zhiben.db")) as file:
            return [[str(value) for value in row] for row in file.execute(text)]


    def script(self, text):
        """Past the program: statements without answers."""
        if self.database:
            on_postgres(text, self.database)
            return
        with sqlite3.connect(os.path.join(self.folder, "zhiben.db")) as file:
            file.executescript(text)


_bases = {}


def started(engine):
    """A place with an area and an administrator who has a password of his own; made once, then copied."""
    if engine not in _bases:
        place = Place(engine)
        temporary = re.search(r"临时密码 (\S+)", zhiben("init", place=place).stdout).group(1)
        with Server(place) as server:
            first = Client(server.port).log_in("admin", temporary)
            first.must("PUT", "/session/password", {"old": temporary, "new": PASSWORD})
            client = Client(server.port).log_in("admin")
            parent = None
            for code, name, level in (("14", "山西省", "province"), ("1409", "忻州市", "city"), ("kfq", "开发区", "zone")):
                area = uuid7()
                client.must("PUT", f"/areas/{area}", {"name": name, "code": code, "level": level, "parent": parent})
                parent = area
        _bases[engine] = place
    return Place(engine, of=_bases[engine])


class Server:
    """`zhiben serve` on a free port of its own."""

    def __init__(self, place, *more, binary=None):
        self.log = open(fresh("log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [binary or BINARY, "serve", *place.words, "--listen", "127.0.0.1:0", "--today", TODAY, *more],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        _servers.append(self)
        ready, _, _ = select.select([self.process.stdout], [], [], 30)
        self.greeting = self.process.stdout.readline() if ready else ""
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.greeting)
        assert found, f"the server does not start: {self.said()}"
        self.port = int(found.group(1))

    def said(self):
        self.log.seek(0)
        return self.log.read()

    def stop(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(timeout=40)
        self.process.stdout.close()
        return code

    def peak_megabytes(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmHWM:\s+(\d+) kB", status.read()).group(1)) / 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Client:
    def __init__(self, port, token=None):
        self.port, self.token = port, token
        self.headers = {}  # of the last answer
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def log_in(self, login, password=None):
        self.token = self.must("POST", "/session", {"login": login, "password": password or PASSWORD})["token"]
        return self

    def call(self, method, path, body=None, headers=(), raw=False):
        """Status and body (parsed, when it is JSON and not asked for `raw`). `path` is below /api/v1."""
        sent = {"X-Zhiben": "1", **dict(headers)}
        if self.token and "Authorization" not in sent and "Cookie" not in sent:
            sent["Authorization"] = "Bearer " + self.token
        if body is not None and not isinstance(body, bytes) and not hasattr(body, "read"):
            body = json.dumps(body).encode()
            sent.setdefault("Content-Type", "application/json")
        self.line.request(method, path if path.startswith("/api") else "/api/v1" + path, body, sent)
        answer = self.line.getresponse()
        self.headers = {name.lower(): value for name, value in answer.getheaders()}
        data = answer.read()
        is_json = "json" in self.headers.get("content-type", "")
        return answer.status, json.loads(data) if data and is_json and not raw else data

    def must(self, method, path, body=None, headers=()):
        status, answer = self.call(method, path, body, headers)
        assert status < 400, f"{method} {path}: {status} {answer}"
        return answer

    def upload(self, kind, name, data, query=""):
        """Sends a workbook; returns the status and what was answered, after the job when there is one."""
        status, answer = self.call("POST", f"/imports/{kind}?name={urllib.parse.quote(name)}{query}", data,
                                   {"Content-Type": "application/octet-stream"})
        if status != 202:
            return status, answer
        for _ in range(600):
            job = self.must("GET", "/jobs/" + answer["job"])
            if job["state"] not in ("queued", "running"):
                return status, job
            time.sleep(0.05)
        raise AssertionError(f"the job does not end: {job}")


def uuid7():
    value = (int(time.time() * 1000) << 80) | (7 << 76) | (secrets.randbits(12) << 64) | (2 << 62) | secrets.randbits(62)
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def credit_code(number):
    """A unified social credit code with its right check character (GB 32100)."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = f"91140900M{number:08d}"
    total = sum(letters.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + letters[(31 - total % 31) % 31]


HEADER = ["企业名称", "统一社会信用代码", "所属行业", "行业领域", "所属区域", "地址", "主要负责人", "主要负责人电话", "安全员"]


def row(number, **other):
    """A row under HEADER that is right but for what is given otherwise, by place."""
    values = [f"试验{number}号机械厂", credit_code(number), "C33 金属制品业", "机械", "开发区", "开发区云中路1号", "方知远",
              "13900001234", "沈予安"]
    for place, value in other.items():
        values[int(place[1:])] = value
    return values


def workbook(rows, path=None):
    import openpyxl
    book = openpyxl.Workbook()
    for line in [HEADER, *rows]:
        book.active.append(line)
    path = path or fresh("enterprises.xlsx")
    book.save(path)
    return path


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def enterprise(client, number):
    """What a form sends to make an enterprise."""
    area = client.must("GET", "/areas?code=kfq")["items"][0]["id"]
    return {"name": f"试验{number}号机械厂", "credit_code": credit_code(number), "industry": "C33 金属制品业",
            "sector": "machinery", "area": area, "address": "开发区云中路1号", "principal": "方知远",
            "principal_phone": "13900001234", "safety_officer": "沈予安"}


class LeftOut(Exception):
    """This machine cannot show what the test is about; says why. Neither passed nor failed."""


def run(names):
    """Runs every function test_… of a file, those with a parameter `engine` on each engine; prints the count last."""
    chosen, passed, failed = sys.argv[1:], 0, 0
    try:
        for name, test in list(names.items()):
            if not name.startswith("test_") or (chosen and name not in chosen):
                continue
            engines = ["sqlite"] + (["postgres"] if POSTGRES else []) if inspect.signature(test).parameters else [None]
            for engine in engines:
                title, begin = name + (f" ({engine})" if engine else ""), time.monotonic()
                try:
                    test(*([engine] if engine else []))
                    passed += 1
                    print(f"ok      {title} {time.monotonic() - begin:.1f}s", flush=True)
                except LeftOut as reason:
                    print(f"left out {title}: {reason}", flush=True)
                except Exception:  # whatever stops a test is its failure
                    failed += 1
                    print(f"FAILED  {title}\n{traceback.format_exc()}", flush=True)
    finally:
        for server in _servers:
            if server.process.poll() is None:
                server.process.kill()
                server.process.wait()
        for database in _databases:
            on_postgres(f"drop database if exists {database} with (force)")
        ROOM.cleanup()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)
