"""The machine that the figures belong to, and whether it is ours alone."""
import datetime
import os
import pathlib
import sqlite3
import subprocess
import time


def facts(bench):
    """What a reader must know to compare: a list of (name, text)."""
    cpu = "unknown"
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            cpu = line.split(":", 1)[1].strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    commit = output(["git", "-C", str(bench.root), "describe", "--always", "--dirty"])
    return [("date", datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")),
            ("data", f"{bench.count('enterprises'):,} enterprises, {bench.count('spaces'):,} spaces, "
                     f"{bench.count('hazards'):,} hazards; the database file {bench.database_mb():,.0f} MB"),
            ("processor", f"{cpu}, {os.cpu_count()} cores; {memory:.0f} GB of memory"),
            ("disk", f"{fsync_rate(bench.work):,.0f} fsyncs a second of 4 KiB appended to a file"),
            ("versions", f"zhiben {commit}, SQLite {sqlite3.sqlite_version}, "
                         f"{output(['c++', '--version']).splitlines()[0]}, Linux {os.uname().release.split('-')[0]}"),
            ("load average", "before: " + " ".join(f"{one:.2f}" for one in os.getloadavg()))]


def output(command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip() or "unknown\n"


def fsync_rate(folder, seconds=1.0):
    path, block, count = folder / "fsync", b"x" * 4096, 0
    with open(path, "wb", buffering=0) as file:
        begin = time.monotonic()
        while time.monotonic() - begin < seconds:
            file.write(block)
            os.fsync(file.fileno())
            count += 1
    path.unlink()
    return count / seconds


def busy_share(seconds=1.0):
    """How much of all cores is at work, 0 to 1. The load average would still tell of our own last measurement."""
    def read():
        times = [int(one) for one in pathlib.Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
        return sum(times), times[3] + times[4]
    all_before, idle_before = read()
    time.sleep(seconds)
    all_after, idle_after = read()
    return 1 - (idle_after - idle_before) / max(1, all_after - all_before)


def wait_until_quiet(limit=60.0, share=0.10):
    """Waits until others leave the machine alone, but not for ever; answers how busy it was in the end."""
    end = time.monotonic() + limit
    busy = busy_share()
    while busy > share and time.monotonic() < end:
        busy = busy_share()
    return busy
