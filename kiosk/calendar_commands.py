"""`kiosk calendar`: the calendars of machines and places, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.folder import default_folder
from kiosk.options import data_option
from kiosk.telling import told
from kiosk.words import Words


@click.group()
def calendar() -> None:
    """Calendars of machines and places, for other programs."""


@calendar.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@data_option
def export(folder: Path, data: Path | None) -> None:
    """Write one .ics file a machine into FOLDER: when it is taken, and never by whom."""
    from kiosk.app import open_kiosk
    from kiosk.calendar_files import write_all
    from kiosk.services import calendar as service

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        house = kiosk.house
        words = Words(house.settings.languages[0])
        for path in write_all(folder, service.calendars(house), house.settings.place_name, words, house.now()):
            click.echo(path)
