#!/usr/bin/env python3
"""The server from outside: sessions, concurrency, limits, slow and hostile clients, stopping."""
import http.client
import re
import socket
import threading
import time
import urllib.request

from zhiben import PASSWORD, Client, Server, bytes_of, enterprise, row, run, started, uuid7, workbook, zhiben


def wire(port, data, patience=15):
    """Sends these bytes and returns all that comes back until the server closes or nothing more comes."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as line:
        line.sendall(data)
        out = b""
        try:
            while piece := line.recv(65536):
                out += piece
        except (TimeoutError, ConnectionResetError):
            pass
        return out


def test_a_session_outlives_a_restart_but_not_its_end(engine):
    place = started(engine)
    with Server(place) as server:
        client = Client(server.port).log_in("admin")
    with Server(place) as server:
        again = Client(server.port, client.token)
        assert again.must("GET", "/session")["user"]["login"] == "admin"
        again.must("DELETE", "/session")
        assert again.call("GET", "/session")[0] == 401
    with Server(place) as server:
        assert Client(server.port, client.token).call("GET", "/session")[0] == 401


def test_the_cookie_and_who_may_use_it():
    with Server(started("sqlite")) as server:
        client = Client(server.port)
        form = {"login": "admin", "password": PASSWORD}
        client.must("POST", "/session", form)
        cookie = client.headers["set-cookie"]
        assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and "Path=/" in cookie and "Secure" not in cookie, cookie
        client.must("POST", "/session", form, {"X-Forwarded-Proto": "https"})
        assert client.headers["set-cookie"].endswith("; Secure")
        sent = {"Cookie": cookie.split(";")[0]}
        assert client.call("GET", "/session", headers=sent)[0] == 200
        change = ("PUT", f"/areas/{uuid7()}", {"name": "示范区", "code": "sfq", "level": "zone", "parent": None})
        status, answer = client.call(*change, {**sent, "X-Zhiben": "0"})
        assert (status, answer["code"]) == (403, "csrf"), answer
        status, answer = client.call(*change, {**sent, "Origin": "https://evil.example"})
        assert (status, answer["code"]) == (403, "csrf"), answer
        assert client.call("POST", "/session", form, {"Origin": "https://evil.example"})[0] == 403
        assert client.call(*change, {**sent, "Origin": f"http://127.0.0.1:{server.port}"})[0] == 201
        # A page of another site may ask beforehand; it gets no leave.
        assert client.call("OPTIONS", "/session", headers={"Origin": "https://evil.example",
                                                           "Access-Control-Request-Method": "POST"})[0] == 405
        assert not [name for name in client.headers if name.startswith("access-control")]


def test_wrong_passwords_lock_and_the_lock_ends(engine):
    place = started(engine)
    zhiben("user", "add", "lisi", "--name", "李四", "--role", "leader", "--area", "kfq", place=place)
    with Server(place) as server:
        client, wrong = Client(server.port), {"login": "admin", "password": "Wrong-password-1"}
        answers = [client.call("POST", "/session", wrong) for _ in range(6)]
        assert [status for status, _ in answers] == [401] * 4 + [423] * 2, answers
        assert answers[0][1]["detail"] == "登录名或密码不正确" and "锁定至" in answers[5][1]["detail"]
        status, nobody = client.call("POST", "/session", {"login": "nobody", "password": "Wrong-password-1"})
        assert (status, nobody["detail"]) == (401, "登录名或密码不正确")
        right = {"login": "admin", "password": PASSWORD}
        assert client.call("POST", "/session", right)[0] == 423, "a locked login opens to the right password"
        assert place.sql("select count(*) from history where action = 'users.lock'") == [["1"]]
    # A quarter of an hour later.
    place.sql("update login_failures set locked_until = locked_until - 900000 where locked_until is not null")
    with Server(place) as server:
        assert Client(server.port).call("POST", "/session", right)[0] == 200


def test_guessing_from_one_address_is_slowed_down():
    with Server(started("sqlite")) as server:
        client = Client(server.port)
        for number in range(70):  # more than twice what a minute allows, for it may end under way
            # So long a password is wrong without being reckoned with, which takes its time.
            status, answer = client.call("POST", "/session", {"login": f"u{number}", "password": "x" * 1001})
            assert status in (401, 429), status
            if status == 429:
                break
        assert status == 429 and "一分钟后" in answer["detail"], answer
        # Behind a proxy the address is the one that the proxy names, and another one is not held back.
        form = {"login": "admin", "password": PASSWORD}
        assert client.call("POST", "/session", form, {"X-Forwarded-For": "10.1.2.3, 192.0.2.7"})[0] == 200


def test_all_log_in_at_once_in_little_memory():
    with Server(started("sqlite")) as server:
        answers = []

        def log_in():
            answers.append(Client(server.port).call("POST", "/session", {"login": "admin", "password": PASSWORD})[0])

        threads = [threading.Thread(target=log_in) for _ in range(24)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == [200] * 24, answers
        assert server.peak_megabytes() < 400, f"the server took {server.peak_megabytes():.0f} MB"


def test_the_password_policy():
    with Server(started("sqlite")) as server:
        client = Client(server.port).log_in("admin")
        for new, code in (("Ab1-", "too_short"), ("aaaabbbbcccc", "too_simple"), ("Admin-2023-Pass", "has_login"),
                          ("Password-2023", "common"), (PASSWORD, "same"), ("x" * 129, "too_long")):
            status, answer = client.call("PUT", "/session/password", {"old": PASSWORD, "new": new})
            assert status == 422 and code in [issue["code"] for issue in answer["issues"]], (new, answer)
        status, answer = client.call("PUT", "/session/password", {"old": "wrong", "new": "Guanli-7-yuan"})
        assert (status, answer["issues"][0]["code"]) == (422, "wrong_password")
        other = Client(server.port).log_in("admin")
        client.must("PUT", "/session/password", {"old": PASSWORD, "new": "Guanli-7-yuan"})
        assert client.call("GET", "/session")[0] == 200 and other.call("GET", "/session")[0] == 401


def test_two_who_change_the_same_record(engine):
    with Server(started(engine)) as server:
        client = Client(server.port).log_in("admin")
        path, form = f"/enterprises/{uuid7()}", enterprise(client, 1)
        assert client.call("PUT", path, form)[0] == 201
        status, again = client.call("PUT", path, form)
        assert status in (200, 201) and again["version"] == 1, (status, again)
        assert client.must("GET", "/enterprises/count")["count"] == 1
        assert client.call("PUT", path, dict(form, address="别处"))[0] == 409, "a PUT overwrites"
        assert client.call("PATCH", path, {"address": "开发区建设路2号"})[0] == 428
        assert client.must("PATCH", path, {"address": "开发区建设路2号"}, {"If-Match": '"1"'})["version"] == 2
        status, stale = client.call("PATCH", path, {"address": "开发区新建路3号"}, {"If-Match": '"1"'})
        assert status == 412 and stale["code"] and client.headers["content-type"].startswith("application/problem+json"), stale
        assert client.must("GET", path)["address"] == "开发区建设路2号"
        # Twenty at once: one of them wins each version.
        won = []

        def change(number):
            mine = Client(server.port, client.token)
            won.append(mine.call("PATCH", path, {"address": f"开发区{number}号"}, {"If-Match": '"2"'})[0])

        threads = [threading.Thread(target=change, args=(number,)) for number in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(won) == [200] + [412] * 19, won


def test_addresses_and_methods():
    with Server(started("sqlite")) as server:
        client = Client(server.port).log_in("admin")
        for path, expected in (("/dragons", 404), (f"/enterprises/{uuid7()}", 404), ("/enterprises?nonsense=1", 400),
                               ("/enterprises?limit=x", 400), ("/enterprises?after=%00", 400), ("/enterprises/%zz", 400),
                               ("/enterprises/..%2f..%2fetc%2fpasswd", 404)):
            status, answer = client.call("GET", path)
            assert status == expected and client.headers["content-type"].startswith("application/problem+json"), (path, answer)
            assert answer["status"] == expected and re.search("[一-鿿]", answer["detail"]) and answer["title"], answer
        status, answer = client.call("POST", "/health")
        assert status == 405 and client.headers["allow"] == "GET", (status, client.headers)
        status, body = client.call("HEAD", "/session")
        assert (status, body) == (200, b"") and int(client.headers["content-length"]) > 100
        assert client.headers["x-content-type-options"] == "nosniff" and client.headers["cache-control"] == "no-store"
        assert client.call("PUT", f"/areas/{uuid7()}", b"{broken", {"Content-Type": "application/json"})[0] == 400
        deep = b"[" * 100_000 + b"]" * 100_000
        assert client.call("PUT", f"/areas/{uuid7()}", deep, {"Content-Type": "application/json"})[0] == 400
        for path in ("/", "/enterprises", "/../../etc/passwd"):
            with urllib.request.urlopen(f"http://127.0.0.1:{server.port}{path}") as page:
                assert page.status == 200 and "<html" in page.read().decode()[:200].lower(), path
        assert client.call("GET", "/api/v2/session")[0] == 404


def test_health_and_metrics():
    with Server(started("sqlite")) as server:
        client = Client(server.port)
        health = client.must("GET", "/health")
        assert health["status"] == "ok" and health["version"], health
        assert client.call("GET", "/dragons")[0] == 401
        text = client.must("GET", "/metrics").decode()
        values = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
        assert float(values['zhiben_requests_total{status="2xx"}']) >= 1, text
        assert float(values['zhiben_requests_total{status="4xx"}']) >= 1, text
        assert client.headers["content-type"].startswith("text/plain; version=0.0.4")


def test_too_much_too_long_too_slow():
    with Server(started("sqlite")) as server:
        port = server.port
        client = Client(port).log_in("admin")
        status, answer = client.call("PUT", f"/areas/{uuid7()}", b"{" + b" " * (2 << 20) + b"}")
        assert status == 413 and "MiB" in answer["detail"], answer
        for bad in (b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 40_000 + b"\r\n\r\n",
                    b"GET /" + b"a" * 40_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
                    b"".join([b"GET / HTTP/1.1\r\nHost: x\r\n"] + [b"X-%d: y\r\n" % n for n in range(5000)]) + b"\r\n",
                    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET / HTTP/9.9\r\n\r\n", b"nonsense\r\n\r\n",
                    b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                    b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
                    b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"):
            answer = wire(port, bad, patience=5)
            assert answer == b"" or answer.startswith(b"HTTP/1.1 4"), (bad[:60], answer[:200])
        # One who sends his headers a letter at a time is cut off after ten seconds; others do not notice.
        begin = time.monotonic()
        with socket.create_connection(("127.0.0.1", port), timeout=20) as slow:
            slow.sendall(b"GET /api/v1/health HTTP/1.1\r\n")
            cut = False
            while not cut and time.monotonic() - begin < 18:
                client.must("GET", "/health")
                try:
                    slow.sendall(b"x")
                    slow.settimeout(0.5)
                    cut = slow.recv(1000) == b""
                except TimeoutError:
                    pass
                except OSError:
                    cut = True
        assert cut, "a client that never ends its headers is borne for ever"
        assert server.process.poll() is None


def test_sigterm_finishes_what_runs(engine):
    place = started(engine)
    server = Server(place)
    client = Client(server.port).log_in("admin")
    forms = [(uuid7(), enterprise(client, number)) for number in range(200)]
    kept, lock = [], threading.Lock()

    def write(mine):
        one = Client(server.port, client.token)
        for record, form in mine:
            try:
                if one.call("PUT", f"/enterprises/{record}", form)[0] == 201:
                    with lock:
                        kept.append(record)
            except (OSError, http.client.HTTPException):
                return

    threads = [threading.Thread(target=write, args=(forms[start::8],)) for start in range(8)]
    for thread in threads:
        thread.start()
    while len(kept) < 8:
        time.sleep(0.005)
    assert server.stop() == 0, server.said()
    for thread in threads:
        thread.join()
    stored = {line[0] for line in place.sql("select id from enterprises")}
    assert set(kept) <= stored and len(stored) <= len(kept) + 8, (len(kept), len(stored))
    zhiben("recount", place=place)
    zhiben("verify", place=place)


def test_a_stop_does_not_lose_a_job():
    place = started("sqlite")
    server = Server(place)
    client = Client(server.port).log_in("admin")
    book = bytes_of(workbook([row(number) for number in range(1, 1500)]))
    status, answer = client.call("POST", "/imports/enterprises?name=a.xlsx", book)
    assert status == 202
    assert server.stop() == 0
    with Server(place) as again:
        client = Client(again.port, client.token)
        for _ in range(400):
            job = client.must("GET", "/jobs/" + answer["job"])
            if job["state"] not in ("queued", "running"):
                break
            time.sleep(0.05)
        assert job["state"] == "done" and job["result"]["created"] == 1499, job


run(globals())
