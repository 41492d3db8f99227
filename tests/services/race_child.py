"""One of several processes that reserve at the same moment: `race_child.py FOLDER`.

For each line "RESOURCE MEMBER START" it tells "won", "CODE NEAR-COUNT", or "error NAME".
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.app import open_kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.errors import Refused
from kiosk.rules.calendar import instant
from kiosk.services import reservations


def main() -> None:
    clock = SteppingClock(instant("2026-11-23", 540, "Europe/Paris"))
    with open_kiosk(Path(sys.argv[1]), clock=clock) as kiosk:
        _tell("ready")
        for line in sys.stdin:
            resource, member, start = (int(word) for word in line.split())
            try:
                reservations.reserve(
                    kiosk.house, member_id=member, resource_id=resource, start=start, minutes=60,
                    nonce=f"{resource}-{member}-{start}",
                )  # fmt: skip
                _tell("won")
            except Refused as refused:
                near = refused.facts.get("near", ())
                _tell(f"{refused.code} {len(near) if isinstance(near, tuple) else 0}")
            except Exception as error:
                _tell(f"error {type(error).__name__}")


def _tell(text: str) -> None:
    os.write(1, f"{text}\n".encode())


if __name__ == "__main__":
    main()
