"""The `kiosk` command."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from kiosk import __version__
from kiosk.calendar_commands import calendar
from kiosk.folder import Folder, default_folder
from kiosk.members_commands import members
from kiosk.options import data_option
from kiosk.print_commands import printing
from kiosk.privacy_commands import privacy
from kiosk.quick import SIZES, Run, size_of
from kiosk.reservations_commands import reservations
from kiosk.telling import terminal_language, told
from kiosk.words import FALLBACK, LANGUAGES, Words


@click.group()
@click.version_option(__version__, prog_name="kiosk")
def main() -> None:
    """Wall kiosk for shared sewing ateliers and kitchens."""


main.add_command(calendar)
main.add_command(members)
main.add_command(printing)
main.add_command(privacy)
main.add_command(reservations)


@main.command()
@data_option
@click.option("--demo", is_flag=True, help="The living demo workshop, in a folder of its own.")
@click.option("--window", "size", type=click.Choice(SIZES), help="A window of this size instead of the full screen.")
def run(*, data: Path | None, demo: bool, size: str | None) -> None:
    """Show the kiosk on this screen."""
    from kiosk.running import run_told

    sys.exit(run_told(Run(data, demo, size_of(size) if size else None)))


@main.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where the story goes.")
@click.option("--lang", type=click.Choice(list(LANGUAGES)), default=FALLBACK, show_default=True)
@click.option("--size", type=click.Choice(SIZES), default=SIZES[0], show_default=True)
@click.option("--printer", default="preview:", show_default=True, help="preview:, tcp://host:9100 or file:PATH")
def tour(out: Path, lang: str, size: str, printer: str) -> None:
    """Play one day through the real window, and leave pictures, paper and tour.json."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.tour import play

    with told():
        sys.exit(play(out, language=lang, size=size_of(size), printer=printer))


@main.command()
@data_option
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def doctor(*, data: Path | None, as_json: bool) -> None:
    """Look at everything the kiosk needs, and say the next step for what is missing."""
    from kiosk import doctor as checks

    found = checks.examine(Folder(data or default_folder(demo=False)))
    click.echo(checks.as_json(found) if as_json else checks.as_text(found, Words(terminal_language())))
    sys.exit(0 if all(check.ok for check in found) else 1)


@main.command()
@data_option
def backup(data: Path | None) -> None:
    """Copy the living place into its backups folder and check the copy."""
    from db.backup import make_backup
    from kiosk.app import open_kiosk

    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        made = make_backup(kiosk.folder, now=kiosk.house.now(), kept=kiosk.house.settings.backups_kept)
        click.echo(made.path)


@main.command()
@click.argument("source", type=click.Path(path_type=Path, file_okay=False))
@data_option
def restore(source: Path, data: Path | None) -> None:
    """Put a backup in the place of the living file, which is copied aside first."""
    from db.backup import restore as put_back
    from kiosk.app import SystemClock

    folder = Folder(data or default_folder(demo=False))
    with told():
        folder.make()
        with folder.lock_for_running():
            aside = put_back(folder, source, now=SystemClock().now())
        words = Words(terminal_language())
        click.echo(words.say("command_restored", folder=folder.path))
        if aside is not None:
            click.echo(words.say("command_aside", folder=aside))


@main.command()
@data_option
def demo(data: Path | None) -> None:
    """Found the demo workshop, or let it live up to now; shows nothing."""
    from kiosk.app import open_demo

    with told(), open_demo(data or default_folder(demo=True)) as kiosk:
        click.echo(kiosk.folder.path)


@main.command()
@data_option
def pin(data: Path | None) -> None:
    """Give the first of staff a new PIN and a new four-digit code, where both were lost."""
    from kiosk.app import open_kiosk
    from kiosk.services import office

    words = Words(terminal_language())
    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        member = office.first_staff(kiosk.house)
        typed = click.prompt(words.say("command_new_pin"), hide_input=True, confirmation_prompt=True)
        code = office.set_pin(kiosk.house, member_id=member.id, pin=typed).result
        click.echo(words.say("command_new_code", code=code))


@main.command()
@data_option
@click.option("--set", "change", nargs=2, metavar="NAME VALUE", help="Change one setting.")
def settings(data: Path | None, change: tuple[str, str] | None) -> None:
    """Print every setting with its sentence, or change one."""
    from kiosk import settings_text

    folder = Folder(data or default_folder(demo=False))
    with told():
        if change is not None:
            folder.make()
            settings_text.change(folder.settings, *change)
        click.echo(settings_text.describe(folder.settings, Words(terminal_language())))
