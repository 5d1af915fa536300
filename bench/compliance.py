"""Print how many texts a second the check reads, and proselint's figure on the same English texts (`pip install proselint`)."""

# ruff: noqa: E501 - word lists and printed lines are clearest whole

from __future__ import annotations

import argparse
import importlib
import importlib.util
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# This file bears the package's name: scripts beside it, and itself, must find the package.
HERE = Path(__file__).resolve().parent
sys.path[:] = [str(HERE.parent), *(p for p in sys.path if Path(p).resolve() != HERE)]
if __name__ == "compliance":
    del sys.modules[__name__]
    sys.modules[__name__] = importlib.import_module(__name__)

from compliance import Case, check, rules  # noqa: E402

LENGTH = 1000
MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def texts(lang: str, count: int, seed: int = 1) -> list[str]:
    """Make texts of 1,000 characters out of the rules' own examples, flagged ones one in four."""
    pick = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    flagged, fine = [], []
    for rule in rules():
        for kind, pool in (("flagged", flagged), ("fine", fine)):
            pool += [MARK.sub(r"\1", e.text if isinstance(e, Case) else e) for e in getattr(rule.examples[lang], kind)]
    made = []
    for _ in range(count):
        text = ""
        while len(text) < LENGTH:
            text += pick.choice(flagged if pick.random() < 0.25 else fine) + " "
        made.append(text[:LENGTH])
    return made


def measure(lang: str, kind: str, count: int) -> float:
    """Give texts a second of processor time, warm."""
    made = texts(lang, count)
    for text in made[:20]:
        check(text, kind=kind)
    started = time.process_time()
    for text in made:
        check(text, kind=kind)
    return count / (time.process_time() - started)


def proselint(count: int) -> float | None:
    """Give proselint's texts a second on the same English texts, in one run of its command."""
    if importlib.util.find_spec("proselint") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts("en", count)):
            path = Path(folder) / f"{number}.txt"
            path.write_text(text, "utf-8")
            paths.append(str(path))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "proselint", "check", *paths], capture_output=True, check=False)  # noqa: S603
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return count / spent


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    count = parser.parse_args().count
    started = time.perf_counter()
    check("Bonjour")
    print(f"ready in {time.perf_counter() - started:.2f} s with {len(rules())} rules")
    for lang in ("fr", "en"):
        for kind in ("post", "reply"):
            print(f"{lang} {kind}: {measure(lang, kind, count):.0f} texts/s of {LENGTH} characters, one core")
    theirs = proselint(count)
    print(f"proselint, en: {theirs:.0f} texts/s" if theirs else "proselint is not installed")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
