"""Shows one badge at a place, in a process of its own: `scan_child.py FOLDER CODE [hang]`.

It waits for a line on its input, scans, and tells whether it was an arrival. With `hang` it tells "written" between
the write and the greeting, and waits there.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from uuid import uuid4

from kiosk.app import open_kiosk
from kiosk.services import presence
from kiosk.settings import Settings


def main() -> None:
    folder, code, hang = Path(sys.argv[1]), sys.argv[2], len(sys.argv) > 3
    with open_kiosk(folder, settings=Settings(door_hours=False)) as kiosk:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        change = presence.check_in(kiosk.house, code=code, nonce=uuid4().hex)
        if hang:
            sys.stdout.write("written\n")
            sys.stdout.flush()
            time.sleep(60)
        sys.stdout.write(f"{change.result.arrived}\n")


if __name__ == "__main__":
    main()
