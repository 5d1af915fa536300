"""The engine: from an update on disk to its answers sent, each exactly once in effect.

One turn at a time per (chat, person), different chats in parallel. State, what a handler wrote, the
replies and the mark "done" are committed together; then the replies are sent. Whatever a crash
interrupts is taken up again by this or another process once its lease is over.
Above 300 lines because the life of one message is told in one place.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Generic, TypeAlias, TypeVar

from sqlalchemy.exc import IntegrityError, OperationalError

from bot.core import codec, forms
from bot.core.fit import fit
from bot.core.flow import ROLES, Result, Step, Turn
from bot.core.ports import Clock, Platform
from bot.core.reply import Form, Notice, Reply
from bot.core.request import Request
from bot.core.router import FORM, Intent, Router, State
from bot.errors import (
    ChatGone,
    Conflict,
    ConfrereError,
    Forbidden,
    Stale,
    TryLater,
    Uncertain,
    Unusable,
)
from bot.log import log
from storage import cards, inbox, people, talk
from storage.database import Database, Store
from storage.keys import using
from storage.tables import Outgoing
from texts import LANGUAGES, Texts

MAX_WAITING = 5_000  # updates in memory; beyond that, receiving waits (they are on disk all the same)
AT_ONCE = 64  # turns at work at the same time
TRIES = 6
SWEEP_S = 20.0
KEEP_TRYING = 100  # take-overs of one reply, at least a quarter of an hour of outage, before it is given up
Outbound: TypeAlias = tuple[inbox.Kept, Notice, Mapping[str, str] | None]
T = TypeVar("T")
R = TypeVar("R")


@dataclass(slots=True)
class Tools:
    """What handlers may use: words, the writer of drafts, the clock, and the program's settings."""

    texts: Texts
    clock: Clock
    database: Database
    writer: Any = None
    settings: Any = None
    platforms: dict[str, Platform] = field(default_factory=dict)
    extras: dict[str, Any] = field(default_factory=dict)
    progress: Callable[[Request, Reply], Awaitable[None]] | None = None

    async def say(self, request: Request, reply: Reply) -> None:
        """Send a message at once, outside the turn."""
        if self.progress is not None:
            await self.progress(request, reply)


