"""`kiosk tour`: one day through the real window, with input events and camera frames only."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from kiosk.tour.story import STEPS
from kiosk.tour.world import World

__all__ = ["play"]


def play(out: Path, *, language: str, size: tuple[int, int], printer: str) -> int:
    """Play every step; the exit code is 0 where each showed what it should. Leaves pictures, paper and tour.json."""
    out.mkdir(parents=True, exist_ok=True)
    for name in ("place", "paper"):
        shutil.rmtree(out / name, ignore_errors=True)
    world = World(out.resolve(), language=language, size=size, printer=printer)
    told: list[dict[str, object]] = []
    failed = False
    try:
        for number, step in enumerate(STEPS, start=1):
            entry = world.tell(f"{number:02d}-{step.__name__.replace('_', '-')}", step)
            told.append(entry)
            if not entry["ok"]:
                failed = True
                break
    finally:
        world.close()
    story = {"language": language, "size": list(size), "printer": printer, "ok": not failed, "steps": told}
    (out / "tour.json").write_text(json.dumps(story, indent=1, ensure_ascii=False), encoding="utf-8")
    return 1 if failed else 0
