"""What an account's own results say of each hour of the week, shrunk towards the published figures.

The log of engagement per follower, freed of format and trend, is a prior mean plus three smooth effects (hour,
weekday, both) plus noise. How large each effect is comes from the data (empirical Bayes, averaged over a grid
weighted by marginal likelihood), so that an account whose hours do not matter is told so.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import mul
from typing import Final

from planner.history import Post

Cell = tuple[int, int]
CELLS: Final[tuple[Cell, ...]] = tuple((d, h) for d in range(7) for h in range(24))

#: Half a result's weight is lost in this time: the 16 weeks of Sprout's optimal send times model card.
HALF_LIFE: Final = timedelta(weeks=16)
#: The lift, in log units, that a published "best hour" is taken to be worth before own results speak.
PRIOR_LIFT: Final = 0.15
_HOUR_SCALES: Final = (0.0, 0.01, 0.04, 0.12)
_DAY_SCALES: Final = (0.0, 0.01, 0.04)
_BOTH_SCALES: Final = (0.0, 0.03)
_WIDTH: Final = 1.5


@dataclass(frozen=True, slots=True)
class Effects:
    """For each hour of the week the log lift, its deviation, and how much the hours matter at all (nats)."""

    mean: Mapping[Cell, float]
    sd: Mapping[Cell, float]
    signal: float
    posts: int


def outcomes(posts: Sequence[Post], now: datetime) -> tuple[list[float], list[float]]:
    """Give each post's log engagement, freed of followers, format and trend, and its recency weight."""
    rate = all(p.followers for p in posts)
    # An export without likes or comments still has its reach.
    acted = any(p.engagement for p in posts)
    gains = [p.engagement if acted else p.reach or 0 for p in posts]
    raw = [
        math.log1p(1000 * gain / p.followers if rate and p.followers else gain)
        for p, gain in zip(posts, gains, strict=True)
    ]
    weights = [0.5 ** (max(now - p.at, timedelta()) / HALF_LIFE) for p in posts]
    by_format: dict[str, list[tuple[float, float]]] = defaultdict(list)
    overall = _mean(raw, weights)
    for post, y, w in zip(posts, raw, weights, strict=True):
        by_format[post.format].append((y - overall, w))
    # A format seen rarely is drawn to the account's mean, as if five average posts had been seen with it.
    offset = {f: sum(y * w for y, w in seen) / (sum(w for _, w in seen) + 5) for f, seen in by_format.items()}
    level = [y - overall - offset[p.format] for p, y in zip(posts, raw, strict=True)]
    ages = [(p.at - posts[-1].at) / timedelta(weeks=1) for p in posts]
    middle = _mean(ages, weights)
    bend = sum(w * (a - middle) ** 2 for a, w in zip(ages, weights, strict=True))
    slope = sum(w * (a - middle) * y for a, y, w in zip(ages, level, weights, strict=True)) / bend if bend > 1 else 0.0
    free = [y - slope * (a - middle) for y, a in zip(level, ages, strict=True)]
    centre = _mean(free, weights)
    return [y - centre for y in free], weights


def learn(posts: Sequence[Post], prior: Mapping[Cell, float], now: datetime) -> Effects:
    """Learn the hours of the week from at least two posts in order of time."""
    ys, weights = outcomes(posts, now)
    mass: dict[Cell, float] = defaultdict(float)
    total: dict[Cell, float] = defaultdict(float)
    for post, y, w in zip(posts, ys, weights, strict=True):
        cell = (post.at.weekday(), post.at.hour)
        mass[cell] += w
        total[cell] += w * y
    seen = sorted(mass)
    means = [total[c] / mass[c] for c in seen]
    noise = max(_mean([y * y for y in ys], weights), 1e-3)
    base = _mean([PRIOR_LIFT * prior[c] for c in seen], [mass[c] for c in seen])
    gap = [m - (PRIOR_LIFT * prior[c] - base) for c, m in zip(seen, means, strict=True)]
    gap = [g - _mean(gap, [mass[c] for c in seen]) for g in gap]
    fits: list[tuple[float, tuple[float, float, float], list[float], list[list[float]]]] = []
    for hour in _HOUR_SCALES:
        for day in _DAY_SCALES:
            for both in _BOTH_SCALES if hour else (0.0,):
                scale = (hour, day, both)
                fits.append(_fit(seen, gap, mass, noise, scale))
    top = max(f[0] for f in fits)
    chances = [math.exp(f[0] - top) for f in fits]
    whole = sum(chances)
    mean = {c: PRIOR_LIFT * prior[c] - base for c in CELLS}
    for (_, scale, alpha, _), chance in zip(fits, chances, strict=True):
        if any(scale) and chance / whole > 0.005:
            for c in CELLS:
                mean[c] += chance / whole * sum(a * _kernel(c, s, scale) for a, s in zip(alpha, seen, strict=True))
    none = next(f[0] for f in fits if not any(f[1]))
    best = max(fits, key=lambda f: f[0])
    sd = {c: _deviation(c, seen, best[1], best[3]) for c in CELLS}
    return Effects(mean, sd, best[0] - none, len(posts))


def _kernel(a: Cell, b: Cell, scale: tuple[float, float, float]) -> float:
    apart = abs(a[1] - b[1])
    near = math.exp(-0.5 * (min(apart, 24 - apart) / _WIDTH) ** 2)
    same = 1.0 if a[0] == b[0] else 0.3 if (a[0] < 5) == (b[0] < 5) else 0.0
    return scale[0] * near + scale[1] * same + scale[2] * near * same


def _fit(
    seen: list[Cell], gap: list[float], mass: Mapping[Cell, float], noise: float, scale: tuple[float, float, float]
) -> tuple[float, tuple[float, float, float], list[float], list[list[float]]]:
    low = _cholesky(
        [
            [_kernel(a, b, scale) + (noise / mass[a] if i == j else 0.0) for j, b in enumerate(seen[: i + 1])]
            for i, a in enumerate(seen)
        ]
    )
    half = _forward(low, gap)
    alpha = _backward(low, half)
    likelihood = -0.5 * sum(map(mul, half, half)) - sum(math.log(low[i][i]) for i in range(len(seen)))
    return likelihood, scale, alpha, low


def _cholesky(rows: list[list[float]]) -> list[list[float]]:
    low: list[list[float]] = []
    for i, row in enumerate(rows):
        line: list[float] = []
        for j in range(i):
            other = low[j]
            line.append((row[j] - sum(map(mul, line, other))) / other[j])
        line.append(math.sqrt(max(row[i] - sum(map(mul, line, line)), 1e-12)))
        low.append(line)
    return low


def _forward(low: list[list[float]], right: Sequence[float]) -> list[float]:
    out: list[float] = []
    for line, value in zip(low, right, strict=True):
        out.append((value - sum(map(mul, line, out))) / line[-1])
    return out


def _backward(low: list[list[float]], right: Sequence[float]) -> list[float]:
    n = len(low)
    out = [0.0] * n
    for i in range(n - 1, -1, -1):
        out[i] = (right[i] - sum(low[k][i] * out[k] for k in range(i + 1, n))) / low[i][i]
    return out


def _deviation(cell: Cell, seen: list[Cell], scale: tuple[float, float, float], low: list[list[float]]) -> float:
    half = _forward(low, [_kernel(cell, s, scale) for s in seen])
    return math.sqrt(max(_kernel(cell, cell, scale) - sum(map(mul, half, half)), 0.0))


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    whole = sum(weights)
    return sum(map(mul, values, weights)) / whole if whole else 0.0
