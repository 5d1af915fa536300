"""Sealed text: readable in its own scope only, unreadable once its key is gone, kept through rotation."""

from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text
from sqlmodel import select

from bot.errors import BadSetting, Locked
from storage import people, schema, upkeep
from storage.database import Database
from storage.keys import Keyring, using
from storage.tables import Draft, Practice, Review

NOW = datetime(2026, 11, 24, tzinfo=UTC)
SECRET = "Avis très personnel : élan, œuvre, 🙂"


async def _with_review(url, *keys):
    database = Database(url, Keyring(keys))
    await schema.upgrade(database)
    async with database.session() as store:
        practice, scope = await people.found_practice(store, database.keyring, now=NOW, language="fr")
        with using(scope):
            store.add(Review(practice_id=practice.id, source_key="a", text=SECRET, received_at=NOW))
            await store.flush()
    return database, practice.id


async def test_nothing_written_by_people_is_in_clear_on_disk(database_url, tmp_path):
    database, _ = await _with_review(database_url, Fernet.generate_key().decode())
    async with database.engine.connect() as connection:
        rows = (await connection.execute(text("SELECT text, author, link FROM review"))).all()
    assert SECRET not in str(rows)
    await database.close()
    for file in tmp_path.iterdir():
        assert SECRET.encode() not in file.read_bytes()


async def test_another_practice_and_no_scope_read_nothing(database_url):
    database, _ = await _with_review(database_url, Fernet.generate_key().decode())
    async with database.session() as store:
        _, other = await people.found_practice(store, database.keyring, now=NOW, language="fr")
        with pytest.raises(Locked):
            (await store.exec(select(Review))).all()
        with using(other), pytest.raises(Locked):
            (await store.exec(select(Review))).all()
    await database.close()


async def test_keys_rotate(database_url):
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    database, practice_id = await _with_review(database_url, old)
    await database.close()
    both = Database(database_url, Keyring((new, old)))
    assert await upkeep.rotate(both) == 1
    await both.close()
    only_new = Database(database_url, Keyring((new,)))
    async with only_new.session() as store, only_new.practice_scope(store, practice_id):
        assert (await store.exec(select(Review))).one().text == SECRET
    await only_new.close()
    only_old = Database(database_url, Keyring((old,)))
    async with only_old.session() as store:
        with pytest.raises(Locked):
            await only_old.scope_of(store, practice_id)
    await only_old.close()


async def test_without_keys_texts_are_still_bound_to_their_practice(database_url):
    database, practice_id = await _with_review(database_url)
    assert not database.keyring.protects
    async with database.session() as store, database.practice_scope(store, practice_id):
        assert (await store.exec(select(Review))).one().text == SECRET
    await database.close()


def test_a_bad_key_says_how_to_make_one():
    with pytest.raises(BadSetting, match="new-key"):
        Keyring(("nonsense",))


async def test_the_purge_keeps_evidence(database_url):
    database, practice_id = await _with_review(database_url, Fernet.generate_key().decode())
    async with database.session() as store, database.practice_scope(store, practice_id):
        kept = Review(practice_id=practice_id, source_key="b", text="preuve", received_at=NOW, evidence=True)
        store.add(kept)
        await store.flush()
        for subject in ("review:1", f"review:{kept.id}"):
            store.add(Draft(practice_id=practice_id, subject=subject, text="réponse", created_at=NOW))
    assert await upkeep.purge(database, 12, NOW.replace(year=2027, month=11)) == 0
    assert await upkeep.purge(database, 12, NOW.replace(year=2027, month=12)) == 2
    async with database.session() as store, database.practice_scope(store, practice_id):
        assert [review.source_key for review in (await store.exec(select(Review))).all()] == ["b"]
        assert [draft.subject for draft in (await store.exec(select(Draft))).all()] == [f"review:{kept.id}"]
        assert (await store.exec(select(Practice.id))).all() == [practice_id]
    await database.close()
