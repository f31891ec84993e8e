"""The product under measurement: built, filled, served from a working copy, and asked as three users with little to say."""
import hashlib
import http.client
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import sys
import time

TODAY = "2023-11-19"


class Bench:
    """root: the checkout. kept: what was filled, never served. work: the copy that is served and written to."""

    def __init__(self, scale, quick):
        self.root = pathlib.Path(__file__).resolve().parent.parent
        self.release = self.root / "build/release"
        self.scale, self.quick = scale, quick
        self.kept = self.root / f"build/bench/scale-{scale:g}"
        self.work = self.root / "build/bench/work"
        self.data = self.work / "data"
        self.server = self.port = None
        self.tokens = {}
        self.begun = time.monotonic()

    def say(self, text):
        print(f"[{time.monotonic() - self.begun:5.0f} s] {text}", file=sys.stderr, flush=True)

    # -- made once ------------------------------------------------------------------------------------------------

    def prepare(self):
        self.say("building")
        self.command("cmake", "--preset", "release", cwd=self.root)
        self.command("cmake", "--build", "--preset", "release", "--target", "zhiben", "bench_fill", "bench_load",
                     "bench_exam", "bench_reporters", "bench_floor", "bench_sheet", cwd=self.root)
        self.fill()
        self.tokens = json.loads(self.tool("fill", self.kept / "data"))
        self.renew()

    def fill(self):
        digest = hashlib.sha256()
        for path in [self.root / "bench/fill.cpp", *sorted((self.root / "migrations").iterdir()),
                     *sorted((self.root / "plans").iterdir())]:
            digest.update(path.read_bytes())
        made_of = self.kept / "made-of"
        if made_of.exists() and made_of.read_text() == digest.hexdigest():
            return
        self.say(f"filling {self.kept}")
        shutil.rmtree(self.kept, ignore_errors=True)
        self.kept.mkdir(parents=True)
        subprocess.run([self.release / "bench_fill", self.kept / "data", f"{self.scale:g}"], check=True)
        self.command(self.release / "zhiben", "verify", "--data", self.kept / "data")
        with sqlite3.connect(self.kept / "data/zhiben.db") as database:
            database.execute("pragma wal_checkpoint(truncate)")
            department = database.execute("select id from departments where position = 1").fetchone()[0]
            lines = [f"{one[0]}\t{one[1]}\n" for one in database.execute(
                "select id, name from enterprises where scope_department = ? order by n", (department,))]
        (self.kept / "enterprises.txt").write_text("".join(lines))
        self.make_floor()
        made_of.write_text(digest.hexdigest())

    def make_floor(self):
        """The same tables with the same rows and indexes and nothing else: where raw SQLite writes."""
        database = sqlite3.connect(self.kept / "floor.db")
        database.execute("attach ? as ours", (str(self.kept / "data/zhiben.db"),))
        for name in ("areas", "departments", "enterprises", "spaces"):
            made = [one[0] for one in database.execute(
                "select sql from ours.sqlite_master where tbl_name = ? and sql is not null order by type desc", (name,))]
            database.execute(made[0])
            database.execute(f"insert into main.{name} select * from ours.{name}")
            for index in made[1:]:
                database.execute(index)
        database.commit()
        database.close()

    # -- served ---------------------------------------------------------------------------------------------------

    def renew(self):
        """The data as it was filled, served anew."""
        self.stop()
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.command("cp", "-a", "--reflink=auto", self.kept / "data", self.kept / "floor.db",
                     self.kept / "enterprises.txt", self.work)
        os.sync()
        self.start()

    def start(self):
        """Seconds from the start of the program to its first answer."""
        self.stop()
        self.port = free_port()
        begin = time.monotonic()
        self.server = subprocess.Popen([self.release / "zhiben", "serve", "--data", self.data, "--listen",
                                        f"127.0.0.1:{self.port}", "--today", TODAY],
                                       stdout=subprocess.DEVNULL, stderr=open(self.work / "server.log", "ab"))
        wait_for_answer(self.port, "/api/v1/health", self.server)
        return time.monotonic() - begin

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait()
        self.server = None

    def memory(self, what="VmRSS"):
        """MB of the server: VmRSS now, VmHWM the most since forget_peak()."""
        return memory_of(self.server.pid, what)

    def forget_peak(self):
        pathlib.Path(f"/proc/{self.server.pid}/clear_refs").write_text("5")

    # -- asked ----------------------------------------------------------------------------------------------------

    def ask(self, who, path, method="GET", body=None, into=None):
        """One request below /api/v1: the answer, as JSON, or its length when it goes `into` a file."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        headers = {"Authorization": "Bearer " + self.tokens[who]}
        if isinstance(body, dict):
            body, headers["Content-Type"] = json.dumps(body), "application/json"
        line.request(method, "/api/v1" + path, body, headers)
        answer = line.getresponse()
        if into and answer.status == 200:
            with open(into, "wb") as file:
                shutil.copyfileobj(answer, file, 1 << 20)
            line.close()
            return into.stat().st_size
        raw = answer.read()
        line.close()
        assert answer.status in (200, 201, 202), f"{method} {path}: {answer.status} {raw[:300].decode()}"
        return json.loads(raw)

    def load(self, who, what, file, clients, count, port=None):
        """The load client's figures; what it asks is checked by itself (see load.cpp)."""
        out = json.loads(self.tool("load", port or self.port, self.tokens[who], what, file, clients, count))
        assert out["errors"] == 0 and out["requests"] == count, f"{what}: {out}"
        return out

    def floor(self, *arguments):
        return json.loads(self.tool("floor", *arguments))

    def static_answer(self, size):
        return StaticAnswer(self, size)

    def tool(self, name, *arguments):
        return self.command(self.release / f"bench_{name}", *arguments)

    def command(self, *arguments, cwd=None):
        done = subprocess.run([str(one) for one in arguments], capture_output=True, text=True, cwd=cwd)
        if done.returncode != 0:
            sys.exit(f"bench/run: {' '.join(map(str, arguments))}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout

    # -- known ----------------------------------------------------------------------------------------------------

    def rows(self, sql, *values):
        database = sqlite3.connect(f"file:{self.data}/zhiben.db?mode=ro", uri=True)
        found = database.execute(sql, values).fetchall()
        database.close()
        return found

    def value(self, sql, *values):
        return self.rows(sql, *values)[0][0]

    def count(self, name):
        return self.value(f"select count(*) from {name}")

    def database_mb(self):
        return (self.data / "zhiben.db").stat().st_size / 1e6

    def file(self, name, lines):
        path = self.work / name
        path.write_text("".join(line + "\n" for line in lines))
        return path


class StaticAnswer:
    """A server that answers everything with `size` bytes at once: what HTTP over loopback costs by itself."""

    def __init__(self, bench, size):
        self.port = free_port()
        begin = time.monotonic()
        self.process = subprocess.Popen([bench.release / "bench_floor", "serve", str(self.port), str(size)])
        wait_for_answer(self.port, "/", self.process)
        self.seconds_to_start = time.monotonic() - begin

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def memory_of(pid, what="VmRSS"):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(what + ":"):
            return int(line.split()[1]) / 1024
    raise AssertionError(f"no {what} of process {pid}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_answer(port, path, process):
    for _ in range(20000):
        assert process.poll() is None, "the server ended at once; see build/bench/work/server.log"
        try:
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            line.request("GET", path)
            answer = line.getresponse()
            answer.read()
            line.close()
            assert answer.status == 200, f"{path}: {answer.status}"
            return
        except ConnectionError:
            time.sleep(0.001)
    raise AssertionError("no answer within 20 s")
