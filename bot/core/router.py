"""The router: from an event and a dialogue's state to the handler that answers."""

from __future__ import annotations

import importlib
import pkgutil
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, assert_never

from rapidfuzz import process

from bot.core.flow import CommandInfo, Flow, Listener, Offer, Step
from bot.core.request import (
    Commanded,
    Event,
    Joined,
    Opened,
    Pressed,
    Said,
    Shared,
    Submitted,
    Voted,
)

CANCEL = frozenset({"annuler", "cancel", "stop"})
FORM = "~form"  # the flow name of a running form


@dataclass(frozen=True, slots=True)
class State:
    """Where the talk stands."""

    flow: str = ""
    step: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Intent:
    """What is to be done: `kind` says what brought it, `consumes` whether it answers the running dialogue."""

    kind: str  # button | form | form-answer | vote | command | state | cancel | hook
    flow: str
    name: str
    step: Step | None
    text: str = ""
    args: str = ""
    arg: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[int, ...] = ()
    consumes: bool = False


class Router:
    """Know every flow; flows are found, never listed by hand."""

    def __init__(self, flows: Iterable[Flow]) -> None:
        """Raise ValueError when two flows claim one name or one command."""
        self.flows: dict[str, Flow] = {}
        self.commands: dict[str, CommandInfo] = {}
        self.hooks: dict[str, tuple[str, Step]] = {}
        self.offers: list[Offer] = []
        self.listeners: list[tuple[str, Listener]] = []
        for flow in flows:
            if flow.name in self.flows:
                raise ValueError(f"two flows are called {flow.name}")
            self.flows[flow.name] = flow
            self.offers += flow.offers
            self.listeners += [(flow.name, listener) for listener in flow.listeners]
            for info in flow.commands:
                for name in {name for names in info.names.values() for name in names}:
                    if name in self.commands or name in CANCEL:
                        raise ValueError(f"two flows answer /{name}")
                    self.commands[name] = info
            for hook, step in flow.hooks.items():
                if hook in self.hooks:
                    raise ValueError(f"two flows serve {hook}")
                self.hooks[hook] = (flow.name, step)

    def menu(self) -> list[CommandInfo]:
        """List the commands shown in menus, each once."""
        return sorted(
            {id(info): info for info in self.commands.values() if info.menu}.values(),
            key=lambda info: info.names["fr"][0],
        )

    def intent(self, event: Event, state: State) -> Intent:
        """Find what an event asks for; button, form, vote, command, state, then the fallback."""
        match event:
            case Pressed(action):
                step = self._flow_step("actions", action.flow, action.name)
                return Intent("button", action.flow, action.name, step, arg=action.arg)
            case Submitted(flow, form, values, arg):
                return Intent(
                    "form", flow, form, self._flow_step("forms", flow, form),
                    values=values, arg=arg, consumes=state.flow == flow,
                )
            case Voted(poll, choices):
                return self._hook("vote", arg=poll, choices=choices)
            case Commanded(name, args, quoted):
                return self._command(name, args or quoted)
            case Joined(present):
                return self._hook("joined" if present else "left")
            case Opened(page):
                return self._hook(page)
            case Said(text, quoted):
                return self._said(text, quoted, state)
            case Shared():
                step = self._flow_step("steps", state.flow, state.step)
                if step and step.files:
                    return Intent("state", state.flow, state.step, step, text=event.caption, consumes=True)
                return self._hook("file", text=event.caption)
            case _:
                assert_never(event)

    def nearest(self, name: str) -> str | None:
        """Find the command that a mistyped one most likely means."""
        found = process.extractOne(bare(name), list(self.commands), score_cutoff=70)
        return str(found[0]) if found else None

    def offered(self, text: str) -> list[Offer]:
        """List the actions that fit a pasted text, the best first."""
        scored = [(offer.score(text), offer) for offer in self.offers]
        return [offer for score, offer in sorted(scored, key=lambda pair: -pair[0]) if score >= 0.3]

    def _command(self, name: str, args: str) -> Intent:
        key = bare(name)
        if key in CANCEL:
            return Intent("cancel", "", "cancel", None, consumes=True)
        info = self.commands.get(key)
        if info is None:
            return self._hook("unknown", arg=name, args=args)
        return Intent("command", info.flow, key, info.step, args=args, consumes=True)

    def _said(self, text: str, quoted: str, state: State) -> Intent:
        if bare(text.strip(" .!")) in CANCEL and state.flow:
            return Intent("cancel", "", "cancel", None, consumes=True)
        if state.flow == FORM:
            return Intent("form-answer", FORM, state.step, None, text=text, consumes=True)
        step = self._flow_step("steps", state.flow, state.step)
        if step:
            return Intent("state", state.flow, state.step, step, text=text, consumes=True)
        return self._hook("fallback", text=text, args=quoted)

    def _hook(self, name: str, **event: Any) -> Intent:
        flow, step = self.hooks.get(name, ("", None))
        return Intent("hook", flow, name, step, **event)

    def _flow_step(self, table: str, flow: str, name: str) -> Step | None:
        found = self.flows.get(flow)
        steps: dict[str, Step] = getattr(found, table) if found else {}
        return steps.get(name)


def bare(name: str) -> str:
    """Write a command name without accents, capitals, or a bot's name behind an @."""
    folded = unicodedata.normalize("NFKD", name.strip().lstrip("/").split("@")[0].casefold())
    return "".join(char for char in folded if not unicodedata.combining(char))


def discover(package: ModuleType) -> list[Flow]:
    """Import every module of a package and collect its `flow`."""
    found = []
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda item: item.name):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        flow = getattr(module, "flow", None)
        if isinstance(flow, Flow):
            found.append(flow)
    return found
