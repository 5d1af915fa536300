"""Print how many texts a second the check reads, how soon it is ready, and proselint's figure on the same texts.

proselint comes with `pip install -e '.[bench]'`; every figure is processor time of one core.
"""

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
KINDS = ("post", "site", "message", "reply", "comment")
READY = """
import time
started = time.process_time()
from compliance import check
check("Bonjour")
print(time.process_time() - started)
"""


def texts(lang: str, count: int, seed: int = 1, length: int = LENGTH) -> list[str]:
    """Make texts of 1,000 characters out of the rules' own examples, flagged ones one in four."""
    pick = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    flagged, fine = [], []
    for rule in rules():
        for kind, pool in (("flagged", flagged), ("fine", fine)):
            pool += [MARK.sub(r"\1", e.text if isinstance(e, Case) else e) for e in getattr(rule.examples[lang], kind)]
    made = []
    for _ in range(count):
        text = ""
        while len(text) < length:
            text += pick.choice(flagged if pick.random() < 0.25 else fine) + " "
        made.append(text[:length])
    return made


def measure(lang: str, kind: str, count: int, seed: int) -> float:
    """Give texts a second; replies answer a review of 300 characters."""
    made = texts(lang, count, seed)
    reviews = texts(lang, count, seed + 1, 300) if kind == "reply" else [None] * count
    started = time.process_time()
    for text, review in zip(made, reviews, strict=True):
        check(text, kind=kind, review=review)
    return count / (time.process_time() - started)


def growth() -> str:
    """Tell the time a character at several lengths: the same where time is linear."""
    spent = []
    for size in (1_000, 10_000, 100_000):
        text = texts("fr", 1, 9, size)[0]
        started = time.process_time()
        check(text)
        spent.append((time.process_time() - started) / size * 1e6)
    return ", ".join(f"{one:.1f}" for one in spent)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def proselint(count: int) -> tuple[float, float] | None:
    """Give proselint's texts a second on the same English texts, in one run, with and without its start."""
    if importlib.util.find_spec("proselint") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts("en", count, 2)):
            path = Path(folder) / f"{number}.txt"
            path.write_text(text, "utf-8")
            paths.append(str(path))
        command = [sys.executable, "-m", "proselint", "check"]
        spent = [_children()]
        for some in (paths[:1], paths):
            subprocess.run([*command, *some], capture_output=True, check=False)  # noqa: S603
            spent.append(_children())
    first, whole = spent[1] - spent[0], spent[2] - spent[1]
    return count / whole, (count - 1) / max(whole - first, 1e-9)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    count = parser.parse_args().count
    ready = subprocess.run([sys.executable, "-c", READY], capture_output=True, check=True, text=True, cwd=HERE.parent)  # noqa: S603
    print(f"ready in {float(ready.stdout):.2f} s (import and first check) with {len(rules())} rules")
    for lang in ("fr", "en"):
        for kind in KINDS:
            cold = measure(lang, kind, count, 1)
            warm = measure(lang, kind, count, 2)
            print(f"{lang} {kind}: {warm:.0f} texts/s of {LENGTH} characters (the first {count}: {cold:.0f})")
    theirs = proselint(count)
    if theirs:
        print(f"proselint, en: {theirs[1]:.0f} texts/s ({theirs[0]:.0f} with its start), the same texts as 'en post'")
    else:
        print("proselint is not installed: pip install -e '.[bench]'")
    print(f"microseconds a character at 1,000, 10,000 and 100,000 characters: {growth()}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
