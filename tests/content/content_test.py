#!/usr/bin/env python3
"""The content that training and publicity stand on: complete, consistent, and true to the law in force on each day."""
import collections
import datetime
import pathlib
import re
import sys
import tomllib

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"
DAY = datetime.date
ONE = datetime.timedelta(days=1)

# What a basis may lean on, and from which day until which it is law (the last day included).
LAWS = {
    "部令第13号": (DAY(2024, 1, 1), DAY.max),
    "总局令第59号": (DAY(2013, 7, 1), DAY(2023, 12, 31)),
    "GB 46768-2025": (DAY(2026, 5, 1), DAY.max),
    "GB 30871-2022": (DAY(2022, 10, 1), DAY.max),
    "部令第10号": (DAY(2023, 5, 15), DAY.max),
    "安全生产法》（2021年修正": (DAY(2021, 9, 1), DAY.max),
    "行政处罚法》（2021年修订": (DAY(2021, 7, 15), DAY.max),
    "事故报告和调查处理条例": (DAY(2007, 6, 1), DAY.max),
    "事故应急条例": (DAY(2019, 4, 1), DAY.max),
    "忻开党发〔2023〕34号": (DAY(2023, 10, 13), DAY(2024, 1, 31)),
}
# Clauses of GB 46768-2025 known word for word, and those known from a summary only: the latter are never "verified".
READ = {"4.1.1", "4.1.2", "4.3.1", "4.4.1", "4.4.2", "4.4.3", "4.6.2", "4.7.2", "5.2.1", "5.2.2", "5.8.1", "5.8.2", "5.8.3",
        "5.8.4", "5.8.6", "5.8.7", "5.9.1", "5.9.2", "5.11.1", "6.2.3", "6.2.7", "6.2.8", "6.3.1", "7.1.1", "7.2"}
SUMMARISED = {"4.2.2", "4.5.1", "4.5.3", "5.1.1", "5.3", "5.5", "5.6.1", "5.8.5", "5.10.1", "5.12.2"}
# Sources whose text nobody here has read: what rests on them waits for a check.
UNREAD = ("GBZ 2.1", "GB 30871", "GB 8958", "应急厅函〔2020〕299号", "常识", "惯例", "通行口径", "手册口径")

KINDS = {"single": 80, "multiple": 40, "truefalse": 40}
AUDIENCES = {"principal", "work_leader", "attendant", "entrant", "rescuer", "temporary", "contractor", "approver", "safety_manager"}
LESSONS = {"盲目施救扩大", "停产设施", "临时/外包", "未审批", "未通风检测", "扰动释放", "化学反应产气", "腌渍食品", "污水处理", "粮食烘干",
           "监护人不会救"}

# What must not be said as true. (what it is, the words)
OUTDATED = [
    ("oxygen from 18 %", re.compile(r"氧[^。；\n]{0,14}(?<![\d.])18(\.0)?\s*[%％]|(?<![\d.])18(\.0)?\s*[%％][^。；\n]{0,4}氧")),
    ("pure oxygen to ventilate", re.compile(r"(?<![禁绝不止能得输])(?:输送|送入|送|通入|用)[^。；，\n]{0,6}(?:纯氧|氧气瓶)")),
    ("an attendant goes in", re.compile(r"监护人员?(?:可以|可|应当)(?:同时)?(?:进入|进去|下井|下池|离开)")),
    ("stopping work for a while is the penalty", re.compile(r"暂时停止作业[^。；\n]{0,6}(?:就是|等于|即|属于)[“]?停产停业整顿")),
    ("major hazard (一) by either defect", re.compile(r"辨识[^。；\n]{0,6}或者[^。；\n]{0,6}标志")),
    ("entering again unmeasured", re.compile(r"(?:不到|少于|不足|未超过)30分钟[^。；\n]{0,10}(?:可以|不用|无需)")),
]
# Words that are true only from a day on.
LATER = [
    (re.compile(r"(?<!\d)15分钟"), DAY(2026, 5, 1)),
    (re.compile(r"处置方案[^。；\n]*半年"), DAY(2026, 5, 1)),
]

passed = failed = 0


def expect(what, condition):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}")


def read(path):
    with open(path, "rb") as file:
        return tomllib.load(file)


def since(thing):
    return thing.get("since", DAY.min)


def until(thing):
    return thing.get("until", DAY.max)


def in_force(thing, day):
    return since(thing) <= day <= until(thing)