class Batch(Generic[T, R]):
    """Gather calls made at about the same time into one: a group commit."""

    def __init__(self, run: Callable[[Sequence[T]], Awaitable[Sequence[R]]]) -> None:
        self._run = run
        self._items: list[tuple[T, asyncio.Future[R]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def __call__(self, item: T) -> R:
        """Hand an item in and wait for its result."""
        future: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._items.append((item, future))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())
        return await future

    async def _work(self) -> None:
        while self._items:
            taken, self._items = self._items[:200], self._items[200:]
            try:
                results = await self._run([item for item, _ in taken])
            except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
                for _, future in taken:
                    if not future.done():
                        future.set_exception(error)
            else:
                for (_, future), result in zip(taken, results, strict=True):
                    if not future.done():
                        future.set_result(result)


class Engine:
    """Run turns for every platform."""

    def __init__(self, database: Database, router: Router, tools: Tools) -> None:
        self.database = database
        self.router = router
        self.tools = tools
        self.worker = inbox.worker_name()
        self.platforms = tools.platforms
        tools.progress = self._progress
        self._lanes: dict[tuple[str, ...], asyncio.Lock] = {}
        self._waiting: dict[tuple[str, ...], int] = {}
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._held: set[tuple[str, str]] = set()
        self._sending: set[int] = set()
        self._accept: Batch[tuple[str, str, bytes], bool] = Batch(self._accept_many)
        self._sent: Batch[int, None] = Batch(self._sent_many)
        self._sweeper: asyncio.Task[None] | None = None
        self.turns = 0

    # ------------------------------------------------------------ receiving

    async def receive(self, platform: str, update_id: str, payload: bytes) -> None:
        """Store an update and schedule its turn; once it returns the platform may be told."""
        if len(self._tasks) > MAX_WAITING:
            await asyncio.wait(set(self._tasks), return_when=asyncio.FIRST_COMPLETED)
        if await self._accept((platform, update_id, payload)):
            self._spawn(platform, update_id, payload)

    async def start(self) -> None:
        """Take up what an earlier process left undone, and keep looking for such."""
        await self.sweep()
        self._sweeper = asyncio.create_task(self._sweep_for_ever())

    async def drain(self, timeout_s: float = 30.0) -> None:
        """Finish the turns in hand; what takes longer is left on disk for the next start."""
        if self._sweeper is not None:
            self._sweeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._sweeper
        if self._tasks:
            _, late = await asyncio.wait(set(self._tasks), timeout=timeout_s)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=2.0)

    async def idle(self) -> None:
        """Wait until no turn is waiting or at work."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def sweep(self) -> None:
        """Take over updates and replies whose worker is gone."""
        now = self.tools.clock.now()
        names = list(self.platforms)
        async with self.database.session() as store:
            await inbox.hold(store, sorted(self._held), self.worker, now)
            await inbox.hold_outgoing(store, sorted(self._sending), now)
            await inbox.release_dead(store, now)
            updates = await inbox.undone(store, names, now)
            claimed = [
                (row.platform, row.id, row.payload or b"")
                for row in updates
                if await inbox.claim(store, row.platform, row.id, self.worker, now)
            ]
            rows = [
                row for row in await inbox.unsent(store, names, now)
                if await inbox.claim_outgoing(store, row.id or 0, row.attempts, self.worker, now)
            ]
            await inbox.prune(store, now)
        for platform, update_id, payload in claimed:
            self._spawn(platform, update_id, payload)
        for row in rows:
            self._keep(self._resend(row))

    async def _sweep_for_ever(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_S)
            try:
                await self.sweep()
            except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
                log.warning("sweep", error=type(error).__name__)

    async def _accept_many(self, rows: Sequence[tuple[str, str, bytes]]) -> Sequence[bool]:
        with self.database.program_scope():
            sealed = [(name, key, payload) for name, key, payload in dict.fromkeys(rows)]
            async with self.database.session() as store:
                fresh = await inbox.accept(
                    store,
                    [(name, key, self._seal(payload)) for name, key, payload in sealed],
                    self.worker,
                    self.tools.clock.now(),
                )
        given: list[bool] = []
        for name, key, _ in rows:
            given.append((name, key) in fresh)
            fresh.discard((name, key))
        return given

    def _seal(self, payload: bytes) -> bytes:
        cipher = self.database.keyring.own_scope().cipher
        return cipher.encrypt(payload) if cipher else payload

    def _open(self, sealed: bytes) -> bytes:
        cipher = self.database.keyring.own_scope().cipher
        return cipher.decrypt(sealed) if cipher else sealed

    def _spawn(self, platform: str, update_id: str, payload: bytes) -> None:
        self._keep(self._update(platform, update_id, payload))

    def _keep(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # ------------------------------------------------------------ one turn

    async def _update(self, platform: str, update_id: str, payload: bytes) -> None:
        self._held.add((platform, update_id))
        try:
            request = self._parse(platform, payload)
            if request is None:
                async with self.database.session() as store:
                    await inbox.finish(store, platform, update_id, self.worker, self.tools.clock.now())
                return
            request = replace(request, id=update_id)
            async with self._lane(request):
                rows = await self._turn(request)
                # Sending waits for the platform's pace: it holds the person's lane, but nobody else's place.
                for row, notice, origin in rows:
                    await self._deliver(row, notice, origin)
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
            log.error("update-failed", platform=platform, error=type(error).__name__, at=_where(error))
        finally:
            self._held.discard((platform, update_id))

    def _parse(self, platform: str, payload: bytes) -> Request | None:
        source = self.platforms[platform]
        with contextlib.suppress(Exception):
            payload = self._open(payload)
        try:
            return source.parse(payload)
        except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
            log.error("unreadable-update", platform=platform, error=type(error).__name__, at=_where(error))
            return None

    @contextlib.asynccontextmanager
    async def _lane(self, request: Request) -> AsyncIterator[None]:
        key = _place(request)
        lock = self._lanes.setdefault(key, asyncio.Lock())
        self._waiting[key] = self._waiting.get(key, 0) + 1
        try:
            async with lock:
                yield
        finally:
            self._waiting[key] -= 1
            if not self._waiting[key]:
                del self._waiting[key], self._lanes[key]

    async def _turn(self, request: Request) -> list[Outbound]:
        started = time.perf_counter()
        refusal: ConfrereError | _Unexpected | None = None
        for attempt in range(TRIES):
            try:
                async with self._slots:
                    intent, rows = await self._attempt(request, refusal)
                break
            except (Conflict, IntegrityError, OperationalError):
                if attempt == TRIES - 1:
                    raise
                await asyncio.sleep(0.02 * 2**attempt)
            except _Taken:
                return []
            except (ConfrereError, _Unexpected) as error:
                # Nothing that the handler wrote before it raised is kept; the answer is made afresh.
                refusal = error
        self.turns += 1
        log.info(
            "turn", platform=request.chat.platform, update=request.id, kind=intent.kind, flow=intent.flow,
            step=intent.name, replies=len(rows), ms=round((time.perf_counter() - started) * 1000, 1),
        )
        return rows

    async def _attempt(
        self, request: Request, refusal: ConfrereError | _Unexpected | None,
    ) -> tuple[Intent, list[Outbound]]:
        now = self.tools.clock.now()
        chat, person = request.chat, request.person
        async with self.database.session() as store:
            known = await people.caller(
                store, self.database.keyring, chat.platform, chat.team, person.id, chat.id,
            )
            scope = known.scope if known else self.database.keyring.own_scope()
            with using(scope):
                place = talk.Place(_place(request))
                row, (flow, step, data) = await talk.load(store, place, now)
                state = State(flow, step, data)
                intent = self.router.intent(request.event, state)
                turn = Turn(
                    request, self._language(request, known), now, store, self.tools, self.router,
                    member=known.member if known else None, practice=known.practice if known else None,
                    state=data, state_of=(flow, step), scope=scope,
                    text=intent.text, args=intent.args, arg=intent.arg, values=intent.values,
                    choices=intent.choices, flow=intent.flow,
                )
                if refusal is not None:
                    notices = _notices(turn, self._refusal(turn, refusal))
                    intent = replace(intent, consumes=False)
                else:
                    notices = await self._answer(turn, intent, state)
            # A handler may have made or changed the practice: the new state is sealed for that one.
            with using(turn.scope or scope):
                await self._save_state(turn, place, row, state, intent, notices, now)
                rows = await self._store_outgoing(store, turn, notices, now)
                if not await inbox.finish(store, chat.platform, request.id, self.worker, now):
                    raise _Taken
                await store.flush()
        return intent, rows

    async def _answer(self, turn: Turn, intent: Intent, state: State) -> list[Notice]:
        try:
            result = await self._run(turn, intent, state)
            await turn.store.flush()
        except (ConfrereError, IntegrityError, OperationalError):
            raise
        except Exception as error:
            code = secrets.token_hex(3).upper()
            log.error("unexpected", code=code, flow=intent.flow, step=intent.name,
                      error=type(error).__name__, at=_where(error))
            raise _Unexpected(code) from error
        return _notices(turn, result)

    async def _run(self, turn: Turn, intent: Intent, state: State) -> Result:
        if intent.kind == "cancel":
            turn.forgets = True
            return Reply(turn.t("core-cancelled" if state.flow else "core-nothing-to-cancel"))
        if intent.kind == "button" and intent.flow == FORM:
            text = forms.pressed(state, intent.name, intent.arg)
            if text is None:
                raise Stale
            return await self._form_answer(turn, state, text)
        if intent.kind == "form-answer":
            return await self._form_answer(turn, state, intent.text)
        if intent.step is None:
            if intent.kind == "hook":
                return ()
            raise Stale
        if intent.kind == "form":
            return await self._filled(turn, intent.step, intent.flow, intent.name, intent.values)
        return await self._call(turn, intent.step)

    async def _call(self, turn: Turn, step: Step) -> Result:
        if turn.member is None and not step.public:
            stranger = self.router.hooks.get("stranger")
            if stranger is None:
                return ()
            turn.flow = stranger[0]
            return await stranger[1].handler(turn)
        if turn.member is not None and not step.public:
            if step.owner and not turn.member.owner:
                raise Forbidden("owner")
            if ROLES.index(turn.member.role) < ROLES.index(step.role):
                raise Forbidden(step.role)
        return await step.handler(turn)

    async def _form_answer(self, turn: Turn, state: State, text: str) -> Result:
        filled = forms.answer(state, text, self.tools.texts, turn.lang)
        if isinstance(filled, Reply):
            return filled
        step = self.router.flows[filled.form.flow].forms[filled.form.name]
        turn.flow, turn.arg = filled.form.flow, filled.form.arg
        errors = self._errors(filled.form.flow, filled.form.name, filled.values)
        if errors:
            words = {name: turn.word(message) for name, message in errors.items()}
            return forms.again(filled.form, filled.values, words, self.tools.texts, turn.lang)
        turn.values = filled.values
        return await self._call(turn, step)

    async def _filled(
        self, turn: Turn, step: Step, flow: str, name: str, values: Mapping[str, Any],
    ) -> Result:
        errors = self._errors(flow, name, values)
        if errors:  # a platform with forms of its own has checked before; this is somebody forging
            raise Unusable(turn.word(next(iter(errors.values()))))
        return await self._call(turn, step)

    def check_form(self, lang: str, flow: str, name: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Check a form's answers for a platform that shows errors in place: an error text per field."""
        errors = self._errors(flow, name, values)
        return {key: self.tools.texts.plain(lang, message) for key, message in errors.items()}

    def _errors(self, flow: str, name: str, values: Mapping[str, Any]) -> Mapping[str, str]:
        found = self.router.flows.get(flow)
        check = found.checks.get(name) if found else None
        return check(values) if check else {}

    def _refusal(self, turn: Turn, error: ConfrereError | _Unexpected) -> Reply:
        match error:
            case _Unexpected():
                return Reply(turn.t("core-unexpected", code=error.code))
            case Forbidden():
                name = str(error) if str(error) in {*ROLES, "owner"} else ""
                return Reply(turn.t("core-forbidden", role=name))
            case Stale():
                return Reply(turn.t("core-stale"), audience="person")
            case _:
                return Reply(turn.t("core-unusable", why=str(error)))

    def _language(self, request: Request, known: people.Caller | None) -> str:
        wishes = (
            known.member.language if known else "",
            request.person.language or "",
            known.practice.language if known else "",
        )
        for wish in wishes:
            short = wish.replace("_", "-").split("-")[0].lower()
            if short in LANGUAGES:
                return short
        return "fr" if not any(wishes) else "en"

    # ------------------------------------------------------------ keeping

    async def _save_state(
        self, turn: Turn, place: talk.Place, row: Any, state: State, intent: Intent,
        notices: list[Notice], now: datetime,
    ) -> None:
        expect = next((n.reply.expect for n in reversed(notices) if n.reply.expect), None)
        if expect is not None:
            await talk.save(
                turn.store, place, row, flow=expect.flow, step=expect.step, data=dict(expect.data),
                expires_at=now + timedelta(minutes=expect.minutes),
                practice_id=turn.practice.id if turn.practice else None,
            )
        elif state.flow and (intent.consumes or turn.forgets):
            await talk.save(
                turn.store, place, row, flow="", step="", data=None, expires_at=None, practice_id=None,
            )

    async def _store_outgoing(
        self, store: Store, turn: Turn, notices: list[Notice], now: datetime,
    ) -> list[Outbound]:
        rows: list[Outbound] = []
        here = turn.request.chat
        for notice in notices:
            platform = self.platforms.get(notice.chat.platform)
            native = platform.native if platform else frozenset()
            for part in fit(notice.reply, native):
                origin = dict(turn.request.origin) if notice.chat == here and notice.message is None else None
                piece = replace(notice, reply=part)
                body = codec.dump([replace(notice, reply=replace(part, expect=None)), origin])
                row = await inbox.keep_outgoing(
                    store, platform=notice.chat.platform, update_id=turn.request.id,
                    practice_id=turn.practice.id if turn.practice else None,
                    body=self._seal(body.encode()), worker=self.worker, now=now,
                )
                rows.append((row, piece, origin))
        return rows

    # ------------------------------------------------------------ sending

    async def _deliver(self, row: inbox.Kept, notice: Notice, origin: Mapping[str, str] | None) -> None:
        self._sending.add(row.id)
        try:
            await self._send(row, notice, origin)
        finally:
            self._sending.discard(row.id)

    async def _send(self, row: inbox.Kept, notice: Notice, origin: Mapping[str, str] | None) -> None:
        platform = self.platforms.get(notice.chat.platform)
        if platform is None:  # a platform of another process: its sweep takes it
            return await self._leave(row, 0)
        for _ in range(TRIES):
            try:
                message = await platform.send(notice.chat, notice.reply, origin=origin, message=notice.message)
            except TryLater as later:
                waited = later.after
                await asyncio.sleep(waited)
            except ChatGone:
                async with self.database.session() as store:
                    await cards.chat_gone(store, notice.chat)
                    await inbox.drop_outgoing(store, [row.id])
                log.info("chat-gone", platform=notice.chat.platform)
                return None
            except Uncertain:
                log.warning("reply-uncertain", platform=notice.chat.platform, outgoing=row.id)
                return await self._sent(row.id)
            except Exception as error:  # noqa: BLE001 - an edge: whatever is raised is logged, and the work goes on
                log.error("send-failed", platform=notice.chat.platform, error=type(error).__name__,
                          at=_where(error))
                return await self._bury(row, notice)
            else:
                if notice.reply.card and message and row.practice_id:
                    async with self.database.session() as store:
                        await cards.note(
                            store, row.practice_id, notice.reply.card, notice.chat, message,
                            self.tools.clock.now(),
                        )
                return await self._sent(row.id)
        if row.attempts >= KEEP_TRYING:
            return await self._bury(row, notice)
        log.warning("reply-waits", platform=notice.chat.platform, outgoing=row.id)
        return await self._leave(row, waited)

    async def _leave(self, row: inbox.Kept, seconds: float) -> None:
        """Leave a reply to the sweeps: they take it up again when the platform may be back."""
        async with self.database.session() as store:
            await inbox.extend_outgoing(store, row.id, self.tools.clock.now() + timedelta(seconds=seconds))

    async def _bury(self, row: inbox.Kept, notice: Notice) -> None:
        async with self.database.session() as store:
            await inbox.bury_outgoing(store, row.id)
        log.error("reply-dead", platform=notice.chat.platform, outgoing=row.id)

    async def _resend(self, row: Outgoing) -> None:
        notice, origin = codec.load(self._open(row.body).decode())
        await self._deliver(inbox.Kept(row.id or 0, row.practice_id, row.attempts), notice, origin)

    async def _sent_many(self, ids: Sequence[int]) -> Sequence[None]:
        async with self.database.session() as store:
            await inbox.drop_outgoing(store, list(ids))
        return [None] * len(ids)

    async def _progress(self, request: Request, reply: Reply) -> None:
        platform = self.platforms.get(request.chat.platform)
        if platform is None:
            return
        for part in fit(reply, platform.native):
            with contextlib.suppress(ConfrereError):
                await platform.send(request.chat, part, origin=request.origin)


class _Unexpected(Exception):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class _Taken(Exception):
    pass


def _place(request: Request) -> tuple[str, str, str, str, str]:
    chat = request.chat
    return (chat.platform, chat.team, chat.id, chat.thread or "", request.person.id)


def _notices(turn: Turn, result: Result) -> list[Notice]:
    parts = result if isinstance(result, tuple) else (result,)
    platform = turn.tools.platforms.get(turn.request.chat.platform)
    native = platform.native if platform else frozenset()
    given: list[Notice] = []
    for part in parts:
        notice = part if isinstance(part, Notice) else Notice(turn.request.chat, part)
        form = notice.reply.attach
        if isinstance(form, Form) and Form not in native:
            asked = forms.begin(form, turn.tools.texts, turn.lang, intro=notice.reply.text)
            notice = replace(notice, reply=asked)
        given.append(notice)
    return given


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
