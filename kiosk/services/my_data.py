"""Everything the kiosk knows about one member, in her words: for her page, and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.badges import BadgeState
from kiosk.model.leaves import MyDataDoc
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind, PrinterRole
from kiosk.model.qualifications import Qualification
from kiosk.model.reservations import Reservation
from kiosk.model.visits import Traces
from kiosk.rules.calendar import add_days
from kiosk.services import reservations
from kiosk.services.house import Change, House, Topic, changed
from kiosk.words import LANGUAGES, Words
from kiosk.words.formats import clock, day_short, span

if TYPE_CHECKING:
    from kiosk.ports import Tx


@dataclass(frozen=True, slots=True)
class Known:
    """What there is of her. `days` of presence are ISO, the latest first, `traces` what else is known of them; `past`
    are reservations that are over; `charter` is a version and its instant."""

    member: Member
    badges: int
    qualifications: tuple[tuple[str, Qualification], ...]
    parties: tuple[str, ...]
    reservations: tuple[tuple[str, Reservation], ...]
    past: tuple[tuple[str, Reservation], ...]
    days: tuple[str, ...]
    traces: Traces
    messages: int
    charter: tuple[int, int] | None
    batches: int


@dataclass(frozen=True, slots=True)
class Part:
    """One heading with what there is; `picture` names its drawing."""

    name: str
    picture: str
    heading: str
    lines: tuple[str, ...]


def known(house: House, *, member_id: int) -> Known:
    """Raises Refused(unknown_member)."""
    booked = reservations.upcoming(house, member_id=member_id)
    with house.store.read() as tx:
        member = tx.members.get(member_id)
        if member is None:
            raise Refused(RefusalCode.UNKNOWN_MEMBER)
        return Known(
            member=member,
            badges=sum(badge.state is BadgeState.ACTIVE for badge in tx.badges.of_member(member_id)),
            qualifications=_qualifications(tx, member_id),
            parties=tuple(party.name for party in tx.parties.of_member(member_id, house.today())),
            reservations=tuple((resource.name, reservation) for reservation, resource in booked),
            past=_past(tx, member, house.now()),
            days=tuple(tx.members.days_known(member_id)),
            traces=tx.members.traces(member_id),
            messages=len(tx.messages.of_member(member_id)),
            charter=tx.charters.accepted(member_id),
            batches=tx.batches.count_of_maker(member.person_key),
        )


def _past(tx: Tx, member: Member, now: int) -> tuple[tuple[str, Reservation], ...]:
    """Hers that are over, the latest first."""
    names = {resource.id: resource.name for resource in (*tx.resources.all(), *tx.resources.put_away())}
    found = tx.reservations.of_holder(member.person_key, 0)
    return tuple((names[each.resource_id], each) for each in reversed(found) if each.end_at <= now)


def _qualifications(tx: Tx, member_id: int) -> tuple[tuple[str, Qualification], ...]:
    names = {resource.id: resource.name for resource in tx.resources.all()}
    found = tx.qualifications.of_member(member_id)
    return tuple((names[each.resource_id], each) for each in found if each.resource_id in names)


def parts(found: Known, house: House, words: Words, *, most_days: int | None = None) -> tuple[Part, ...]:
    """All of it in words; `most_days` shortens the lists of what goes day by day."""
    kept = house.settings.presence_days
    steps = tuple(words.say(f"my_data_{each.step}", resource=name) for name, each in found.qualifications)
    badges = (words.say("my_data_badge", n=found.badges), words.say("my_data_badge_code"))
    return (
        _part("me", "members", _me(found.member, words), words),
        _part("presence", "day", _days(found.days, kept, words, most_days), words),
        _part("acts", "machine", _acts(found.traces, kept, words, most_days), words),
        _part("reservations", "reserve", _booked(found, house, words, most_days), words),
        _part("badges", "badge", badges, words),
        _part("qualifications", "stairs", steps, words),
        _part("parties", "members", found.parties, words),
        _part("messages", "message", _counted("my_data_message", found.messages, words), words),
        _part("charter", "charter", _charter(found, house, words), words),
        _part("made", "made", _counted("my_data_batches", found.batches, words), words),
    )


def _part(name: str, picture: str, lines: tuple[str, ...], words: Words) -> Part:
    return Part(name, picture, words.say(f"my_data_{name}"), lines or (words.say("my_data_nothing"),))


def _me(member: Member, words: Words) -> tuple[str, ...]:
    until = member.valid_until
    return (
        words.say("my_data_name", name=member.name),
        words.say("my_data_sign"),
        words.say("my_data_language", language=LANGUAGES[member.language]),
        words.say(f"my_data_role_{member.role}"),
        *((words.say("my_data_valid", day=day_short(until, words)),) if until else ()),
    )


def _days(days: tuple[str, ...], kept: int, words: Words, most: int | None) -> tuple[str, ...]:
    """Each day with the day on which it will not be known any more."""
    shown = days[:most]
    lines = tuple(
        words.say("my_data_day", day=day_short(day, words), gone=day_short(add_days(day, kept + 1), words))
        for day in shown
    )
    rest = len(days) - len(shown)
    return (*lines, words.say("my_data_days_more", n=rest)) if rest else lines


def _acts(found: Traces, kept: int, words: Words, most: int | None) -> tuple[str, ...]:
    """What she used, day by day; and how often she did what else is known by the day only."""
    counted = (
        *_counted("my_data_faults", found.faults, words), *_counted("my_data_keys", found.day_keys, words),
        *_counted("my_data_care", found.care, words),
    )  # fmt: skip
    return _listed(tuple(_once(name, day, kept, words) for day, name in found.used), counted, words, most)


def _booked(found: Known, house: House, words: Words, most: int | None) -> tuple[str, ...]:
    """What is to come; what is over is only counted where lists are short."""
    zone, kept = house.settings.zone, house.settings.reservation_days
    booked = tuple(
        words.say(
            "my_data_reservation",
            name=name,
            day=day_short(each.local_day, words),
            hours=span(clock(each.start_at, zone), clock(each.end_at, zone)),
        )
        for name, each in found.reservations
    )
    if most is None:
        return (*booked, *(_once(name, each.local_day, kept, words) for name, each in found.past))
    return _listed(booked, _counted("my_data_past", len(found.past), words), words, most)


def _once(name: str, day: str, kept: int, words: Words) -> str:
    """Something of one day, with the day on which it will not be known any more."""
    gone = day_short(add_days(day, kept + 1), words)
    return words.say("my_data_once", name=name, day=day_short(day, words), gone=gone)


def _listed(lines: tuple[str, ...], counted: tuple[str, ...], words: Words, most: int | None) -> tuple[str, ...]:
    """All of it; where lists are short the first lines, and in one more how much else there is."""
    if most is None:
        return (*lines, *counted)
    rest = (*_counted("my_data_more", max(0, len(lines) - most), words), *counted)
    return (*lines[:most], *((" · ".join(rest),) if rest else ()))


def _charter(found: Known, house: House, words: Words) -> tuple[str, ...]:
    if found.charter is None:
        return ()
    version, at = found.charter
    return (words.say("my_data_charter_version", version=version, day=day_short(house.day_of(at), words)),)


def _counted(key: str, count: int, words: Words) -> tuple[str, ...]:
    return (words.say(key, n=count),) if count else ()


def print_known(house: House, *, member_id: int, language: str, nonce: str) -> Change[int]:
    """Queue all of it for the receipt printer; the queue forgets what it says. Raises Refused(unknown_member)."""
    found, words = known(house, member_id=member_id), Words(language)
    document = MyDataDoc(
        house.settings.place_name, found.member.name, found.member.sign,
        (*((each.heading, each.lines) for each in parts(found, house, words)), ("", (words.say("my_data_never"),))),
    )  # fmt: skip
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        now = house.now()
        job = tx.prints.add(
            kind=DocumentKind.MY_DATA, key=f"my-data-{nonce}", role=PrinterRole.RECEIPTS, language=language,
            document=document, now=now,
        )  # fmt: skip
        tx.journal.add("print_my_data", now=now, local_day=house.day_of(now), nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))