def covered(thing, laws):
    """Whether every day of the thing lies in the time of one of these laws."""
    day = since(thing)
    for begin, end in sorted(laws):
        if begin <= day <= end:
            if end >= until(thing):
                return True
            day = end + ONE
    return False


def outdated(text):
    return [what for what, words in OUTDATED if words.search(text)]


def options(question):
    return question["options"] if question["kind"] != "truefalse" else ["正确", "错误"]


def right(question):
    return [options(question)["ABCDE".index(letter)] for letter in question["answer"]]


def said_as_true(question):
    """The sentences of a question that a reader takes for true."""
    if question["kind"] == "truefalse":
        return [question["text"]] if question["answer"] == "A" else []
    return right(question)


def check_basis(name, thing, cases):
    basis = thing.get("basis", "")
    laws = [span for word, span in LAWS.items() if word in basis]
    if laws:
        expect(f"{name}: the law it cites is in force on all its days ({since(thing)} – {until(thing)})", covered(thing, laws))
    for code in re.findall(r"CASE-\d\d", basis):
        expect(f"{name}: {code} exists and had happened", code in cases and since(thing) >= cases[code]["date"])


def check_question(question, topics, cases):
    name = question.get("code", question.get("text", "?"))
    for field in ("code", "topic", "kind", "level", "text", "answer", "explanation", "basis", "verified"):
        expect(f"{name}: has {field}", question.get(field) not in (None, ""))
    expect(f"{name}: the code names the topic", re.fullmatch(rf"Q-{question['topic']:02d}-\d\d", name))
    expect(f"{name}: a topic of the list", question["topic"] in topics)
    expect(f"{name}: level 1 to 3", question["level"] in (1, 2, 3))
    expect(f"{name}: known audiences", set(question.get("audiences", [])) <= AUDIENCES)
    expect(f"{name}: no other fields", set(question) <= {"code", "topic", "kind", "level", "audiences", "text", "options", "answer",
                                                         "explanation", "basis", "since", "until", "replaces", "verified"})
    kind, answer, choices = question["kind"], question["answer"], options(question)
    shape = {"single": (4, 4, 1, 1), "multiple": (4, 5, 2, 4), "truefalse": (2, 2, 1, 1)}[kind]
    expect(f"{name}: {len(choices)} options for {kind}", shape[0] <= len(choices) <= shape[1])
    expect(f"{name}: truefalse writes no options", kind != "truefalse" or "options" not in question)
    expect(f"{name}: answer {answer} fits", shape[2] <= len(answer) <= shape[3] and list(answer) == sorted(set(answer))
           and set(answer) <= set("ABCDE"[:len(choices)]))
    expect(f"{name}: at least one option is wrong", len(answer) < len(choices))
    expect(f"{name}: options differ", len({choice.strip() for choice in choices}) == len(choices))
    expect(f"{name}: no option over the others", not any(re.search("^以上|以上[都全均各]|都对|都不对|全部正确", choice) for choice in choices))
    expect(f"{name}: explained without letters", not re.search(r"选项?[A-E]|[A-E]项", question["explanation"]))
    expect(f"{name}: dates in order", since(question) <= until(question))
    expect(f"{name}: 待核实 said exactly when unverified",
           ("待核实" in question["explanation"]) != question["verified"] and not (question["verified"] and "待核实" in question["basis"]))
    expect(f"{name}: what rests on an unread source is unverified",
           not question["verified"] or not any(word in question["basis"] for word in UNREAD))
    for clause in re.findall(r"GB 46768-2025）第([\d.]+)条", question["basis"]):
        expect(f"{name}: GB 46768 {clause} is known", clause in READ | SUMMARISED)
        expect(f"{name}: GB 46768 {clause} known by summary only", clause in READ or not question["verified"])
    if re.search(r"第13号|第59号|第10号|安全生产法|处罚法|条例", question["basis"]):
        expect(f"{name}: names the clause", re.search(r"第[一二三四五六七八九十百零]+条", question["basis"]))
    check_basis(name, question, cases)
    for sentence in said_as_true(question):
        expect(f"{name}: nothing outdated in「{sentence}」: {outdated(sentence)}", not outdated(sentence))
    whole = "".join([question["text"], *said_as_true(question)])
    if question["kind"] != "truefalse" or question["answer"] == "A":
        for words, day in LATER:
            expect(f"{name}: not before {day}", not words.search(whole) or since(question) >= day)


