"""Timing in alternating blocks, so that whatever else the machine does falls on both sides."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter_ns

Prepare = Callable[[], Callable[[], object]]

BLOCK = 20


def alternate(left: Prepare, right: Prepare, count: int) -> tuple[float, float]:
    """Medians in milliseconds of `count` runs of each, in blocks of twenty, after one block that does not count."""
    times: tuple[list[int], list[int]] = ([], [])
    _block(left), _block(right)
    for _ in range(-(-count // BLOCK)):
        times[0].extend(_block(left))
        times[1].extend(_block(right))
    return median(times[0]) / 1e6, median(times[1]) / 1e6


def _block(prepare: Prepare) -> list[int]:
    found = []
    gc.collect()
    gc.disable()
    for _ in range(BLOCK):
        act = prepare()
        begun = perf_counter_ns()
        act()
        found.append(perf_counter_ns() - begun)
    gc.enable()
    return found
