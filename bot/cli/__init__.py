"""`python -m bot …`: one module per sub-command, found by itself.

Each module offers `add(sub)`, which registers its parser with `set_defaults(run=run)`.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import pkgutil
import sys

from bot.errors import ConfrereError

USAGE = 2


def main(argv: list[str] | None = None) -> int:
    """Run a sub-command; give its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Confrère: ideas, reminders, and safe review replies for medical practices.",
    )
    sub = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    wanted = (argv or sys.argv[1:])[:1]
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    # Only the module that is asked for is imported, so that `chat` does not wait for what `ideas` needs.
    # `import_` is the module of `import`, which Python keeps for itself.
    chosen = [name for name in names if wanted == [name.rstrip("_").replace("_", "-")]] or names
    for name in chosen:
        importlib.import_module(f"bot.cli.{name}").add(sub)
    args = parser.parse_args(argv)
    gc.freeze()
    gc.enable()
    try:
        return int(args.run(args) or 0)
    except ConfrereError as error:
        print(f"{parser.prog} {args.command}: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
