#!/usr/bin/env python3
"""A tree full of wrong includes: every one must be found, and nothing else."""
import pathlib
import subprocess
import sys
import tempfile

TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools" / "check_layers"

GOOD = {
    "kit/base/text.hpp": "#include <string>\n",
    "kit/db/db.hpp": '#include "kit/base/text.hpp"\n',
    "kit/work/tx.hpp": '#include "kit/db/db.hpp"\n',
    "kit/records/store.hpp": '#include "kit/work/tx.hpp"\n',
    "kit/http/router.hpp": '#include "kit/records/store.hpp"\n',
    "kit/http/session.cpp": "#include <boost/beast/http.hpp>\n",
    "features/spaces/space.hpp": '#include "kit/base/text.hpp"\n',
    "features/spaces/store.hpp": '#include "features/spaces/space.hpp"\n#include "kit/records/store.hpp"\n',
    "features/spaces/service.hpp": '#include "features/spaces/store.hpp"\n',
    "features/spaces/routes.cpp": '#include "features/spaces/service.hpp"\n#include "kit/http/router.hpp"\n',
    "features/hazards/hazard.hpp": '#include "features/spaces/space.hpp"\n',
    "features/hazards/service.cpp": '#include "features/spaces/service.hpp"\n',
    "features/hazards/story_test.cpp": '#include "features/spaces/store.hpp"\n#include "world.hpp"\n',
    "app/main.cpp": '#include "features/spaces/service.hpp"\n#include <CLI/CLI.hpp>\n',
}

BAD = {  # source -> (text, a piece of the complaint)
    "kit/base/upward.cpp": ('#include "kit/db/db.hpp"\n', "kit/base may include only"),
    "kit/db/upward.cpp": ('#include "kit/records/store.hpp"\n', "kit/db may include only"),
    "kit/records/upward.cpp": ('#include "kit/http/router.hpp"\n', "kit/records may include only"),
    "kit/work/field.cpp": ('#include "features/spaces/space.hpp"\n', "the kit knows no feature"),
    "kit/base/strange.cpp": ('#include "strange.hpp"\n', "written from src/"),
    "kit/http/other.cpp": ("#include <boost/beast/core.hpp>\n", "belongs into"),
    "features/spaces/rules.cpp": ('#include "kit/records/store.hpp"\n', "include kit/base only"),
    "features/spaces/extra.hpp": ('#include "features/spaces/store.hpp"\n', "neither store nor service"),
    "features/spaces/figures.cpp": ('#include "kit/http/router.hpp"\n', "know http"),
    "features/hazards/store.cpp": ('#include "features/spaces/store.hpp"\n', "another feature's store"),
    "features/hazards/app.hpp": ('#include "app/list.hpp"\n', "nobody below knows the app"),
    "app/list.hpp": ("#include <nlohmann/json.hpp>\n", "belongs into"),
}


def run(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = pathlib.Path(root, "src", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, TOOL, root], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


def main():
    failed = 0

    def expect(what, condition, output):
        nonlocal failed
        if not condition:
            failed += 1
            print(f"FAILED: {what}\n{output}")

    code, output = run(GOOD)
    expect("a good tree passes", code == 0, output)
    code, output = run(GOOD | {name: text for name, (text, _) in BAD.items()})
    expect("a bad tree fails", code == 1, output)
    for name, (_, complaint) in BAD.items():
        expect(f"{name}: {complaint}", any(f"src/{name}:" in line and complaint in line for line in output.splitlines()), output)
    expect("nothing else is blamed", len(output.splitlines()) == len(BAD) + 1, output)
    code, output = run(GOOD | {"features/spaces/jobs.cpp": '#include "features/hazards/hazard.hpp"\n'})
    expect("a circle of features", code == 1 and "circle: hazards -> spaces -> hazards" in output, output)
    total = len(BAD) + 4
    print(f"{total - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
