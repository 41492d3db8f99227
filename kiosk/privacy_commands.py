"""`kiosk privacy`: what is kept for how long, and letting go of what has had its time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.folder import default_folder
from kiosk.options import data_option
from kiosk.telling import terminal_language, told
from kiosk.words import Words

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.services.privacy import Expired


@click.group(name="privacy")
def privacy() -> None:
    """What the kiosk knows of people, for how long, and letting it go."""


@privacy.command(name="report")
@data_option
def report_due(data: Path | None) -> None:
    """Say what is kept for how long and how much of it is due; changes nothing."""
    from kiosk.app import open_kiosk
    from kiosk.services import privacy as keeping

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        _tell((*keeping.report(kiosk.house), _copies(kiosk, drop=False)), "privacy_due")


@privacy.command(name="apply")
@data_option
def apply_due(data: Path | None) -> None:
    """Let go of everything that is due, and say what went."""
    from kiosk.app import open_kiosk
    from kiosk.services import privacy as keeping

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        _tell((*keeping.apply(kiosk.house).result, _copies(kiosk, drop=True)), "privacy_gone")


@privacy.command()
@data_option
def counts(data: Path | None) -> None:
    """Print the figures of every month as a table (CSV); no group under five is told."""
    from kiosk.app import open_kiosk
    from kiosk.services import counts as figures

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        click.echo(figures.as_csv(kiosk.house, figures.months(kiosk.house), Words(terminal_language())), nl=False)


def _copies(kiosk: Kiosk, *, drop: bool) -> Expired:
    """Copies made aside before a restore or a new schema, which live as long as backups do."""
    from db.backup import forget_old_copies, old_copies
    from kiosk.services.privacy import Expired, Matter

    now, kept = kiosk.house.now(), kiosk.house.settings.backups_kept
    count = forget_old_copies if drop else lambda *args, **limits: len(old_copies(*args, **limits))
    return Expired(Matter.COPIES, kept, count(kiosk.folder, now=now, kept=kept))


def _tell(dues: tuple[Expired, ...], key: str) -> None:
    words = Words(terminal_language())
    for due in dues:
        what = words.say(f"privacy_{due.matter}")
        kept = words.say("privacy_kept", n=due.days)
        click.echo(f"{what} ({kept}): {words.say(key, n=due.count)}")
