"""One kiosk of two: `uses_child.py FOLDER MEMBER UNIT` begins at each instant (epoch ms) it reads, and tells."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.app import open_kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.errors import Refused
from kiosk.services import uses


def tell(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def main() -> None:
    folder, member, unit = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    clock = SteppingClock(0)
    with open_kiosk(folder, clock=clock) as kiosk:
        tell("ready")
        for line in sys.stdin:
            clock.at = int(line)
            try:
                made = uses.start(kiosk.house, member_id=member, unit_id=unit, nonce=f"{member}-{line.strip()}")
                tell("repeated" if made.repeated else "began")
            except Refused as refused:
                tell(refused.code.value)


if __name__ == "__main__":
    main()
