"""`kiosk privacy report|apply`, in each language of a terminal."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kiosk.app import Kiosk, SystemClock
from kiosk.cli import main
from kiosk.model.people import Member
from kiosk.nightly import night, tidy
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import badges, presence
from kiosk.services.house import Topic

MONTH_MS = 40 * 1440 * MINUTE_MS


@pytest.fixture
def long_ago(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> Path:
    """A visit and a copy of forty days ago."""
    clock.at = SystemClock().now() - MONTH_MS
    presence.check_in_member(kiosk.house, member_id=members["turtle"].id, nonce="in")
    copy = kiosk.folder.path / "kiosk-before-schema-9-from-6.db"
    copy.write_bytes(b"x")
    os.utime(copy, (clock.at / 1000, clock.at / 1000))
    return kiosk.folder.path


def run(language: str, *words: str) -> str:
    result = CliRunner(env={"LC_ALL": f"{language}_XX.UTF-8"}).invoke(main, ["privacy", *words])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize(
    ("language", "said", "went"),
    [
        ("fr", "Qui est venu quel jour (gardé 30 jours): 1 à effacer", ": 1 effacé"),
        ("en", "Who came on which day (kept for 30 days): 1 due", ": 1 gone"),
        ("ar", "واحد للحذف", "حُذف واحد"),
    ],
)
def test_report_then_apply(long_ago: Path, language: str, said: str, went: str) -> None:
    assert said in run(language, "report", "--data", str(long_ago))
    assert said in run(language, "report", "--data", str(long_ago))
    gone = run(language, "apply", "--data", str(long_ago))
    assert gone.count(went) == 2
    assert not list(long_ago.glob("kiosk-before-schema-*"))
    assert went not in run(language, "apply", "--data", str(long_ago))


def test_the_night_lets_go_and_keeps_a_copy(kiosk: Kiosk, long_ago: Path, clock: Any) -> None:
    badges.keep_unknown(kiosk.house, code="0412345678")
    clock.at += 31 * 1440 * MINUTE_MS
    assert Topic.PRESENCE in tidy(kiosk)
    assert tidy(kiosk) == frozenset()
    assert kiosk.store.connection.execute("select count(*) from unknown_badge").fetchone() == (0,)
    assert Topic.PRESENCE in night(kiosk)
    assert night(kiosk) == frozenset()
    assert len(list(kiosk.folder.backups.glob("*/kiosk.db"))) == 1
    left = kiosk.store.connection.execute("select count(*) from person where scope = 'presence'").fetchone()
    assert left == (0,)
