"""Write a place with ten years of history, for measuring: `script/tenyears.py FOLDER [--scale 1.0] [--seed 1]`.

Rows are written straight into the tables, without fsync; the same seed and scale give the same history.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from benchlib.history import DAYS, Plan, generate, scaled

ROWS = Plan(visits=1_500_000, reservations=400_000, sales=300_000, batches=200_000)


def main() -> int:
    parser = argparse.ArgumentParser(description="Write a place with ten years of history.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    begun = time.monotonic()
    counts = generate(wanted.folder, scaled(ROWS, wanted.scale), seed=wanted.seed)
    for table, count in counts.items():
        print(f"{table:14} {count:>10,}")
    print(f"{DAYS} days in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
