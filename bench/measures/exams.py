"""One exam of a thousand people, each answering once a second; every answer is on the disk before it is acknowledged."""
import json
import uuid

from measures import measurement
from measures.writes import check_books
from table import Row

DAY = "2023-11-19"  # what the server takes for today


@measurement("exam", "1,000 people answering one exam at once, an answer a second each")
def exam(bench):
    bench.renew()
    bench.stop()
    bench.command(bench.release / "zhiben", "questions", "--data", bench.data)
    bench.start()
    people, seconds = (50, 5) if bench.quick else (1_000, 30)
    tokens, questions = open_exam(bench, people)
    file = bench.file("sittings.txt", tokens)
    bench.forget_peak()
    last = json.loads(bench.tool("exam", bench.port, file, questions, seconds))
    assert last["errors"] == 0 and last["requests"] == people * seconds, f"exam: {last}"
    peak = bench.memory("VmHWM")
    check_answers(bench, people, questions, seconds)
    yield Row(f"answer an exam, {people:,} people, one a second each, by phone",
              f"p99 {last['p99_ms']:.1f} ms, median {last['median_ms']:.1f} ms, {last['per_second']:,.0f} a second", "",
              None, "p99 < 50 ms", last["p99_ms"] < 50)
    yield Row("memory, most, of this exam", f"{peak:.0f} MB")
    check_books(bench)
    bench.renew()


def identity_number(number):
    body = f"{990000 + number // 1000}19900101{number % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(w * int(digit) for w, digit in zip(weights, body)) % 11]


def open_exam(bench, people):
    """The tokens of the sittings, each begun, and how many questions the paper has."""
    firm = bench.value("select id from enterprises where archived = 0 and department = (select department from users where "
                       "login = 'officer') order by n limit 1")

    def put(path, **body):
        return bench.ask("officer", path, "PUT", body)

    for number in range(people):
        put(f"/persons/{uuid.uuid4()}", name=f"考生{number}", enterprise=firm,
            identity_number=identity_number(number), audiences=["entrant"])
    session = f"/training_sessions/{uuid.uuid4()}"
    put(session, topic="千人考试", category="own", enterprise=firm, day=DAY, place="礼堂", hours=2, teacher="甲",
        audiences=["entrant"])

    def verb(name, **body):
        return bench.ask("officer", f"{session}/{name}", "POST", dict(body, id=str(uuid.uuid4())))

    verb("invite")
    listed = [one[0] for one in bench.rows("select id from attendances where session = ?", session.split("/")[-1])]
    assert len(listed) == people, f"{len(listed)} of {people} were invited"
    bench.ask("officer", session + "/attendance", "POST", {"attendances": listed})
    verb("hold")
    paper = verb("paper", unverified=True)["paper"]
    verb("exam", minutes=240, window=600)
    tokens = [one["token"] for one in bench.ask("officer", session + "/exam-links")["items"]]
    for token in tokens:
        bench.ask("officer", f"/public/exam/{token}/start", "POST", {})
    return tokens, bench.ask("officer", f"/exam_papers/{paper}")["question_count"]


def check_answers(bench, people, questions, seconds):
    """The newest acknowledged answer of each to each question is the one that is kept."""
    newest = {k % questions + 1: (k + 1, "A" if k // questions % 2 == 0 else "B") for k in range(seconds)}
    kept = bench.rows("select number, change, answer, count(*) from exam_answers group by 1, 2, 3 order by 1")
    expected = [(number, *newest[number], people) for number in sorted(newest)]
    assert [tuple(one) for one in kept] == expected, f"answers were lost: {kept} instead of {expected}"
