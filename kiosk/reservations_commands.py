"""`kiosk reservations`: what is reserved, and every act on it, from the command line; import from other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.folder import default_folder
from kiosk.options import data_option
from kiosk.telling import terminal_language, told
from kiosk.words import Words

if TYPE_CHECKING:
    from kiosk.errors import Refused
    from kiosk.model.reservations import Reservation
    from kiosk.services.house import House
    from kiosk.services.imports import Told


_NUMBER = click.IntRange(max=2**53)


@click.group()
def reservations() -> None:
    """What is reserved: list, add, move, extend, cancel, import. Done in the name of the first of staff."""


@reservations.command(name="list")
@data_option
@click.option("--day", help="For instance 2026-11-24; today by default.")
def list_day(data: Path | None, day: str | None) -> None:
    """List what is reserved on a day, by sign and never by name."""
    with _opened(data) as (house, words, _):
        wanted = house.today() if day is None else _day(day)
        with house.store.read() as tx:
            found = tx.reservations.of_day(wanted)
        for each in found:
            click.echo(_line(house, words, each))
        if not found:
            click.echo(words.say("command_reservations_none"))


@reservations.command()
@click.argument("member")
@click.argument("resource")
@click.argument("day")
@click.argument("start")
@click.argument("minutes", type=_NUMBER)
@data_option
@click.option("--unit", default="", help="What stands on the machine: this one and no other.")
def add(data: Path | None, member: str, resource: str, day: str, start: str, minutes: int, unit: str) -> None:
    """Reserve for MEMBER (number, or sign-colour such as owl-mint) on RESOURCE (number or name), from DAY START
    (2026-11-24 14:00) for MINUTES."""
    from kiosk.services import reservations as service
    from kiosk.services.house import new_nonce
    from kiosk.services.imports import find_member, find_resource, find_unit

    with _opened(data) as (house, words, staff):
        with house.store.read() as tx:
            who, what = find_member(tx, member), find_resource(tx, resource)
            unit_id = find_unit(tx, what, unit)
        made = service.reserve(
            house, member_id=who.id, resource_id=what.id, start=_instant(house, day, start), minutes=minutes,
            unit_id=unit_id, by=staff, nonce=new_nonce(),
        )  # fmt: skip
        click.echo(_line(house, words, made.result))


@reservations.command()
@click.argument("number", type=_NUMBER)
@data_option
@click.option("--to", nargs=2, metavar="DAY START", help="Another time, for instance 2026-11-24 14:00.")
@click.option("--minutes", type=_NUMBER, help="Another length.")
@click.option("--resource", help="Another machine, by number or name.")
@click.option("--unit", default="", help="This one of its units.")
def move(
    data: Path | None, number: int, to: tuple[str, str] | None, minutes: int | None, resource: str | None, unit: str
) -> None:
    """Move reservation NUMBER; what is not named stays as it is."""
    from kiosk.services import reservations as service
    from kiosk.services.house import new_nonce
    from kiosk.services.imports import find_resource, find_unit

    with _opened(data) as (house, words, staff):
        with house.store.read() as tx:
            kept = tx.reservations.get(number)
            what = find_resource(tx, resource or (str(kept.resource_id) if kept else ""))
            unit_id = find_unit(tx, what, unit)
        moved = service.move(
            house, member_id=staff, reservation_id=number, start=_instant(house, *to) if to else None, minutes=minutes,
            resource_id=what.id, unit_id=unit_id, nonce=new_nonce(),
        )  # fmt: skip
        click.echo(_line(house, words, moved.result))


@reservations.command()
@click.argument("number", type=_NUMBER)
@click.argument("minutes", type=_NUMBER)
@data_option
def extend(data: Path | None, number: int, minutes: int) -> None:
    """Let reservation NUMBER last MINUTES longer."""
    from kiosk.services import reservations as service
    from kiosk.services.house import new_nonce

    with _opened(data) as (house, words, staff):
        after = service.extend(house, member_id=staff, reservation_id=number, minutes=minutes, nonce=new_nonce())
        click.echo(_line(house, words, after.result))


@reservations.command()
@click.argument("number", type=_NUMBER)
@data_option
def cancel(data: Path | None, number: int) -> None:
    """Give reservation NUMBER back."""
    from kiosk.services import reservations as service
    from kiosk.services.house import new_nonce

    with _opened(data) as (house, words, staff):
        service.cancel(house, member_id=staff, reservation_id=number, nonce=new_nonce())
        click.echo(words.say("command_reservation_cancelled", id=number))


@reservations.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@data_option
@click.option("--member", default="", help="Whose they are, where the file names nobody.")
@click.option("--resource", default="", help="On what they are, where the file does not say.")
@click.option("--apply", "keep", is_flag=True, help="Keep what can be made; without it the file is only tried.")
def import_file(*, data: Path | None, file: Path, member: str, resource: str, keep: bool) -> None:
    """Import FILE: a table (columns member, resource, day, start, minutes, perhaps unit) or a calendar (.ics).

    Every line is reported. The same line a second time does nothing.
    """
    from kiosk.reservation_files import read_rows
    from kiosk.services.imports import Line, bring_in

    with _opened(data) as (house, words, staff):
        try:
            rows = read_rows(file, house.settings.zone, member=member, resource=resource)
        except ValueError as error:
            raise click.ClickException(words.say("command_import_columns", missing=str(error))) from error
        lines = [Line(row.line, row.member, row.resource, row.start, row.minutes, row.unit) for row in rows]
        found = bring_in(house, lines=lines, by=staff, apply=keep).result
        for each in found:
            click.echo(_told(house, words, each))
        made = sum(each.made is not None and not each.again for each in found)
        click.echo(words.say("command_imported" if keep else "command_import_tried", made=made, lines=len(found)))


@contextmanager
def _opened(data: Path | None) -> Iterator[tuple[House, Words, int]]:
    """The place, the words of this terminal, and the first of staff, in whose name all is done."""
    from kiosk.app import open_kiosk
    from kiosk.errors import Refused
    from kiosk.services import office

    words = Words(terminal_language())
    with told(), open_kiosk(data or default_folder(demo=False)) as kiosk:
        try:
            yield kiosk.house, words, office.first_staff(kiosk.house).id
        except Refused as refused:
            click.echo("\n".join(_why(kiosk.house, words, refused)), err=True)
            sys.exit(1)


def _day(text: str) -> str:
    from kiosk.errors import RefusalCode, Refused
    from kiosk.rules.roster import day_said

    found = day_said(text)
    if found is None:
        raise Refused(RefusalCode.UNREADABLE_LINE)
    return found


def _instant(house: House, day: str, start: str) -> int:
    from kiosk.errors import RefusalCode, Refused
    from kiosk.reservation_files import wall_instant

    found = wall_instant(day, start, house.settings.zone)
    if found is None:
        raise Refused(RefusalCode.UNREADABLE_LINE)
    return found


def _line(house: House, words: Words, kept: Reservation) -> str:
    from kiosk.services.holders import holder_of
    from kiosk.words.formats import clock, span

    zone = house.settings.zone
    with house.store.read() as tx:
        unit, holder = tx.resources.unit(kept.unit_id), holder_of(tx, kept.holder_key)
        name = tx.questions.resource_name(kept.resource_id)
    return words.say(
        "command_reservation", id=kept.id, day=kept.local_day, resource=f"{name} {unit.label if unit else ''}".rstrip(),
        hours=span(clock(kept.start_at, zone), clock(kept.end_at, zone)), who=f"{holder.sign}-{holder.colour}",
    )  # fmt: skip


def _told(house: House, words: Words, each: Told) -> str:
    if each.made is not None:
        key = "command_import_again" if each.again else "command_import_made"
        return words.say(key, line=each.line.line, what=_line(house, words, each.made))
    assert each.refused is not None
    return words.say("command_import_refused", line=each.line.line, why=" ".join(_why(house, words, each.refused)))


def _why(house: House, words: Words, refused: Refused) -> tuple[str, str]:
    """What was refused, and what to do, with its facts as people read them."""
    facts = {name: _fact(name, value, words, house.settings.zone) for name, value in refused.facts.items()}
    key = f"refused_{refused.code}"
    return words.say(key, **facts), words.say(f"{key}_next", **facts)


def _fact(name: str, value: object, words: Words, zone: str) -> object:
    from kiosk.words.formats import clock, duration

    match name, value:
        case "near", tuple():
            return ", ".join(clock(at, zone) for at in value) or words.say("refused_no_other_time")
        case (("until" | "opens"), int()):
            return clock(value, zone)
        case (("least" | "most"), int()):
            return duration(value, words)
        case _, tuple():
            return ", ".join(str(each) for each in value if not isinstance(each, int))
    return "" if value is None else value
