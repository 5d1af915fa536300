"""`python -m bot`: the command line."""

import gc
import sys

# Imports make many objects that live for ever: collecting among them only delays the first answer.
gc.disable()

from bot.cli import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
