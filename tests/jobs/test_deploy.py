"""The files of deploy/ name things that exist: folders, commands, options."""

import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from bot.__main__ import main

ROOT = Path(__file__).parents[2]
UNITS = sorted((ROOT / "deploy").glob("*.service"))


def commands(unit: Path) -> list[list[str]]:
    lines = re.findall(r"^Exec(?:Start|StartPre)=(.*)$", unit.read_text(), re.MULTILINE)
    return [shlex.split(line)[3:] for line in lines]  # after "python -m bot"


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_units_start_commands_that_exist(unit, capsys):
    assert commands(unit)
    for arguments in commands(unit):
        with pytest.raises(SystemExit) as end:
            main([*arguments, "--help"])
        assert end.value.code == 0
        assert "usage" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_reads_the_units(unit, tmp_path):
    copy = tmp_path / unit.name.replace("@.", "@1.")
    copy.write_text(unit.read_text().replace("/opt/confrere/.venv/bin/python", shutil.which("true") or "/bin/true"))
    done = subprocess.run(  # noqa: S603 - our own files
        ["systemd-analyze", "verify", "--man=no", str(copy)], capture_output=True, text=True, check=False,  # noqa: S607
    )
    assert [line for line in done.stderr.splitlines() if copy.name in line] == []


def test_the_container_holds_every_package_and_what_it_starts():
    text = (ROOT / "deploy" / "Containerfile").read_text()
    copied = set(re.findall(r"^COPY (\w+) \w+$", text, re.MULTILINE))
    assert all((ROOT / name).is_dir() for name in copied)
    linted = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
    assert copied >= set(linted)
    assert 'ENTRYPOINT ["python", "-m", "bot"]' in text and 'CMD ["run", "--role", "all"]' in text
