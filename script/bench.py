"""Measure every row against its floor, print the table, and fail where a row is missing or over its bar."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from benchlib import rows, store

ACTS = ("checkin", "reserve", "batch", "sale")
PAGES = {"reserve-page", "wall"}


def main() -> int:
    wanted = _arguments()
    names = wanted.rows.split(",") if wanted.rows else list(rows.BARS)
    unknown = set(names) - set(rows.BARS)
    if unknown:
        print("no such row:", ", ".join(sorted(unknown)), file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-", dir=wanted.folder) as folder:
        found = measure(names, Path(folder), quick=wanted.quick, tenyears=wanted.tenyears)
    print(rows.as_table(found))
    if wanted.json:
        wanted.json.write_text(json.dumps(rows.as_json(found), indent=2) + "\n", encoding="utf-8")
    missing = set(names) - {each.name for each in found}
    if missing:
        print("missing:", ", ".join(sorted(missing)), file=sys.stderr)
    return 0 if not missing and all(each.holds for each in found) else 1


def measure(names: list[str], work: Path, *, quick: bool, tenyears: Path | None) -> list[rows.Row]:
    found = [store.act_row(name, work, quick=quick) for name in names if name in ACTS]
    if any(name.startswith("tenyears-") or name in PAGES for name in names):
        folder = store.ten_years(work, quick=quick, kept=tenyears)
        found += [
            store.ten_years_row(name, work, folder, quick=quick) for name in names if name.startswith("tenyears-")
        ]
    if "reserve-contended" in names:
        from benchlib.contended import contended_row

        found.append(contended_row(work, quick=quick))
    if PAGES & set(names):
        from benchlib.reserving import reserving_rows

        found += reserving_rows(names, folder, quick=quick)
    if {"start", "memory"} & set(names):
        from benchlib.start import start_rows

        found += [each for each in start_rows(work, quick=quick) if each.name in names]
    if {"badge", "pages"} & set(names):
        from benchlib.window import window_rows

        found += window_rows(names, work, quick=quick)
    if "sale-dead-printer" in names:
        from benchlib.dead_printer import dead_printer_row

        found.append(dead_printer_row(work, quick=quick))
    if {"receipt-bytes", "picture-line"} & set(names):
        from benchlib.paper import paper_rows

        found += [each for each in paper_rows(work, quick=quick) if each.name in names]
    return sorted(found, key=lambda each: list(rows.BARS).index(each.name))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the kiosk against its bars.")
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    parser.add_argument("--rows", default="", help="only these rows, separated by commas")
    parser.add_argument("--quick", action="store_true", help="few repetitions, a small ten-year file")
    parser.add_argument("--tenyears", type=Path, help="use (or make) the ten-year place in this folder")
    parser.add_argument("--folder", type=Path, help="measure on this disk; a temporary folder by default")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