def check_questions(topics, cases):
    questions, codes = [], {}
    for path in sorted((CONTENT / "questions").glob("*.toml")):
        found = read(path)["question"]
        expect(f"{path.name}: at most 60 questions ({len(found)})", len(found) <= 60)
        questions += found
    for question in questions:
        expect(f"{question['code']}: once", question["code"] not in codes)
        codes[question["code"]] = question
        check_question(question, topics, cases)
    expect("no text twice", len({question["text"] for question in questions}) == len(questions))
    expect(f"at least 170 questions ({len(questions)})", len(questions) >= 170)
    kinds = collections.Counter(question["kind"] for question in questions)
    for kind, least in KINDS.items():
        expect(f"at least {least} {kind} ({kinds[kind]})", kinds[kind] >= least)
    per_topic = collections.Counter(question["topic"] for question in questions)
    for number, name in topics.items():
        expect(f"topic {number} {name}: at least 3 ({per_topic[number]})", per_topic[number] >= 3)
    for question in questions:
        if "replaces" in question:
            older = codes.get(question["replaces"])
            expect(f"{question['code']}: replaces one of its topic, on other days",
                   older and older["topic"] == question["topic"] and until(older) < since(question))
    letters = collections.Counter(question["answer"] for question in questions if question["kind"] == "single")
    for letter in "ABCD":
        expect(f"single: {letter} is right {letters[letter]} times", 0.2 <= letters[letter] / kinds["single"] <= 0.3)
    true = sum(question["kind"] == "truefalse" and question["answer"] == "A" for question in questions)
    expect(f"truefalse: {true} of {kinds['truefalse']} are true", 0.35 <= true / kinds["truefalse"] <= 0.65)
    single = [question for question in questions if question["kind"] == "single"]
    telling = sum(all(len(right(question)[0]) > len(wrong) for wrong in question["options"] if wrong not in right(question))
                  for question in single)
    expect(f"the longest option is not usually the right one ({telling} of {len(single)})", telling / len(single) < 0.5)
    check_in_force(questions, topics)
    return questions


def check_in_force(questions, topics):
    days = [DAY(year, month, 1) for year in range(2023, 2028) for month in range(1, 13)] + [DAY(2023, 12, 31), DAY(2026, 4, 30)]
    for day in days:
        if day < DAY(2023, 11, 1):
            continue
        valid = [question for question in questions if in_force(question, day)]
        verified = [question for question in valid if question["verified"]]
        expect(f"{day}: at least 130 in force ({len(valid)})", len(valid) >= 130)
        expect(f"{day}: at least 110 of them verified ({len(verified)})", len(verified) >= 110)
        kinds = collections.Counter(question["kind"] for question in valid)
        expect(f"{day}: a paper of 30 + 10 + 20 can be drawn ({dict(kinds)})",
               kinds["single"] >= 60 and kinds["multiple"] >= 20 and kinds["truefalse"] >= 40)
        expect(f"{day}: every topic has a question", {question["topic"] for question in valid} == set(topics))


def check_topics():
    topics = {topic["number"]: topic["name"] for topic in read(CONTENT / "topics.toml")["topic"]}
    expect("topics 1 to 40", sorted(topics) == list(range(1, 41)))
    expect("topics have different names", len(set(topics.values())) == 40)
    return topics


def check_cases():
    listed = read(CONTENT / "cases.toml")["case"]
    cases = {case["code"]: case for case in listed}
    expect("17 cases, codes once", len(listed) == len(cases) == 17 and sorted(cases)[0] == "CASE-01")
    for code, case in cases.items():
        for field in ("category", "title", "date", "place", "unit", "space", "happened", "causes", "source", "reliability"):
            expect(f"{code}: has {field}", case.get(field))
        expect(f"{code}: category", case["category"] == "典型案例")
        expect(f"{code}: deaths", isinstance(case["deaths"], int) and case["deaths"] >= 1)
        expect(f"{code}: injured left out or a number", isinstance(case.get("injured", 0), int))
        expect(f"{code}: an inferred date says why", case["date_inferred"] == ("date_note" in case))
        expect(f"{code}: lessons of the list", set(case["lessons"]) <= LESSONS)
        expect(f"{code}: source key", re.fullmatch(r"S\d\d(-[a-z])?", case["source"]))
        expect(f"{code}: an address, or why there is none", case["addresses"] or "没有网页地址" in case["reliability"])
        expect(f"{code}: to be checked before it is published", "发布前" in case["reliability"])
        expect(f"{code}: nothing outdated", not outdated("\n".join([case["title"], case["happened"], *case["causes"]])))
    used = {lesson for case in listed for lesson in case["lessons"]}
    expect(f"every lesson has a case (missing: {LESSONS - used})", used == LESSONS)
    return cases


