"""`audit verify` tells an intact chain from one that was touched; `audit export` prints it without any text."""

import concurrent.futures
import json

import pytest
from sqlmodel import select, update

from bot.cli import main
from bot.core.request import Action, Pressed
from storage import erasure
from storage.tables import AuditEvent
from tests.chat import KEY, a_house
from tests.handlers.test_approve import SAFE, a_draft


@pytest.fixture
async def chain(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path}/a.db"
    house = await a_house(url, names=("slack",))
    ada = await house.owner()
    draft = await a_draft(house, ada)
    await ada.does(Pressed(Action("approve", "ask", str(draft))))
    await ada.presses("Signer")
    await ada.presses("publié")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("ENCRYPTION_KEYS", KEY)
    monkeypatch.chdir(tmp_path)
    yield house, ada
    await house.app.close()


def run(capsys, *args):
    with concurrent.futures.ThreadPoolExecutor(1) as pool:  # the command line has an event loop of its own
        status = pool.submit(main, ["audit", *args]).result()
    return status, capsys.readouterr().out


@pytest.mark.usefixtures("chain")
async def test_an_intact_chain_holds(capsys):
    status, said = run(capsys, "verify")
    assert status == 0 and "3 link(s)" in said
    status, said = run(capsys, "export", "--practice", "1")
    links = [json.loads(line) for line in said.splitlines()]
    assert [link["action"] for link in links] == ["signature-asked", "signed", "published"]
    assert SAFE not in said and links[1]["text_mac"] == links[2]["text_mac"] != ""


@pytest.mark.parametrize("change", [{"action": "refused"}, {"actor": 9}, {"facts": {}}, {"text_mac": "0"}, {"seq": 7}])
async def test_a_touched_link_shows(chain, capsys, change):
    house, _ = chain
    async with house.app.database.session() as store:
        await store.exec(update(AuditEvent).where(AuditEvent.seq == 2).values(**change))
    status, said = run(capsys, "verify", "--format", "json")
    found = json.loads(said)
    assert status == 1 and not found["holds"] and found["faults"]


async def test_a_link_taken_away_shows(chain, capsys):
    house, _ = chain
    async with house.app.database.session() as store:
        await store.delete((await store.exec(select(AuditEvent).where(AuditEvent.seq == 2))).one())
    assert run(capsys, "verify")[0] == 1


async def test_an_erased_practice_leaves_a_chain_that_holds(chain, capsys):
    house, ada = chain
    async with house.app.database.session() as store:
        await erasure.erase(store, ada.practice_id)
    status, said = run(capsys, "verify")
    assert status == 0 and "3 link(s)" in said
