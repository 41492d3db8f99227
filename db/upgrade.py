"""Bring a file up to the newest schema, step by step, after a copy of it was made."""

from __future__ import annotations

import fcntl
import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import sqlite_utils
from sqlite_utils import Migrations

from db.driver import DatabaseError, connect
from db.gateway import BUSY_TIMEOUT_S, open_connection, trouble_of
from db.migrations import VERSION
from db.migrations.steps import STEPS
from kiosk.folder import file_trouble

log = logging.getLogger(__name__)


def migrations() -> Migrations:
    """The schema steps as sqlite-utils runs and records them."""
    steps = Migrations("atelier-kiosk")
    for number, (name, statements) in enumerate(STEPS, start=1):
        steps(name=name)(_step(number, statements))
    return steps


def _step(number: int, statements: tuple[str, ...]) -> Callable[[sqlite_utils.Database], None]:
    def run(database: sqlite_utils.Database) -> None:
        for statement in statements:
            database.execute(statement)
        database.execute(f"pragma user_version = {number}")

    return run


def upgrade(path: Path) -> None:
    """Apply what is missing; a file with data is copied beside itself first. Raises Trouble."""
    with path.with_suffix(".upgrading").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _upgrade_alone(path)


def _upgrade_alone(path: Path) -> None:
    connection = open_connection(path)
    found = connection.execute("pragma user_version").fetchone()[0]
    connection.close()
    if 0 < found < VERSION:
        _copy_before(path, found)
    connection = connect(path, BUSY_TIMEOUT_S)
    try:
        connection.execute("pragma synchronous=full")
        migrations().apply(sqlite_utils.Database(connection))
    except DatabaseError as error:
        raise trouble_of(error) from error
    finally:
        connection.close()
    log.info("schema brought from %s to %s", found, VERSION)


def _copy_before(path: Path, found: int) -> None:
    copy = path.with_name(f"{path.stem}-before-schema-{VERSION}-from-{found}{path.suffix}")
    source, target = connect(path, BUSY_TIMEOUT_S), None
    try:
        copy.touch(mode=0o600)
        target = connect(copy, BUSY_TIMEOUT_S)
        source.backup(target)
    except OSError as error:
        raise file_trouble(error, path.parent) from error
    except DatabaseError as error:
        raise trouble_of(error) from error
    finally:
        source.close()
        if target is not None:
            target.close()
    shutil.copymode(path, copy)
