"""A measured figure, and the table of them."""
import dataclasses
import os
import re
import statistics


@dataclasses.dataclass
class Row:
    what: str           # with the role that asked
    ours: str           # with its unit
    floor: str = ""     # what the same costs without us, and what that is
    ratio: float = None
    aim: str = ""
    met: bool = None    # None: no aim
    busy: float = 0.0   # share of the cores others used just before

    def line(self):
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}×"
        met = "" if self.met is None else "yes" if self.met else "**no**"
        cells = [self.what, self.ours, self.floor, ratio, self.aim, met, f"{self.busy:.0%}"]
        return "| " + " | ".join(cells) + " |"


def pairs(times, ours, floor):
    """Ours, floor, ours, floor … so that a noisy minute falls on both; the medians."""
    a, b = [], []
    for _ in range(times):
        a.append(ours())
        b.append(floor())
    return statistics.median(a), statistics.median(b)


def markdown(rows, facts):
    out = [f"- {name}: {text}" for name, text in facts]
    out.append("- load average, after: " + " ".join(f"{one:.2f}" for one in os.getloadavg()))
    out += ["", "| what, as whom | zhiben | floor | times | aim | met | busy before |", "|---|---|---|---|---|---|---|"]
    return "\n".join(out + [row.line() for row in rows]) + "\n"


def write(path, name, text):
    """Puts the text between the markers of that name; the markers are made when they are missing."""
    begin, end = f"<!-- {name} begin -->", f"<!-- {name} end -->"
    page = path.read_text() if path.exists() else ""
    part = f"{begin}\n{text}{end}"
    if begin in page:
        page = re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: part, page, flags=re.S)
    else:
        page = page.rstrip("\n") + f"\n\n## Measured: {name}\n\n{part}\n"
    path.write_text(page)
