#!/usr/bin/env python3
"""Kills the server at random moments under load and looks whether anything that it acknowledged is lost.

usage: crash_test.py [--rounds 50] [--seed N] [--clients 4]        ZHIBEN names the binary

Each round: start the real binary on the same SQLite folder, several clients create and change records over HTTP, kill -9
after a random while, start again, read back what was touched. A write that was answered must be there; one that was cut
off may be there or not, but whole. At the end every record of all rounds is read back, `zhiben recount` must agree with
the records and `zhiben verify` with the history.

What this proves is that a killed process loses nothing. A power failure is another matter (the page cache survives here);
there it is synchronous=FULL of SQLite that we rely on.
"""
import argparse
import http.client
import json
import os
import pathlib
import random
import re
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "blackbox"))
from zhiben import BINARY, credit_code, uuid7  # noqa: E402 (the path first)

PASSWORD = "Crash-" + secrets.token_hex(8) + "-9"
KINDS = ["enterprises", "spaces"]


class Refused(Exception):
    """An answer that is neither success nor a broken line: a fault of the server or of this test."""


class Client:
    def __init__(self, port, token=None):
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        self.token = token

    def call(self, method, path, body=None, headers=()):
        sent = {"X-Zhiben": "1", **dict(headers)}
        if self.token:
            sent["Authorization"] = "Bearer " + self.token
        data = None
        if body is not None:
            data = json.dumps(body)
            sent["Content-Type"] = "application/json"
        self.line.request(method, "/api/v1" + path, data, sent)
        answer = self.line.getresponse()
        raw = answer.read()
        return answer.status, (json.loads(raw) if raw else None)

    def must(self, method, path, body=None, headers=()):
        status, answer = self.call(method, path, body, headers)
        if status >= 400:
            raise Refused(f"{method} {path}: {status} {answer}")
        return answer


class Server:
    def __init__(self, folder, log):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.folder, self.log, self.process = folder, log, None

    def start(self):
        self.process = subprocess.Popen(
            [BINARY, "serve", "--data", self.folder, "--listen", f"127.0.0.1:{self.port}", "--today", "2023-11-19"],
            stdout=self.log, stderr=self.log)
        deadline = time.time() + 20
        while time.time() < deadline:
            if self.process.poll() is not None:
                raise SystemExit(f"FAILED: the server does not start (exit code {self.process.returncode})")
            try:
                if Client(self.port).call("GET", "/health")[0] < 500:
                    return
            except OSError:
                time.sleep(0.01)
        raise SystemExit("FAILED: the server does not answer")

    def stop(self, how):
        self.process.send_signal(how)
        return self.process.wait(timeout=60)


