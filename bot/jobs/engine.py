"""Claim what is due, deliver it once, and compute the next time."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import datetime, timedelta

from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select, update

from bot.core.engine import Tools
from bot.core.fit import fit
from bot.core.router import Router
from bot.errors import ChatGone, ConfrereError, TryLater, Uncertain
from bot.jobs.ring import ring
from bot.jobs.schedule import next_fire
from bot.log import log
from storage import cards, reminders
from storage.database import Database
from storage.tables import Delivery, Reminder

TICK_S = 0.5
AT_ONCE = 50
TRIES = 5


class Jobs:
    """The engine of reminders."""

    def __init__(self, database: Database, router: Router, tools: Tools) -> None:
        self.database, self.router, self.tools = database, router, tools
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to tick."""
        self._task = asyncio.create_task(self._for_ever())

    async def stop(self) -> None:
        """Stop ticking; the ringing in hand is finished."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def healthy(self) -> bool:
        """Tell whether the ticks go on."""
        return self._task is None or not self._task.done()

    async def next_due(self) -> datetime | None:
        """Give the next instant at which anything rings."""
        async with self.database.session() as store:
            return await reminders.next_due(store)

    async def tick(self) -> int:
        """Claim and deliver what is due now; give how many rang."""
        now = self.tools.clock.now()
        async with self.database.session() as store:
            claimed = []
            for key, version, at in await reminders.due(store, now, AT_ONCE):
                reminder = await self._claim(store, key, version, at)
                if reminder is not None:
                    claimed.append(reminder)
        for delivery_id in claimed:
            await self._deliver(delivery_id)
        return len(claimed)

    async def _for_ever(self) -> None:
        while True:
            try:
                rang = await self.tick()
            except Exception as error:
                log.warning("tick", error=type(error).__name__)
                rang = 0
            if not rang:
                await asyncio.sleep(TICK_S)

    async def _claim(self, store, key, version, at) -> int | None:  # type: ignore[no-untyped-def]
        row = (await store.exec(
            select(Reminder.rrule, Reminder.start_local, Reminder.zone, Reminder.practice_id)
            .where(col(Reminder.id) == key),
        )).one()
        following = next_fire(row[0], row[1], row[2], at)
        taken = await store.exec(
            update(Reminder)
            .where(col(Reminder.id) == key, col(Reminder.version) == version)
            .values(next_fire_at=following, version=version + 1, status="active" if following else "done"),
        )
        if taken.rowcount != 1:
            return None
        delivery = Delivery(reminder_id=key, practice_id=row[3], fire_at=at, version=version + 1)
        try:
            store.add(delivery)
            await store.flush()
        except IntegrityError:
            return None
        return delivery.id

    async def _deliver(self, delivery_id: int) -> None:
        now = self.tools.clock.now()
        async with self.database.session() as store:
            delivery = await store.get_one(Delivery, delivery_id)
            scope = await self.database.scope_of(store, delivery.practice_id)
            from storage.keys import using

            with using(scope):
                reminder = await store.get_one(Reminder, delivery.reminder_id)
            notices = await ring(store, self.router, self.tools, reminder, delivery, now)
            delivery.state = "sending" if notices else "dropped"
            with using(scope):
                await store.flush()
        for notice in notices:
            platform = self.tools.platforms.get(notice.chat.platform)
            if platform is None:
                continue
            for part in fit(notice.reply, platform.native):
                state, message = "dead", None
                for _ in range(TRIES):
                    try:
                        message = await platform.send(notice.chat, part, message=notice.message)
                        state = "sent"
                    except TryLater as later:
                        await asyncio.sleep(later.after)
                        continue
                    except Uncertain:
                        state = "unknown"
                    except ChatGone:
                        async with self.database.session() as store:
                            await cards.chat_gone(store, notice.chat)
                    except ConfrereError:
                        pass
                    break
                async with self.database.session() as store:
                    await store.exec(
                        update(Delivery).where(col(Delivery.id) == delivery_id)
                        .values(state=state, sent_at=now, message=message or ""),
                    )
                    if message and part.card:
                        await cards.note(store, delivery.practice_id, part.card, notice.chat, message, now)


_ = timedelta
