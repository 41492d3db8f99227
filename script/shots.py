"""Draw every page in every language, state and size. Each picture is taken on a place of its own day."""

from __future__ import annotations

import argparse
import html
import importlib
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from shots_states import Stage, State

from kiosk.app import open_demo
from kiosk.words import LANGUAGES
from ui.screen import Outlets, Screen
from ui.window import KioskWindow, make_application

SIZES = ((1280, 800), (1024, 600), (1920, 1080), (800, 1280))
THE_DAY = 1_795_525_500_000
"""Tuesday 2026-11-24, 14:05 in Paris."""
PATIENCE = 25


def all_states() -> dict[str, dict[str, State]]:
    """What every `shots_<area>.py` beside this file has under STATES, page by page."""
    found: dict[str, dict[str, State]] = {}
    for path in sorted(Path(__file__).parent.glob("shots_*.py"), key=lambda path: (path.stem != "shots_states", path)):
        for page, states in importlib.import_module(path.stem).STATES.items():
            found[page] = found.get(page, {}) | states
    return found


STATES = all_states()


@dataclass(slots=True)
class ShotClock:
    def now(self) -> int:
        return THE_DAY


def draw(
    template: Path, out: Path, language: str, page: str, name: str, state: State, sizes: list[tuple[int, int]]
) -> list[str]:
    """Reach the state once and take a picture in each size; their file names."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "place"
        shutil.copytree(template, folder)
        with open_demo(folder, clock=ShotClock()) as kiosk:
            kiosk.change_setting("languages", (language, *(each for each in LANGUAGES if each != language)))
            screen = Screen(kiosk.house, Outlets(change_setting=kiosk.change_setting, can_speak=lambda: True))
            screen.start()
            window = KioskWindow(screen)
            window.show(size=sizes[0])
            stage = Stage(kiosk, screen, language)
            state(stage)
            stage.speak()
            names = [
                take(window, out, f"{page}-{name}-{language}-{width}x{height}.png", width, height)
                for width, height in sizes
            ]
            window.close()
            screen.stop()
            return names


def pictures_there(item: QQuickItem) -> bool:
    """Pictures load on a thread of their own, late on a busy machine."""
    loading = item.metaObject().className() == "QQuickImage" and item.property("source").toString() and item.isVisible()
    if loading and item.property("progress") < 1:
        return False
    return all(pictures_there(child) for child in item.childItems())


def take(window: KioskWindow, out: Path, name: str, width: int, height: int) -> str:
    window.window.resize(width, height)
    for _ in range(PATIENCE):
        QTest.qWait(120)
        if pictures_there(window.window.contentItem()):
            break
    window.window.grabWindow().save(str(out / name))
    return name


def index(out: Path, taken: dict[str, list[str]]) -> None:
    rows = []
    for title, names in taken.items():
        pictures = "".join(
            f'<a href="{name}"><img loading="lazy" height="240" src="{name}" alt="{name}"></a>' for name in names
        )
        rows.append(f"<h2>{html.escape(title)}</h2><p>{pictures}</p>")
    body = "\n".join(rows)
    page = f'<!doctype html><meta charset="utf-8"><title>Atelier Kiosk, every page</title><body>{body}</body>'
    (out / "index.html").write_text(page, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--lang", choices=list(LANGUAGES), action="append")
    parser.add_argument("--size", action="append")
    parser.add_argument("--only", choices=list(STATES), action="append")
    options = parser.parse_args()
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    sizes = [tuple(int(part) for part in size.split("x")) for size in options.size or ()] or list(SIZES)
    make_application()
    taken: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        template = Path(scratch) / "place"
        open_demo(template, clock=ShotClock()).close()
        for page in options.only or STATES:
            for name, state in STATES[page].items():
                for language in options.lang or LANGUAGES:
                    names = draw(template, out, language, page, name, state, sizes)
                    taken.setdefault(f"{page} · {name}", []).extend(names)
    index(out, taken)
    sys.stdout.write(f"{sum(map(len, taken.values()))} pictures in {out / 'index.html'}\n")
    QGuiApplication.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
