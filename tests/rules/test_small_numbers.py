"""What is told of small groups cannot be worked back to one of them."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.rules.small_numbers import LEAST, Groups, Untold, told, told_groups

FEW, HIDDEN = Untold.FEW, Untold.HIDDEN
COUNTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30), min_size=1)


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, FEW), (4, FEW), (5, 5), (900, 900)])
def test_one_figure(count: int, shown: object) -> None:
    assert told(count) == shown


@pytest.mark.parametrize(
    ("counts", "groups", "total"),
    [
        ({}, {}, 0),
        ({"fr": 12, "ar": 9}, {"fr": 12, "ar": 9}, 21),
        ({"fr": 12, "ar": 0}, {"fr": 12, "ar": 0}, 12),
        ({"fr": 12, "ar": 3}, {"fr": HIDDEN, "ar": FEW}, 15),
        ({"fr": 12, "ar": 3, "en": 7}, {"fr": 12, "ar": FEW, "en": HIDDEN}, 22),
        ({"fr": 12, "ar": 3, "en": 4}, {"fr": 12, "ar": FEW, "en": FEW}, 19),
        ({"fr": 12, "ar": 4, "en": 4}, {"fr": HIDDEN, "ar": FEW, "en": FEW}, 20),
        ({"fr": 5, "ar": 1}, {"fr": HIDDEN, "ar": FEW}, HIDDEN),
        ({"fr": 12, "ar": 1, "en": 2}, {"fr": HIDDEN, "ar": FEW, "en": FEW}, 15),
        ({"fr": 3}, {"fr": FEW}, FEW),
        ({"fr": 2, "ar": 1}, {"fr": FEW, "ar": FEW}, FEW),
    ],
)
def test_groups(counts: dict[str, int], groups: dict[str, object], total: object) -> None:
    assert told_groups(counts) == Groups(groups, total)  # type: ignore[arg-type]


@given(COUNTS)
@settings(max_examples=300)
def test_no_small_group_is_shown_or_found(counts: dict[str, int]) -> None:
    found = told_groups(counts)
    shown = {
        name: count for name, count in found.groups.items() if isinstance(count, int) and not isinstance(count, str)
    }
    assert shown == {name: counts[name] for name in shown}
    assert not [name for name, count in shown.items() if 0 < count < LEAST]
    left_out = [name for name in counts if name not in shown]
    assert all((found.groups[name] is FEW) == (counts[name] < LEAST) for name in left_out)
    if left_out and isinstance(found.total, int):
        rest = found.total - sum(shown.values())
        assert len(left_out) > 1
        assert rest >= LEAST
        assert _ways(rest, [found.groups[name] is FEW for name in left_out]) > 1


def _ways(rest: int, small: list[bool]) -> int:
    """How many divisions fit what is told; one alone would give the groups away."""
    ranges = [range(1, LEAST) if few else range(LEAST, rest + 1) for few in small[:4]]
    if len(small) > 4:
        return 2
    return sum(sum(parts) == rest for parts in product(*ranges))
