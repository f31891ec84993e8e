#!/usr/bin/env python3
"""Letters and robots, against a mail server and a robot that are really there."""
import email
import email.policy
import http.server
import json
import os
import socket
import threading
import time

from aiosmtpd.controller import Controller
from zhiben import Client, Server, run, started, uuid7

GOOD, FULL, GONE = "zhiban@example.cn", "man@example.cn", "meiyou@example.cn"


class Mailbox:
    """Takes letters, but not for everybody."""

    def __init__(self):
        self.letters = []

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address == GONE:
            return "550 no such user here"
        if address == FULL:
            return "452 mailbox full, come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.letters.append((envelope.rcpt_tos[0], email.message_from_bytes(envelope.content, policy=email.policy.default)))
        return "250 taken"


class Robot(http.server.BaseHTTPRequestHandler):
    heard = []

    def do_POST(self):  # noqa: N802
        Robot.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"errcode":0}')

    def log_message(self, *_):
        pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(what, seconds=30):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if (found := what()) is not None:
            return found
        time.sleep(0.2)
    raise AssertionError(f"not within {seconds} s: {what()}")


def test_letters_and_robots_are_reached_and_one_bad_address_stops_nobody(engine):
    place = started(engine)
    mailbox = Mailbox()
    port = free_port()
    smtp = Controller(mailbox, hostname="127.0.0.1", port=port)
    smtp.start()
    robot = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Robot)
    threading.Thread(target=robot.serve_forever, daemon=True).start()
    Robot.heard.clear()
    with open(os.path.join(place.folder, "mail.toml"), "w", encoding="utf-8") as file:
        file.write(f'url = "smtp://127.0.0.1:{port}"\nfrom = "zhiben@example.cn"\nfrom_name = "治本系统"\nstarttls = false\n')
    try:
        with Server(place) as server:
            admin = Client(server.port).log_in("admin")
            area = admin.must("GET", "/areas?level=zone")["items"][0]["id"]

            def channel(name, way, address):
                made = uuid7()
                admin.must("PUT", f"/channels/{made}", {"name": name, "way": way, "address": address, "topics": ["report"],
                                                        "area": area})
                return made
            channels = {name: channel(name, way, address) for name, way, address in (
                ("没有的", "letter", GONE), ("满了的", "letter", FULL), ("值班室", "letter", GOOD),
                ("工作群", "robot", f"http://127.0.0.1:{robot.server_port}/hook"))}

            def mailing(name):
                return admin.must("GET", f"/mailings?channel={channels[name]}")["items"][0]
            wait_for(lambda: mailing("值班室") if mailing("值班室")["state"] == "sent" else None)
            wait_for(lambda: mailing("工作群") if mailing("工作群")["state"] == "sent" else None)
            gone = wait_for(lambda: mailing("没有的") if mailing("没有的")["state"] == "failed" else None)
            full = wait_for(lambda: mailing("满了的") if mailing("满了的")["attempts"] else None)
            assert "550" in gone["why"], gone
            assert full["state"] == "waiting" and "452" in full["why"], full

            assert [to for to, _ in mailbox.letters] == [GOOD], mailbox.letters
            letter = mailbox.letters[0][1]
            assert letter["Subject"] == "发送试验：值班室", letter["Subject"]
            assert letter["From"].addresses[0].display_name == "治本系统", letter["From"]
            assert "值班室" in letter.get_content()
            assert [one["msgtype"] for one in Robot.heard] == ["text"] and "工作群" in Robot.heard[0]["text"]["content"]
            lines = admin.must("GET", f"/mailings/{gone['id']}/history")["items"]
            assert len(lines) == 2, lines
    finally:
        smtp.stop()
        robot.shutdown()


def test_without_a_mail_server_letters_wait_and_say_why(engine):
    place = started(engine)
    with Server(place) as server:
        admin = Client(server.port).log_in("admin")
        area = admin.must("GET", "/areas?level=zone")["items"][0]["id"]
        admin.must("PUT", f"/channels/{uuid7()}", {"name": "值班室", "way": "letter", "address": GOOD, "topics": ["report"],
                                                   "area": area})
        waiting = wait_for(lambda: next((one for one in admin.must("GET", "/mailings")["items"] if one["attempts"]), None))
        assert waiting["state"] == "waiting" and "mail.toml" in waiting["why"], waiting


run(globals())
