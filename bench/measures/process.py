"""Starting, and the memory of a server that is left alone."""
import statistics
import time

from measures import measurement
from table import Row, pairs


@measurement("start", "cold start: from the program's start to its first answer")
def start(bench):
    def floor():
        with bench.static_answer(300) as static:
            return static.seconds_to_start
    ours, least = pairs(3 if bench.quick else 9, bench.start, floor)
    yield Row("cold start to the first answer", f"{ours * 1000:.0f} ms", f"{least * 1000:.0f} ms (static server)",
              ours / least, "< 200 ms", ours < 0.2)


@measurement("idle", "memory of a server that was just started and asked once by everybody")
def idle(bench):
    bench.start()
    for who in bench.tokens:
        bench.ask(who, "/spaces?limit=50")
    time.sleep(4)  # past the first round of the sealing
    ours = statistics.median(bench.memory() for _ in range(5))
    with bench.static_answer(300) as static:
        least = memory_of_static(static)
    yield Row("memory, idle", f"{ours:.0f} MB", f"{least:.0f} MB (static server)", ours / least, "< 40 MB", ours < 40)


def memory_of_static(static):
    from product import memory_of
    return memory_of(static.process.pid)
