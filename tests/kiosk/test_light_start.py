"""What the first frame does not wait for is not loaded before it: each of these costs the start 1 to 80 ms."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from kiosk.app import Kiosk

AFTER_THE_FIRST_FRAME = {
    "click", "icalendar", "json", "qrcode", "sqlite_utils", "zxingcpp",
    "PySide6.QtMultimedia", "PySide6.QtQuick",
    "kiosk.chores", "kiosk.model.badges", "kiosk.model.day_keys", "kiosk.model.offers", "kiosk.model.printing",
    "kiosk.model.sales", "kiosk.nightly", "kiosk.pressroom", "kiosk.services.clock_watch", "kiosk.services.day_key",
    "kiosk.services.presence", "kiosk.sheet_files", "ui.camera", "ui.codes", "ui.jobs", "ui.preview",
    "ui.scanner",
}  # fmt: skip
FIRST_FRAME = """
import os, sys
import kiosk.desk
from pathlib import Path

def first_frame(desk):
    names = sorted(sys.modules)
    sys.stdout.write(repr(names).replace("'", '"'))
    sys.stdout.flush()
    os._exit(0)

kiosk.desk.Desk._first_frame = first_frame
from kiosk.running import run_place
run_place(Path(sys.argv[1]), demo=False, windowed=(1280, 800))
"""


def test_home_is_drawn_before_the_rest_is_loaded(kiosk: Kiosk) -> None:
    folder: Path = kiosk.folder.path
    kiosk.close()
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    loaded = set(json.loads(done.stdout))
    assert {"kiosk.services.room", "ui.viewmodels.home"} <= loaded, "not Home"
    assert loaded & AFTER_THE_FIRST_FRAME == set()