def wrong_books(server):
    """What recount and verify find wrong in the stopped server's folder."""
    wrong = []
    for command in ("recount", "verify"):
        done = subprocess.run([BINARY, command, "--data", server.folder], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            wrong.append(f"zhiben {command}: exit code {done.returncode}: {done.stdout}{done.stderr}")
    return wrong


def sample(field, client, number):
    """Something that a field accepts, from its description."""
    kind, name = field["type"], field["name"]
    if kind == "choice":
        return field["choices"][0]["code"]
    if kind == "choices":
        return [field["choices"][0]["code"]]
    if kind == "reference":
        found = client.must("GET", f"/{field['refers']}?limit=20")["items"]
        return found[number % len(found)]["id"] if found else create(client, field["refers"])[0]["id"]
    if kind in ("integer", "decimal"):
        return max(1, int(field.get("least") or 1))
    if kind == "day":
        return "2023-11-10"
    if kind == "yes_no":
        return True
    if name == "credit_code":
        return credit_code(number)
    if name == "code":
        return f"crash-{number}"
    if "phone" in name:
        return f"139{number % 10**8:08d}"
    return f"崩溃测试{number}"


class Book:
    """What the server has acknowledged: the truth that the database is held against."""

    def __init__(self):
        self.lock = threading.Lock()
        self.records = {}   # (kind, id) -> [version, note]; what must be there
        self.doubtful = {}  # (kind, id) -> note; sent, but the answer never came
        self.count = 0


def load(port, token, kinds, templates, book, touched, faults, stop):
    client, chance = Client(port, token), random.Random()
    while not stop.is_set():
        kind = chance.choice(KINDS)
        note_field = kinds[kind]
        with book.lock:
            book.count += 1
            number = book.count
            mine = [key for key in touched if key[0] == kind and key in book.records and key not in book.doubtful]
        note = f"记{number}-" + secrets.token_hex(4)
        key = None
        try:
            if mine and chance.random() < 0.5:
                key = chance.choice(mine)
                with book.lock:
                    if key in book.doubtful:
                        continue
                    book.doubtful[key] = note
                    version = book.records[key][0]
                answer = client.must("PATCH", f"/{kind}/{key[1]}", {note_field: note}, {"If-Match": f'"{version}"'})
            else:
                key = (kind, uuid7())
                with book.lock:
                    touched.add(key)
                    book.doubtful[key] = note
                body = dict(templates[kind], **{note_field: note})
                unique = {"name": f"崩溃测试{number}", "number": f"号{number}", "credit_code": credit_code(number)}
                body.update({name: value for name, value in unique.items() if name in body})
                answer = client.must("PUT", f"/{kind}/{key[1]}", body)
            with book.lock:
                book.records[key] = [answer["version"], note]
                del book.doubtful[key]
        except (OSError, http.client.HTTPException):
            return  # killed: what was under way stays doubtful
        except Refused as error:
            faults.append(str(error))
            return


def read_back(client, kinds, book, keys):
    """Reads records back and settles the doubtful ones; returns what is wrong."""
    wrong = []
    for key in sorted(keys):
        kind, record = key
        status, now = client.call("GET", f"/{kind}/{record}")
        known, doubt = book.records.get(key), book.doubtful.get(key)
        if status == 404 and known is None:
            book.doubtful.pop(key, None)  # never acknowledged, not there: fine
            continue
        if status != 200:
            wrong.append(f"{kind} {record}: acknowledged as {known}, but {status} {now}")
            continue
        note = now[kinds[kind]]
        as_known = known is not None and note == known[1] and now["version"] == known[0]
        as_doubt = doubt is not None and note == doubt and now["version"] == (known[0] + 1 if known else now["version"])
        if not (as_known or as_doubt):
            wrong.append(f"{kind} {record}: acknowledged {known}, under way {doubt}, found version {now['version']} {note!r}")
        book.records[key] = [now["version"], note]
        book.doubtful.pop(key, None)
    return wrong


def prepare(folder, log):
    """Makes the folder; returns the temporary password of its administrator."""
    done = subprocess.run([BINARY, "init", "--data", folder], stdout=subprocess.PIPE, stderr=log, text=True, check=False)
    found = re.search(r"临时密码 (\S+)", done.stdout)
    if done.returncode != 0 or not found:
        raise SystemExit(f"FAILED: zhiben init (exit code {done.returncode}): {done.stdout}")
    return found.group(1)


def log_in(port, temporary):
    session = Client(port).must("POST", "/session", {"login": "admin", "password": temporary})
    Client(port, session["token"]).must("PUT", "/session/password", {"old": temporary, "new": PASSWORD})
    return Client(port).must("POST", "/session", {"login": "admin", "password": PASSWORD})["token"]


def fields_of(client, kind):
    return [field for field in client.must("GET", f"/kinds/{kind}")["fields"] if not field.get("fixed")]


def create(client, kind):
    """A record with what its kind demands, by its description and by its rules; returns it and what was sent."""
    fields = {field["name"]: field for field in fields_of(client, kind)}
    body = {name: sample(field, client, 0) for name, field in fields.items() if field.get("must")}
    for _ in range(5):
        status, answer = client.call("PUT", f"/{kind}/{uuid7()}", body)
        if status < 400:
            return answer, body
        wanted = [issue["field"] for issue in answer.get("issues", []) if issue["code"] == "required"]
        body.update({name: sample(fields[name], client, 0) for name in wanted})
    raise Refused(f"PUT /{kind}: {status} {answer}")


def describe(client):
    """For each kind: the text field that carries our note, and a record that the server accepts."""
    kinds, templates = {}, {}
    for kind in KINDS:
        fields = fields_of(client, kind)
        free = ("note", "remark", "address", "place", "location")  # a text without a pattern of its own
        kinds[kind] = next(f["name"] for f in fields if f["type"] == "long_text" or f["name"] in free)
        _, templates[kind] = create(client, kind)
    return kinds, templates


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=50)
    options.add_argument("--clients", type=int, default=4)
    options.add_argument("--seed", type=int, default=int(time.time()))
    options = options.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}")

    with tempfile.TemporaryDirectory(prefix="zhiben-crash-") as place, open(os.path.join(place, "log"), "w+") as log:
        folder = os.path.join(place, "data")
        server = Server(folder, log)
        try:
            code = rounds(server, options, chance, log)
        finally:
            if server.process and server.process.poll() is None:
                server.stop(signal.SIGKILL)
        if code:
            log.seek(0)
            print("---- the server's log\n" + "".join(log.readlines()[-60:]))
        return code


def rounds(server, options, chance, log):
    temporary = prepare(server.folder, log)
    server.start()
    token = log_in(server.port, temporary)
    kinds, templates = describe(Client(server.port, token))
    book, wrong = Book(), []
    for number in range(1, options.rounds + 1):
        touched, faults, stop = set(), [], threading.Event()
        threads = [threading.Thread(target=load, args=(server.port, token, kinds, templates, book, touched, faults, stop))
                   for _ in range(options.clients)]
        for thread in threads:
            thread.start()
        time.sleep(chance.uniform(0.05, 0.6))
        server.stop(signal.SIGKILL)
        stop.set()
        for thread in threads:
            thread.join()
        server.start()
        found = faults + read_back(Client(server.port, token), kinds, book, touched)
        wrong += [f"round {number}: {text}" for text in found]
        if len(wrong) > 20:
            break

    wrong += ["at the end: " + text for text in read_back(Client(server.port, token), kinds, book, set(book.records))]
    code = server.stop(signal.SIGTERM)
    if code != 0:
        wrong.append(f"SIGTERM: exit code {code} instead of 0")
    wrong += wrong_books(server)
    for text in wrong:
        print("FAILED: " + text)
    print(f"{options.rounds} rounds, {len(book.records)} records, {book.count} writes sent")
    print(f"{options.rounds if not wrong else 0} passed, {len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
