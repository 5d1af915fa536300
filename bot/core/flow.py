"""A flow: what people can do in one subject, declared next to the code that does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.core.reply import Button, Notice, Reply
from bot.core.request import Action, Request
from storage import audit

if TYPE_CHECKING:
    from sqlmodel.ext.asyncio.session import AsyncSession

    from bot.core.engine import Tools
    from bot.core.router import Router
    from storage.keys import Scope
    from storage.tables import Member, Practice

Result: TypeAlias = "Reply | Notice | tuple[Reply | Notice, ...]"
Handler: TypeAlias = "Callable[[Turn], Awaitable[Result]]"
Listener: TypeAlias = "Callable[[Turn], Awaitable[Result | None]]"
Check: TypeAlias = Callable[[Mapping[str, Any]], Mapping[str, str]]  # answers -> {field: message id}
ROLES = ("reader", "editor", "practitioner")


@dataclass(slots=True)
class Turn:
    """One message being answered, and what a handler may use to answer it.

    `member` and `practice` are rows of the open session: changing them is kept when the turn ends.
    `state` holds the data of the running dialogue; `args`, `text`, `arg`, `values`, `choices`
    hold what the event brought.
    """

    request: Request
    lang: str
    now: datetime
    store: AsyncSession
    tools: Tools
    router: Router
    member: Member | None = None
    practice: Practice | None = None
    state: Mapping[str, Any] = field(default_factory=dict)
    state_of: tuple[str, str] = ("", "")
    flow: str = ""
    text: str = ""
    args: str = ""
    arg: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[int, ...] = ()
    scope: Scope | None = None
    forgets: bool = False

    @property
    def me(self) -> Member:
        """Give the member who speaks; handlers that strangers cannot reach may rely on it."""
        if self.member is None:
            raise LookupError("no member in this turn")
        return self.member

    @property
    def house(self) -> Practice:
        """Give the practice that is spoken for."""
        if self.practice is None:
            raise LookupError("no practice in this turn")
        return self.practice

    @property
    def practice_id(self) -> int:
        """Give the practice's id: every query of a handler carries it."""
        return self.house.id or 0

    def t(self, message: str, /, **values: Any) -> str:
        """Say a message of texts/ in the person's language, as markup; values are escaped."""
        return self.tools.texts.say(self.lang, message, **values)

    def word(self, message: str, /, **values: Any) -> str:
        """Say a message as plain text: for buttons, file names, forms."""
        return self.tools.texts.plain(self.lang, message, **values)

    def button(
        self,
        label: str,
        action: str,
        arg: object = "",
        *,
        flow: str | None = None,
        style: str = "plain",
        **values: Any,
    ) -> Button:
        """Make a button of this flow; `label` is a message id."""
        return Button(
            self.word(label, **values),
            Action(flow or self.flow, action, str(arg)),
            style=style,  # type: ignore[arg-type]
        )

    async def note(self, action: str, subject: str = "", *, text: str | None = None, **facts: Any) -> None:
        """Enter an event in the practice's audit chain: ids and hashes; of `text` only a keyed hash is kept."""
        await audit.note(
            self.store, self.practice_id, at=self.now, actor=(self.member.id or 0) if self.member else 0,
            action=action, subject=subject, facts=facts,
            text_mac=self.scope.mac(text) if text is not None and self.scope else "",
        )

    async def say(self, reply: Reply) -> None:
        """Show progress at once; it is sent outside the turn's transaction, and only once."""
        await self.tools.say(self.request, reply)

    def forget(self) -> None:
        """End the running dialogue although a button, not an answer, was given."""
        self.forgets = True

    def adopt(self, member: Member, practice: Practice, scope: Scope) -> None:
        """Go on as this member of this practice (it was made, joined or chosen in this turn)."""
        self.member, self.practice, self.scope = member, practice, scope


@dataclass(frozen=True, slots=True)
class Step:
    """A handler with who may reach it."""

    handler: Handler
    role: str = "reader"
    owner: bool = False
    public: bool = False  # also for strangers
    files: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """An action that fits a pasted text; `score` is 0-1."""

    flow: str
    action: str
    label: str
    score: Callable[[str], float]


@dataclass(frozen=True, slots=True)
class CommandInfo:
    """A command with its names per language; `menu` puts it into the platform's list."""

    flow: str
    names: Mapping[str, tuple[str, ...]]
    step: Step
    menu: bool


@dataclass(slots=True)
class Flow:
    """Collect a subject's commands, buttons, dialogue steps and forms."""

    name: str
    commands: list[CommandInfo] = field(default_factory=list)
    actions: dict[str, Step] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    forms: dict[str, Step] = field(default_factory=dict)
    checks: dict[str, Check] = field(default_factory=dict)
    offers: list[Offer] = field(default_factory=list)
    hooks: dict[str, Step] = field(default_factory=dict)
    listeners: list[Listener] = field(default_factory=list)

    def command(
        self,
        fr: str,
        en: str,
        *more: str,
        menu: bool = True,
        role: str = "reader",
        owner: bool = False,
        public: bool = False,
    ) -> Callable[[Handler], Handler]:
        """Answer `/fr` and `/en`; the menu line is the message `{flow}-menu-{fr}`."""

        def register(handler: Handler) -> Handler:
            step = Step(handler, role, owner, public)
            self.commands.append(CommandInfo(self.name, {"fr": (fr, *more), "en": (en, *more)}, step, menu))
            return handler

        return register

    def action(
        self, *names: str, role: str = "reader", owner: bool = False, public: bool = False,
    ) -> Callable[[Handler], Handler]:
        """Answer a button."""
        return self._put(self.actions, names, Step(_unset, role, owner, public))

    def step(
        self, *names: str, role: str = "reader", public: bool = False, files: bool = False,
    ) -> Callable[[Handler], Handler]:
        """Answer the next free text (or file) after `Expect(flow, name)`."""
        return self._put(self.steps, names, Step(_unset, role, public=public, files=files))

    def form(
        self,
        name: str,
        *,
        role: str = "reader",
        public: bool = False,
        check: Check | None = None,
    ) -> Callable[[Handler], Handler]:
        """Receive a form's answers; `check` gives an error per field, by message id."""
        if check:
            self.checks[name] = check
        return self._put(self.forms, (name,), Step(_unset, role, public=public))

    def hook(self, *names: str, role: str = "reader", public: bool = False) -> Callable[[Handler], Handler]:
        """Serve the router's own needs: stranger, fallback, file, vote, joined, home, ring-<kind>."""
        return self._put(self.hooks, names, Step(_unset, role, public=public))

    def listen(self, listener: Listener) -> Listener:
        """Hear free text that no dialogue awaits; give None to leave it to the next flow."""
        self.listeners.append(listener)
        return listener

    def offer(self, action: str, label: str) -> Callable[[Callable[[str], float]], Callable[[str], float]]:
        """Offer `action` for pasted texts that the decorated function scores (0-1) highly."""

        def register(score: Callable[[str], float]) -> Callable[[str], float]:
            self.offers.append(Offer(self.name, action, label, score))
            return score

        return register

    def _put(self, table: dict[str, Step], names: tuple[str, ...], step: Step) -> Callable[[Handler], Handler]:
        def register(handler: Handler) -> Handler:
            for name in names:
                if name in table:
                    raise ValueError(f"{self.name} has {name} twice")
                table[name] = Step(handler, step.role, step.owner, step.public, step.files)
            return handler

        return register


async def _unset(turn: Turn) -> Result:
    raise NotImplementedError(turn.flow)
