"""When a place that nobody came for is free again. Pure; instants in milliseconds."""

from __future__ import annotations

from kiosk.rules.calendar import MINUTE_MS


def kept_until(start_at: int, keep_minutes: int, said_late: int | None) -> int | None:
    """Up to when a place is kept for who has not come; None: as long as it lasts. `said_late`: she comes by then."""
    if keep_minutes == 0:
        return None
    usual = start_at + keep_minutes * MINUTE_MS
    return usual if said_late is None else max(usual, said_late)


def late_until(start_at: int, end_at: int, late_minutes: int) -> int:
    """Up to when it is kept for who says that she comes late."""
    return min(start_at + late_minutes * MINUTE_MS, end_at)


def has_lapsed(kept: int | None, now: int, *, used: bool, present: bool) -> bool:
    """Free again: kept long enough, nobody uses it, and nobody of those who hold it is in."""
    return kept is not None and now >= kept and not used and not present
