"""What the running kiosk does by itself, on a thread and a connection of its own."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.services.house import Topic

log = logging.getLogger(__name__)


def tidy(kiosk: Kiosk) -> frozenset[Topic]:
    """Forget cards nobody claimed in three days, close days that are over; the topics that changed."""
    from kiosk.services import badges, day_end

    store = kiosk.second_store()
    try:
        house = replace(kiosk.house, store=store)
        with store.write() as tx:
            badges.forget_unknown(tx, house)
        return day_end.close_days(house).topics
    finally:
        store.close()


def night(kiosk: Kiosk) -> frozenset[Topic]:
    """Tell whose steps end soon, let go of what has had its time, then keep a copy; the topics that changed."""
    from db.backup import make_backup
    from kiosk.services import privacy, qualifications

    now, kept = kiosk.house.now(), kiosk.house.settings.backups_kept
    store = kiosk.second_store()
    try:
        house = replace(kiosk.house, store=store)
        warned = qualifications.warn_ending(house)
        change = privacy.apply(house)
        log.info("let go of %s", ", ".join(f"{due.matter}: {due.count}" for due in change.result))
    finally:
        store.close()
    make_backup(kiosk.folder, now=now, kept=kept)
    return change.topics | warned.topics
