"""The judge weighs sentences once and joins them: what it joins must be what it would read whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compliance import Reading
from compliance.net import _weight, _weights, traits, windows
from compliance.reading import Span

CORPUS = Path(__file__).parent / "corpus"
TEXTS = [
    json.loads(line)["text"] for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
][::40]


@pytest.mark.parametrize("start", range(0, len(TEXTS) - 3, 3))
def test_joined_sentences_weigh_what_the_whole_text_weighs(start):
    reading = Reading("  \n\n" + " ".join(TEXTS[start : start + 3]) + " 3 ! ?\n")
    whole = Span(0, len(reading.folded))
    cut = Span(3, max(4, whole.end - 7))
    for span in (*windows(reading), whole, cut):
        weights = _weights().weights
        known = weights.keys() & traits(reading.folded[span.start : span.end])
        assert _weight(reading, span) == (len(known), sum(weights[trait] for trait in known))
