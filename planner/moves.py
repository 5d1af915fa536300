"""Move, swap, skip or copy one post of a plan; nothing else moves unless it is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from planner.hours import SlotFor, prior_slot
from planner.ideas import Both
from planner.plan import LEAD_DAYS, Entry, Plan, alike, with_state
from planner.posted import named
from planner.practice import Practice


@dataclass(frozen=True, slots=True)
class Moved:
    """Hold the plan after a move, and what the person should know about it."""

    plan: Plan
    warnings: tuple[Both, ...] = ()


def find(whole: Plan, entry_id: str) -> Entry:
    """Return an entry by id.

    Raises KeyError when there is none.
    """
    for entry in whole.entries:
        if entry.id == entry_id:
            return entry
    raise KeyError(entry_id)


def reschedule(
    whole: Plan,
    entry_id: str,
    day: date,
    practice: Practice,
    *,
    time: str | None = None,
    slot_for: SlotFor = prior_slot,
) -> Moved:
    """Put one post on another day."""
    old = find(whole, entry_id)
    slot = slot_for(old.network, day)
    slot = replace(slot, time=time) if time else slot
    new = replace(old, day=day, slot=slot, prepare_from=day - timedelta(days=LEAD_DAYS // 2))
    after = _with(whole, {entry_id: new})
    return Moved(after, tuple(_warn(whole, after, [new], practice)))


def swap(whole: Plan, one_id: str, other_id: str, practice: Practice) -> Moved:
    """Exchange the days and hours of two posts."""
    one, other = find(whole, one_id), find(whole, other_id)
    new_one = replace(one, day=other.day, slot=other.slot, prepare_from=other.prepare_from)
    new_other = replace(other, day=one.day, slot=one.slot, prepare_from=one.prepare_from)
    after = _with(whole, {one_id: new_one, other_id: new_other})
    return Moved(after, tuple(_warn(whole, after, [new_one, new_other], practice)))


def skip(whole: Plan, entry_id: str) -> Moved:
    """Leave one post out; its place stays empty."""
    find(whole, entry_id)
    return Moved(with_state(whole, entry_id, "skipped"))


def duplicate(
    whole: Plan,
    entry_id: str,
    day: date,
    practice: Practice,
    *,
    network: str | None = None,
    slot_for: SlotFor = prior_slot,
) -> Moved:
    """Copy one post to another day, on its network or on another."""
    old = find(whole, entry_id)
    name = network or old.network
    stem = f"{old.id}+"
    number = sum(1 for entry in whole.entries if entry.id.startswith(stem)) + 1
    new = replace(old, id=f"{stem}{number}", day=day, network=name, slot=slot_for(name, day), state="idea")
    after = replace(whole, entries=tuple(sorted((*whole.entries, new), key=lambda entry: entry.day)))
    warning = Both(
        "C’est une reprise : la même idée revient dans les douze mois.",
        "This is a repeat: the same idea comes back within twelve months.",
    )
    return Moved(after, (warning, *_warn(whole, after, [new], practice)))


def _with(whole: Plan, changed: dict[str, Entry]) -> Plan:
    entries = (changed.get(entry.id, entry) for entry in whole.entries)
    return replace(whole, entries=tuple(sorted(entries, key=lambda entry: entry.day)))


def _pairs(whole: Plan) -> set[tuple[str, str]]:
    going = [entry for entry in whole.entries if entry.state != "skipped"]
    return {(a.id, b.id) for a, b in pairwise(going) if alike(a, b)}


def _warn(before: Plan, after: Plan, touched: Iterable[Entry], practice: Practice) -> Iterable[Both]:
    for one_id, other_id in sorted(_pairs(after) - _pairs(before)):
        one, other = find(after, one_id), find(after, other_id)
        shared = alike(one, other)
        yield Both(
            f"« {one.idea.fr.title} » et « {other.idea.fr.title} » se suivent et se ressemblent "
            f"({', '.join(_SHARED[key].fr for key in shared)}).",
            f"“{one.idea.en.title}” and “{other.idea.en.title}” follow each other and are alike "
            f"({', '.join(_SHARED[key].en for key in shared)}).",
        )
    for entry in touched:
        yield from _warn_of_day(entry, practice)


_SHARED = {
    "pillar": Both("même pilier", "same pillar"),
    "format": Both("même format", "same format"),
    "theme": Both("même thème", "same theme"),
}


def _warn_of_day(entry: Entry, practice: Practice) -> Iterable[Both]:
    if practice.is_away(entry.day):
        yield Both("Le cabinet est absent ce jour-là.", "The practice is away that day.")
    occurrence = entry.occurrence
    if occurrence and not occurrence.first <= entry.day <= occurrence.last:
        yield Both(
            f"La date officielle de « {occurrence.day.fr.title} » ne tombe plus ce jour-là.",
            f"The official date of “{occurrence.day.en.title}” is no longer that day.",
        )
    if entry.idea.months and entry.day.month not in entry.idea.months:
        kind = named(entry.format)
        yield Both(
            f"Cette idée ({kind.fr}) est hors saison ce mois-là.",
            f"This idea ({kind.en}) is out of season that month.",
        )