def texts(value):
    """All text in a TOML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)


def check_publicity(cases):
    publicity = read(CONTENT / "publicity.toml")
    places = {place["code"]: place for place in publicity["place"]}
    expect("the four places", {place["label"] for place in places.values()} == {"车间岗位", "宿舍食堂", "道路通道", "有限空间入口"})
    slogans = [slogan for place in places.values() for slogan in place["slogans"]]
    for place in places.values():
        expect(f"{place['label']}: at least 10 slogans", len(place["slogans"]) >= 10)
    expect("no slogan twice", len(set(slogans)) == len(slogans))
    for slogan in slogans:
        expect(f"「{slogan}」fits on a strip", 6 <= len(slogan) <= 32)
    handbook = "".join(texts(publicity["handbook"]))
    for words in ("先通风、再检测、后作业", "19.5%", "不进去", "呼救", "送风", "用装备救", "停产停用"):
        expect(f"the handbook says {words}", words in handbook)
    expect(f"the handbook fits on one A4 page ({len(handbook)} characters)", len(handbook) <= 1200)
    expect("a procedure for each type of space of the ledger",
           sorted(item["space"] for item in publicity["procedure"]) == ["above", "equipment", "underground"])
    for procedure in publicity["procedure"]:
        steps = "".join(procedure["before"] + procedure["during"] + procedure["after"])
        for words in ("审批", "通风", "检测", "交底", "监护", "不离岗" if procedure["space"] != "above" else "全程在外", "中断", "不盲目进入",
                      "清点人员"):
            expect(f"{procedure['title']}: {words}", words in steps)
        check_basis(procedure["title"], procedure, cases)
    expect("at least 8 articles", len(publicity["article"]) >= 8)
    expect("at least 3 templates", len(publicity["practice"]) >= 3)
    for article in publicity["article"]:
        expect(f"{article['code']}: category", article["category"] == "安全常识")
        expect(f"{article['code']}: long enough to read, short enough for a phone", 80 <= len(article["text"]) <= 400)
        expect(f"{article['code']}: a basis, or why not", ("basis" in article or "note" in article)
               and (article["verified"] or "note" in article))
        check_basis(article["code"], article, cases)
    for practice in publicity["practice"]:
        expect(f"{practice['code']}: category", practice["category"] == "经验做法")
        expect(f"{practice['code']}: has blanks and asks for what is lacking", practice["text"].count("【") >= 5 and "不足" in practice["text"])
    codes = [item["code"] for item in publicity["article"] + publicity["practice"]]
    expect("codes once", len(set(codes)) == len(codes))
    for text in texts(publicity):
        expect(f"nothing outdated in「{text[:30]}」: {outdated(text)}", not outdated(text))
        for words, _ in LATER:
            expect(f"no interval that depends on the day in「{text[:30]}」", not words.search(text))


def check_the_checks():
    """The patterns find what they are meant to find, and leave the true sentences alone."""
    for bad in ("氧含量达到18%即可进入", "作业时氧浓度应大于18.0％", "18%以上的氧就合格", "缺氧时用纯氧通风", "可以输送纯氧",
                "监护人员可以进入帮忙", "暂时停止作业就是停产停业整顿", "没有辨识建账或者没有设标志", "中断不到30分钟的可以直接进入"):
        expect(f"finds「{bad}」", outdated(bad))
    for good in ("氧含量19.5%～23.5%", "18%是体积", "禁止输送纯氧", "绝不能送纯氧", "监护人员不得进入", "没有辨识建账，并且没有设警示标志"):
        expect(f"leaves「{good}」", not outdated(good))
    old, new = LAWS["总局令第59号"], LAWS["部令第13号"]
    expect("two laws that follow cover both", covered({"since": DAY(2023, 11, 1)}, [new, old]))
    expect("the old one alone does not", not covered({"since": DAY(2023, 11, 1)}, [old]))
    expect("the new one not before its day", not covered({"since": DAY(2023, 12, 31)}, [new]))


def main():
    check_the_checks()
    topics, cases = check_topics(), check_cases()
    check_questions(topics, cases)
    check_publicity(cases)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
