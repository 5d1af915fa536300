"""A few ideas at once, on a theme or on none, each with a day and an hour."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner import catalogue
from planner.hours import SlotFor, prior_slot
from planner.ideas import Idea
from planner.plan import YEAR, Entry, Plan, plan
from planner.posted import Posted
from planner.practice import MOST_A_WEEK, Practice
from planner.results import folded

WEEK = 7


def about(idea: Idea, theme: str) -> int:
    """Score how much an idea is about a theme typed by a person: 0 when it is not."""
    score = 0
    for word in folded(theme).split():
        stem = word.rstrip("s") if len(word) > 3 else word
        if len(stem) < 3:
            continue
        places = (
            (4, idea.theme.replace("-", " ")),
            (3, f"{idea.fr.title} {idea.en.title}"),
            (2, " ".join((*idea.fr.hashtags, *idea.en.hashtags))),
            (1, f"{idea.fr.hook} {idea.en.hook} {idea.fr.caption} {idea.en.caption}"),
        )
        score += max((weight for weight, text in places if stem in folded(text)), default=0)
    return score


def draw(
    practice: Practice,
    first: date,
    count: int,
    seed: int = 0,
    *,
    last: date | None = None,
    theme: str = "",
    without: Collection[str] = (),
    history: Sequence[Posted] = (),
    slot_for: SlotFor = prior_slot,
) -> Plan:
    """Draw `count` ideas from a day on; fewer when the catalogue has no more that differ.

    `without` are the ids already shown or refused. With a theme, the closest ideas come first.
    """
    stock = [idea for idea in catalogue.ideas_for(practice.specialty) if idea.id not in without]
    if theme:
        scored = [(about(idea, theme), idea) for idea in stock]
        scored = [pair for pair in scored if pair[0]]
        scored.sort(key=lambda pair: -pair[0])
        close = [idea for _, idea in scored]
        return _on_theme(practice, first, count, seed=seed, stock=close, slot_for=slot_for)
    end = last or first + timedelta(days=max(2 * WEEK, count * WEEK // MOST_A_WEEK + 2 * WEEK))
    pace = math.ceil(count * WEEK / max(WEEK, (end - first).days)) if last else MOST_A_WEEK
    busy = replace(practice, posts_per_week=max(1, min(MOST_A_WEEK, pace)))
    whole = plan(busy, first, end, seed, ideas=stock, history=history, slot_for=slot_for, lead_days=0)
    if last and len(whole.entries) < count:
        busy = replace(practice, posts_per_week=MOST_A_WEEK)
        whole = plan(busy, first, end, seed, ideas=stock, history=history, slot_for=slot_for, lead_days=0)
    while not last and len(whole.entries) < count and (end - first).days < 2 * YEAR:
        end += timedelta(days=YEAR // 4)
        whole = plan(busy, first, end, seed, ideas=stock, history=history, slot_for=slot_for, lead_days=0)
    kept = [entry for entry in whole.entries if entry.id not in without]
    return Plan(tuple(kept[:count]), whole.notes if len(kept) < count else ())


def _on_theme(
    practice: Practice,
    first: date,
    count: int,
    *,
    seed: int,
    stock: Sequence[Idea],
    slot_for: SlotFor,
) -> Plan:
    """Place ideas of one theme; here alike neighbours are what was asked for."""
    entries: list[Entry] = []
    day = first
    for idea in stock:
        if len(entries) >= count:
            break
        one = plan(
            replace(practice, posts_per_week=1, operating=frozenset()),
            day,
            day + timedelta(days=2 * WEEK - 1),
            seed,
            ideas=[replace(idea, months=frozenset())],
            occurrences=(),
            slot_for=slot_for,
        )
        entries += one.entries[:1]
        day += timedelta(days=WEEK)
    return Plan(tuple(entries))
