"""A kiosk that prints one document and then waits; its end comes from outside. `kiosk_to_kill.py FOLDER URI NAME`."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from kiosk.app import open_kiosk
from kiosk.demo import workshop
from kiosk.model.printing import DocumentKind, PrinterRole, PrinterSpec, TotalsDoc
from kiosk.model.sales import DayTotals, Means
from kiosk.services import print_queue
from kiosk.settings import Settings
from kiosk.words import Words
from printers.press import Press


def main() -> None:
    folder, uri, name = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    with open_kiosk(folder, settings=Settings(place_name="Atelier du Canal")) as kiosk:
        house = kiosk.house
        workshop.found(house)
        print_queue.save_printer(house, printer=PrinterSpec(0, "Comptoir", uri, PrinterRole.RECEIPTS))
        totals = DayTotals("2026-11-21", 3, 5100, ((Means.CASH, 5100),) * 1500, ())
        with house.store.write() as tx:
            tx.prints.add(
                kind=DocumentKind.TOTALS, key=name, role=PrinterRole.RECEIPTS, language="fr",
                document=TotalsDoc(name, totals), now=house.now(),
            )  # fmt: skip
        os.write(1, b"queued\n")
        sys.stdin.readline()
        print_queue.print_next(house, Press(lambda language: Words(language).say, folder / "paper"))
        os.write(1, b"done\n")
        time.sleep(60)


if __name__ == "__main__":
    main()
