"""Read the words of a picture with tesseract, where that program is installed."""

from __future__ import annotations

import asyncio
import contextlib
import shutil

from bot.errors import Unusable

TIMEOUT_S = 30.0
LANGUAGES = "fra+eng"


def installed() -> bool:
    """Tell whether tesseract can be run."""
    return shutil.which("tesseract") is not None


async def read(picture: bytes) -> str:
    """Give the text of a picture; raise Unusable when it cannot be read in time."""
    try:
        async with asyncio.timeout(TIMEOUT_S):
            text = await _run(picture, "-l", LANGUAGES)
            return text if text is not None else await _run(picture) or ""
    except (TimeoutError, OSError) as error:
        raise Unusable("The picture could not be read. / L’image n’a pas pu être lue.") from error


async def _run(picture: bytes, *options: str) -> str | None:
    """Run tesseract over a pipe: the picture is never written to disk. None when it fails."""
    program = await asyncio.create_subprocess_exec(
        "tesseract", "-", "-", *options, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        out, _ = await program.communicate(picture)
    except asyncio.CancelledError:
        with contextlib.suppress(ProcessLookupError):
            program.kill()
        await program.wait()
        raise
    return out.decode("utf-8", "replace") if program.returncode == 0 else None
