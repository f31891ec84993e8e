#!/usr/bin/env python3
"""Kills the server while people answer an exam on their phones, and looks whether any answer it acknowledged is lost.

usage: exam_test.py [--rounds 10] [--seed N] [--people 12]        ZHIBEN names the binary

One exam of several people, each on a line of his own, answering without a pause; kill -9 after a random while, start
again, read back each sitting by the same address. An acknowledged answer must be there; one that was under way may be
there or not. At the end all hand in, and each score must be the one of the answers, and `zhiben recount` and `zhiben verify` agree.
"""
import argparse
import http.client
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time

from crash_test import Client, Refused, Server, create, log_in, prepare, uuid7, wrong_books

DAY = "2023-11-19"


def identity_number(number):
    body = f"99000019900101{number:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(w * int(digit) for w, digit in zip(weights, body)) % 11]


def open_exam(client, people):
    """The addresses of the sittings, begun, and the right letters by question."""
    firm = create(client, "enterprises")[0]["id"]
    for number in range(people):
        client.must("PUT", f"/persons/{uuid7()}", {
            "name": f"考生{number}", "enterprise": firm, "identity_number": identity_number(number), "audiences": ["entrant"]})
    session = "/training_sessions/" + uuid7()
    client.must("PUT", session, {"topic": "断电考试", "category": "own", "enterprise": firm, "day": DAY, "place": "厂里",
                                 "hours": 2, "teacher": "甲", "audiences": ["entrant"]})

    def verb(name, **body):
        return client.must("POST", f"{session}/{name}", dict(body, id=uuid7()))

    verb("invite")
    listed = client.must("GET", f"/attendances?session={session.split('/')[-1]}&limit=1000")["items"]
    client.must("POST", session + "/attendance", {"attendances": [one["id"] for one in listed]})
    verb("hold")
    paper = verb("paper", unverified=True)["paper"]
    right = [one["answer"] for one in json.loads(client.must("GET", f"/exam_papers/{paper}")["questions"])]
    verb("exam", minutes=240, window=600)
    tokens = [one["token"] for one in client.must("GET", session + "/exam-links")["items"]]
    for token in tokens:
        client.must("POST", f"/public/exam/{token}/start")
    return tokens, right


class Sitting:
    def __init__(self, token):
        self.token, self.known, self.doubt, self.change = token, {}, {}, 0


def answer(port, sitting, right, faults, stop):
    client, chance = Client(port), random.Random()
    while not stop.is_set():
        number = chance.randint(1, len(right))
        letters = right[number - 1] if chance.random() < 0.7 else chance.choice(["", "A", "B"])
        sitting.change += 1
        sitting.doubt[number] = letters
        try:
            client.must("PUT", f"/public/exam/{sitting.token}/answers/{number}", {"answer": letters, "change": sitting.change})
        except (OSError, http.client.HTTPException):
            return  # killed: what was under way stays doubtful
        except Refused as error:
            faults.append(str(error))
            return
        sitting.known[number] = letters
        del sitting.doubt[number]


def read_back(client, sitting):
    found = client.must("GET", f"/public/exam/{sitting.token}")["answers"]
    wrong = []
    for number in set(sitting.known) | set(sitting.doubt):
        now = found.get(str(number))
        if now not in (sitting.known.get(number), sitting.doubt.get(number, sitting.known.get(number))):
            wrong.append(f"question {number}: acknowledged {sitting.known.get(number)!r}, found {now!r}")
        if now is not None:
            sitting.known[number] = now
    sitting.doubt.clear()
    return wrong


def run(server, options, chance, log):
    temporary = prepare(server.folder, log)
    server.start()
    token = log_in(server.port, temporary)
    tokens, right = open_exam(Client(server.port, token), options.people)
    sittings, wrong = [Sitting(one) for one in tokens], []
    for number in range(1, options.rounds + 1):
        faults, stop = [], threading.Event()
        threads = [threading.Thread(target=answer, args=(server.port, one, right, faults, stop)) for one in sittings]
        for thread in threads:
            thread.start()
        time.sleep(chance.uniform(0.05, 0.5))
        server.stop(signal.SIGKILL)
        stop.set()
        for thread in threads:
            thread.join()
        server.start()
        client = Client(server.port)
        wrong += [f"round {number}: {text}" for text in faults]
        for one in sittings:
            wrong += [f"round {number}: {text}" for text in read_back(client, one)]
    points = [2] * 20 + [3] * 10 + [2] * 15
    for one in sittings:
        expected = sum(p for i, p in enumerate(points) if one.known.get(i + 1) == right[i] and right[i])
        given = Client(server.port).must("POST", f"/public/exam/{one.token}/submission")["score"]
        if given != expected:
            wrong.append(f"a score of {given} for answers worth {expected}")
    server.stop(signal.SIGTERM)
    wrong += wrong_books(server)
    for text in wrong:
        print("FAILED: " + text)
    print(f"{options.rounds} rounds, {sum(one.change for one in sittings)} answers sent by {options.people} people")
    print(f"{options.rounds if not wrong else 0} passed, {len(wrong)} failed")
    return 1 if wrong else 0


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=10)
    options.add_argument("--people", type=int, default=12)
    options.add_argument("--seed", type=int, default=int(time.time()))
    options = options.parse_args()
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="zhiben-exam-") as place, open(os.path.join(place, "log"), "w+") as log:
        server = Server(os.path.join(place, "data"), log)
        try:
            return run(server, options, random.Random(options.seed), log)
        finally:
            if server.process and server.process.poll() is None:
                server.stop(signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main())
