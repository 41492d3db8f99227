"""`kiosk members`: a list of people, read from a spreadsheet or told."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kiosk.folder import default_folder
from kiosk.options import data_option
from kiosk.telling import terminal_language, told
from kiosk.words import Words


@click.group()
def members() -> None:
    """Members of the place: import a list, or tell who is there."""


@members.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--apply", "applied", is_flag=True, help="Add the good lines; without it nothing is written.")
@data_option
def import_list(*, file: Path, applied: bool, data: Path | None) -> None:
    """Read a list (CSV, or saved from a spreadsheet) and report every line."""
    from kiosk.app import open_kiosk
    from kiosk.services import roster
    from kiosk.services.house import place_kind

    words = Words(terminal_language())
    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        if place_kind(kiosk.house) is None:
            raise click.ClickException(words.say("import_no_place"))
        text = roster.text_of(file)
        reports = roster.add_all(kiosk.house, text).result if applied else roster.dry_run(kiosk.house, text)
        for report in reports:
            line = report.line
            say = words.say(f"import_problem_{report.problem}") if report.problem else words.say("import_good")
            same = " · " + words.say("import_same_name") if report.same_name else ""
            click.echo(f"{line.number:>4}  {line.name}  {line.language}  {say}{same}")
        good = sum(report.good for report in reports)
        click.echo(words.say("import_added" if applied else "import_would_add", n=good, all=len(reports)))
        sys.exit(0 if all(report.good or report.problem == "known" for report in reports) else 1)


@members.command("list")
@data_option
def list_members(data: Path | None) -> None:
    """Everybody: sign and colour, name, language, role, and whether a badge works."""
    from kiosk.app import open_kiosk
    from kiosk.rules.collation import name_key
    from kiosk.services import office

    words = Words(terminal_language())
    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        everybody, badges, _ = office.members(kiosk.house)
        for member in sorted(everybody, key=lambda each: name_key(each.name, words.language)):
            mood = "paused" if member.paused else "badge" if member.id in badges else "no_badge"
            role = words.say(f"staff_role_{member.role}")
            sign = f"{member.sign}/{member.colour}"
            click.echo(f"{sign:<20}  {member.name}  {member.language}  {role}  {words.say(f'staff_member_{mood}')}")
