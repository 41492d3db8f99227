"""Who uses what is found from the end of the history: ten years of uses cost no more than one day."""

from __future__ import annotations

from kiosk.app import Kiosk
from kiosk.services import faults, sessions

YEARS_OF_USES = 3_000
STEPS = 100


def test_the_past_costs_nothing(kiosk: Kiosk) -> None:
    rows = kiosk.store.connection
    units = [number for (number,) in rows.execute("select id from unit order by id")]

    def effort() -> int:
        """How often SQLite came by after so many steps of its own."""
        came: list[int] = []
        rows.set_progress_handler(lambda: came.append(1), STEPS)
        with kiosk.store.read() as tx:
            assert sessions.running_all(tx, kiosk.house) == []
            assert all(tx.uses.running(unit) is None for unit in units)
        assert faults.not_clean(kiosk.house) == []
        rows.set_progress_handler(None, STEPS)
        return len(came)

    young = effort()
    rows.execute("begin")
    for number in range(YEARS_OF_USES):
        unit, seq = units[number % len(units)], 2 * number + 1
        rows.execute(
            "insert into use_event (kiosk_id, seq, uid, unit_id, kind, until_at, at, local_day)"
            " values (1, ?, ?, ?, 'start', 0, 0, '2020-01-01')",
            (seq, f"a{seq}", unit),
        )
        rows.execute(
            "insert into use_event (kiosk_id, seq, uid, unit_id, kind, start_seq, lasted_ms, at, local_day)"
            " values (1, ?, ?, ?, 'stop', ?, 5, 0, '2020-01-01')",
            (seq + 1, f"b{seq}", unit, seq),
        )
    rows.execute("commit")
    assert effort() < 3 * young + 5
