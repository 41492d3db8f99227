"""`kiosk tour`: one day through the real window, with input events and camera frames only."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from kiosk.errors import Refused, Trouble
from kiosk.tour.story import STEPS
from kiosk.tour.world import World

__all__ = ["play"]


def play(out: Path, *, language: str, size: tuple[int, int], printer: str) -> int:
    """Play every step; the exit code is 0 where each showed what it should. Leaves pictures, paper and tour.json."""
    out.mkdir(parents=True, exist_ok=True)
    for name in ("place", "paper"):
        shutil.rmtree(out / name, ignore_errors=True)
    told = _told(out.resolve(), language=language, size=size, printer=printer)
    ok = all(entry["ok"] for entry in told)
    story = {"language": language, "size": list(size), "printer": printer, "ok": ok, "steps": told}
    (out / "tour.json").write_text(json.dumps(story, indent=1, ensure_ascii=False), encoding="utf-8")
    return 0 if ok else 1


def _told(out: Path, *, language: str, size: tuple[int, int], printer: str) -> list[dict[str, object]]:
    """What happened, step by step, up to the first that failed."""
    try:
        world = World(out, language=language, size=size, printer=printer)
    except (Refused, Trouble, AssertionError) as failure:
        return [{"step": "00-open-the-place", "ok": False, "ms": 0, "failed": str(failure)}]
    told: list[dict[str, object]] = []
    try:
        for number, step in enumerate(STEPS, start=1):
            told.append(world.tell(f"{number:02d}-{step.__name__.replace('_', '-')}", step))
            if not told[-1]["ok"]:
                break
    finally:
        world.close()
    return told
