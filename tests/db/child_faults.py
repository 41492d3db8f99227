"""Run as a program of its own: opens a place under a fault and says which Trouble, if any, it met.

`child_faults.py read-only FOLDER` gives up the rights of root first; `child_faults.py full FOLDER BYTES` may write no
file longer than BYTES. Each act that was done is told on a line; the last line is the code of the trouble.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import resource
import signal
import sys
from pathlib import Path

import db
from kiosk import services
from kiosk.app import open_kiosk
from kiosk.errors import Trouble
from kiosk.services import office
from kiosk.services.house import House
from kiosk.settings import Settings

NOBODY = 65534


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def load_all() -> None:
    """Before rights are given up: afterwards the code itself may not be readable."""
    for package in (db, services):
        for each in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(each.name)


def main() -> None:
    load_all()
    fault, folder = sys.argv[1], Path(sys.argv[2])
    if fault == "read-only" and os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        with open_kiosk(folder, settings=Settings(place_name="x")) as kiosk:
            if fault == "full":
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                limit = int(sys.argv[3])
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            act_until_it_fails(kiosk.house)
    except Trouble as trouble:
        say(trouble.code.value)


def act_until_it_fails(house: House) -> None:
    with house.store.read() as tx:
        first = tx.members.all()[0].id
    for number in range(5000):
        badge = office.issue_badge(house, member_id=first, nonce=f"badge-{number}", on_paper=True).result
        say(f"done {badge.badge_id}")
    say("no trouble")


if __name__ == "__main__":
    main()
