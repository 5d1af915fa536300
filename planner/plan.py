"""A plan of posts: the same for the same seed, practice and history; varied, balanced and explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from planner import anchors, awareness, catalogue
from planner.awareness import Occurrence
from planner.hours import Slot, SlotFor, prior_slot
from planner.ideas import PILLARS, Both, Idea
from planner.networks import outlets
from planner.places import Place, is_quiet, places, thin
from planner.posted import Posted, catalogue_effect, named
from planner.practice import Practice

YEAR = 365
LEAD_DAYS = 10
TRIES = 4
TOLERANCE = 0.2
SEASON = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one post of a plan: what, where, when and why."""

    id: str
    idea: Idea
    day: date
    slot: Slot
    network: str
    format: str
    reason: Both
    prepare_from: date
    occurrence: Occurrence | None = None
    state: str = "idea"


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold the posts of a period, in order, and what there is to say about them."""

    entries: tuple[Entry, ...]
    notes: tuple[Both, ...] = ()


@dataclass(slots=True)
class _Sheet:
    """Keep count while a plan is being filled."""

    practice: Practice
    rng: Random
    slot_for: SlotFor
    left: int = 0
    used: dict[str, date] = field(default_factory=dict)
    themes: dict[str, date] = field(default_factory=dict)
    pillars: Counter[str] = field(default_factory=Counter)
    networks: Counter[str] = field(default_factory=Counter)
    formats: Counter[str] = field(default_factory=Counter)
    entries: list[Entry] = field(default_factory=list)
    twins: dict[str, date] = field(default_factory=dict)
    before: tuple[str, str, str] = ("", "", "")

    def fresh(self, idea: Idea, day: date) -> bool:
        """Tell whether an idea is in season, not said by an awareness day, and has rested for a year."""
        last = self.used.get(idea.id)
        in_season = not idea.months or day.month in idea.months
        if not in_season or not anchors.may_go_out(idea.id, day):
            return False
        anchor = anchors.load().get(idea.id)
        twin = self.twins.get(anchor.twin) if anchor else None
        said = twin is not None and abs((day - twin).days) < anchors.APART
        return not said and (last is None or (day - last).days >= YEAR)

    def outlet(self, idea: Idea) -> tuple[str, str] | None:
        """Choose the network and the format least used, never the format just used."""
        total = sum(self.networks.values()) + 1
        best: tuple[float, str, str] | None = None
        for name, kind, distance in outlets(idea, self.practice.networks):
            if kind != self.before[1]:
                cost = 4 * self.networks[name] / total + 2 * self.formats[kind] / total + distance
                cost += 0.03 * self.practice.networks.index(name)
                if best is None or cost < best[0]:
                    best = (cost, name, kind)
        return (best[1], best[2]) if best else None

    def put(self, idea: Idea, day: date, outlet: tuple[str, str], reason: Both, found: Place) -> None:
        """Write an entry down."""
        name, kind = outlet
        self.entries.append(
            Entry(
                id=idea.id,
                idea=idea,
                day=day,
                slot=self.slot_for(name, day),
                network=name,
                format=kind,
                reason=reason,
                prepare_from=day - timedelta(days=LEAD_DAYS if found.occurrence else LEAD_DAYS // 2),
                occurrence=found.occurrence,
            )
        )
        self.used[idea.id] = day
        self.themes[idea.theme] = day
        self.pillars[idea.pillar] += 1
        self.networks[name] += 1
        self.formats[kind] += 1
        self.before = (idea.pillar, kind, idea.theme)


def plan(
    practice: Practice,
    first: date,
    last: date,
    seed: int = 0,
    *,
    history: Sequence[Posted] = (),
    ideas: Sequence[Idea] | None = None,
    occurrences: Iterable[Occurrence] | None = None,
    slot_for: SlotFor = prior_slot,
    lead_days: int = LEAD_DAYS,
) -> Plan:
    """Plan the posts of a practice between two days, both included.

    Nothing is repeated within twelve months; two neighbours differ in pillar, format and theme. Where
    the catalogue is too small there are fewer posts, and a note says so.
    """
    stock = list(catalogue.ideas_for(practice.specialty) if ideas is None else ideas)
    days = list(awareness.occurrences(first, last, practice.specialty) if occurrences is None else occurrences)
    rng = Random(f"{seed}:{practice.specialty}")  # noqa: S311  variety, not secrecy
    wanted = places(practice, first, last, days, rng, lead_days=lead_days)
    usable = [idea for idea in stock if _fits(idea, practice, first, last, history)]
    turns = max(1, ((last - first).days + YEAR) // YEAR)
    found = thin(wanted, max(1, int(len(usable) * turns * 0.96)))
    best: _Sheet | None = None
    for attempt in range(TRIES):
        sheet = _Sheet(practice, Random(f"{seed}:{attempt}:{practice.specialty}"), slot_for)  # noqa: S311
        _remember(sheet, history, first)
        _fill(sheet, found, usable)
        if best is None or len(sheet.entries) > len(best.entries):
            best = sheet
        if len(best.entries) == len(found):
            break
    entries = best.entries if best else []
    return Plan(tuple(entries), tuple(_notes(entries, len(wanted), len(usable), history)))


def _fits(idea: Idea, practice: Practice, first: date, last: date, history: Sequence[Posted]) -> bool:
    months = {(first + timedelta(days=n)).month for n in range(min((last - first).days, YEAR) + 1)}
    resting = any(p.idea == idea.id and (last - p.day).days < YEAR for p in history)
    return any(outlets(idea, practice.networks)) and not resting and (not idea.months or bool(months & idea.months))


def _remember(sheet: _Sheet, history: Sequence[Posted], first: date) -> None:
    past = sorted((p for p in history if p.day < first), key=lambda p: p.day)
    for posted in past:
        if posted.idea:
            sheet.used[posted.idea] = posted.day
        if posted.theme:
            sheet.themes[posted.theme] = posted.day
    if past:
        sheet.before = (past[-1].pillar, past[-1].format, past[-1].theme)


def _fill(sheet: _Sheet, found: Sequence[Place], stock: Sequence[Idea]) -> None:
    sheet.twins.update({p.occurrence.day.slug: p.day for p in found if p.occurrence})
    coming = Counter({"transmit": sum(1 for place in found if place.occurrence)})
    for number, place in enumerate(found):
        if place.occurrence:
            coming["transmit"] -= 1
            if _fill_awareness(sheet, place, place.occurrence) or is_quiet(sheet.practice, place.day):
                continue
        following = found[number + 1].occurrence if number + 1 < len(found) else None
        sheet.left = sum(1 for later in found[number:] if not later.occurrence)
        _fill_ordinary(sheet, place, following, stock, coming)


def _fill_awareness(sheet: _Sheet, place: Place, occurrence: Occurrence) -> bool:
    idea = awareness.unfold(occurrence)
    outlet = sheet.outlet(idea)
    if outlet is None or sheet.before[0] == idea.pillar or sheet.before[2] == idea.theme:
        return False
    prepare = place.day - timedelta(days=LEAD_DAYS)
    reason = Both(
        f"Date officielle ({awareness.when(occurrence.first, occurrence.last, 'fr')}) ; "
        f"à préparer dès le {awareness.when(prepare, prepare, 'fr')}.",
        f"Official date ({awareness.when(occurrence.first, occurrence.last, 'en')}); "
        f"prepare from {awareness.when(prepare, prepare, 'en')}.",
    )
    sheet.put(idea, place.day, outlet, reason, place)
    return True


def _fill_ordinary(
    sheet: _Sheet,
    place: Place,
    following: Occurrence | None,
    stock: Sequence[Idea],
    coming: Counter[str],
) -> None:
    barred = {sheet.before[0], "transmit" if following else ""}
    themes = {sheet.before[2], following.day.theme if following else ""}
    left = [idea for idea in stock if sheet.fresh(idea, place.day)]
    supply = Counter(idea.pillar for idea in left)
    total = sum(sheet.pillars.values()) + sum(coming.values()) + 1

    def want(pillar: str) -> float:
        share = (sheet.pillars[pillar] + coming[pillar]) / total
        return (1 / 3 - share) + 0.25 * supply[pillar] / max(1, len(left))

    for pillar in sorted((p for p in PILLARS if p not in barred), key=want, reverse=True):
        ranked: list[tuple[float, Idea]] = []
        own = sum(1 for idea in left if idea.pillar == pillar and _is_own(idea, sheet.practice))
        # The specialty's own ideas are spread over the period rather than spent first.
        own_turn = sheet.rng.random() < own * len(PILLARS) / max(1, sheet.left)
        for idea in left:
            if idea.pillar == pillar and idea.theme not in themes:
                last = sheet.themes.get(idea.theme)
                rest = (place.day - last).days if last else 400
                cost = 3.0 / (1 + rest / 30) - _season(idea) + sheet.rng.random()
                cost += 0.0 if _is_own(idea, sheet.practice) is own_turn else 1.5
                ranked.append((cost, idea))
        ranked.sort(key=lambda pair: (pair[0], pair[1].id))
        for _, idea in ranked:
            outlet = sheet.outlet(idea)
            if outlet:
                reason = _reason(sheet, idea, place.day, pillar)
                sheet.put(idea, place.day, outlet, reason, Place(place.day))
                return


def _season(idea: Idea) -> float:
    """Weigh how much an idea must be taken now or wait a year."""
    if idea.id in anchors.load():
        return 4.0
    return 2.0 if idea.months else 0.0


def _is_own(idea: Idea, practice: Practice) -> bool:
    return idea.id.startswith(f"{practice.specialty}.")


def _reason(sheet: _Sheet, idea: Idea, day: date, pillar: str) -> Both:
    name = named(pillar)
    least = all(sheet.pillars[pillar] <= sheet.pillars[other] for other in PILLARS)
    last = sheet.themes.get(idea.theme)
    if least:
        turn = Both(f"Pilier « {name.fr} », le moins servi jusqu’ici", f"Pillar “{name.en}”, the least served")
    else:
        turn = Both(f"Pilier « {name.fr} », pour alterner", f"Pillar “{name.en}”, in turn")
    if 0 < len(idea.months) <= SEASON:
        theme = Both("thème de saison", "theme in season")
    elif last is None:
        theme = Both("thème encore jamais abordé", "a theme not touched yet")
    else:
        weeks = max(1, (day - last).days // 7)
        theme = Both(f"thème au repos depuis {weeks} sem.", f"theme rested for {weeks} wk")
    return Both(f"{turn.fr} ; {theme.fr}.", f"{turn.en}; {theme.en}.")


def _notes(entries: Sequence[Entry], wanted: int, stock: int, history: Sequence[Posted]) -> Iterable[Both]:
    if len(entries) < wanted:
        yield Both(
            f"{len(entries)} publications au lieu de {wanted} : avec {stock} idées pour ces réseaux et cette période, "
            "mieux vaut une place vide qu’une répétition.",
            f"{len(entries)} posts instead of {wanted}: with {stock} ideas for these networks and this period, "
            "an empty place is better than a repetition.",
        )
    effect = catalogue_effect(history)
    if effect:
        yield effect
    for pillar in PILLARS:
        share = sum(1 for entry in entries if entry.idea.pillar == pillar) / max(1, len(entries))
        if len(entries) >= 6 and abs(share - 1 / 3) > TOLERANCE:
            name = named(pillar)
            yield Both(
                f"Le pilier « {name.fr} » pèse {share:.0%} : le catalogue ne permet pas mieux ici.",
                f"Pillar “{name.en}” weighs {share:.0%}: the catalogue allows no better here.",
            )


def alike(one: Entry, other: Entry) -> tuple[str, ...]:
    """Return what two neighbours have in common, of pillar, format and theme."""
    same = {
        "pillar": one.idea.pillar == other.idea.pillar,
        "format": one.format == other.format,
        "theme": one.idea.theme == other.idea.theme,
    }
    return tuple(key for key, value in same.items() if value)


def with_state(whole: Plan, entry_id: str, state: str) -> Plan:
    """Return the plan with one entry in another state (idea, draft, ready, posted, skipped)."""
    entries = (replace(e, state=state) if e.id == entry_id else e for e in whole.entries)
    return replace(whole, entries=tuple(entries))
