"""Erase a member: what goes, what stays, and no trace of her name in any file of the place but its backups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.folder import file_trouble
from kiosk.model.day_keys import KeyReason
from kiosk.model.people import Member, Role
from kiosk.model.printing import JobState
from kiosk.model.visits import VisitKind
from kiosk.rules import names
from kiosk.rules.roster import cells_of, decoded
from kiosk.services import bookings, day_key, holders, uses
from kiosk.services.house import Change, House, Topic, changed, presence_key

if TYPE_CHECKING:
    from collections.abc import Collection

    from kiosk.folder import Folder
    from kiosk.ports import Tx

_ENDED = frozenset({JobState.PRINTED, JobState.UNVERIFIED, JobState.CANCELLED})
_SHEET = re.compile(r"badges-(\d+)(?:-(\d+))?\.pdf")


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing `member` takes away, and what is left without her name.

    Goes: her name, sign and language, `badges`, `qualifications`, `messages`, her place in `parties`, the names of
    `days` of presence, `papers` that name her; her `reservations` to come are given back. Stays as numbers: the visits
    of those days and `batches`. `kept_days`: as long as backups still know her.
    """

    member: Member
    badges: int
    qualifications: int
    messages: int
    parties: tuple[str, ...]
    reservations: int
    days: int
    papers: int
    batches: int
    kept_days: int
    last_staff: bool


def preview(house: House, member_id: int) -> Erasure:
    """What would go and what would stay. Raises Refused(unknown_member)."""
    with house.store.read() as tx:
        member = holders.known(tx, member_id)
        return Erasure(
            member=member,
            badges=len(tx.badges.of_member(member.id)),
            qualifications=len(tx.qualifications.of_member(member.id)),
            messages=len(tx.messages.of_member(member.id)),
            parties=tuple(party.name for party in tx.parties.of_member(member.id, house.today())),
            reservations=len(tx.reservations.of_holder(member.person_key, house.now())),
            days=len(tx.members.days_known(member.id)),
            papers=len(tx.prints.naming(member.name)),
            batches=tx.batches.count_of_maker(member.person_key),
            kept_days=house.settings.backups_kept,
            last_staff=is_last_staff(tx, member),
        )


def erase(house: House, member_id: int, by: Member, nonce: str) -> Change[None]:
    """Erase a member: by staff, or by herself.

    Raises Refused: staff_only, unknown_member, last_staff. Raises Trouble where a paper that names her cannot be
    removed; she is not erased then.
    """
    if by.role is not Role.STAFF and by.id != member_id:
        raise Refused(RefusalCode.STAFF_ONLY)
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        member = holders.known(tx, member_id)
        if is_last_staff(tx, member):
            raise Refused(RefusalCode.LAST_STAFF)
        now = house.now()
        uses.end_own(tx, house, member, nonce)
        _leave(tx, house, member, now)
        for reservation in tx.reservations.of_holder(member.person_key, now):
            bookings.give_back(tx, reservation)
        jobs = _forget_papers(tx, member)
        _remove_files(house.folder, member.name, [badge.id for badge in tx.badges.of_member(member.id)], jobs)
        tx.messages.forget_name(member.name)
        tx.retention.fold_member(member.id)
        tx.members.erase(member)
        tx.journal.add(
            "erase_member", now=now, local_day=house.day_of(now), nonce=nonce, subject=member_id,
            person_key=presence_key(tx, by.id, house.day_of(now)) if by.id != member_id else None,
        )  # fmt: skip
    return Change(None, _TOPICS)


def is_last_staff(tx: Tx, member: Member) -> bool:
    """Whether nobody would be left to keep the place."""
    return _keeps(member) and not any(_keeps(other) for other in tx.members.all() if other.id != member.id)


def _keeps(member: Member) -> bool:
    return member.role is Role.STAFF and not member.paused


def _leave(tx: Tx, house: House, member: Member, now: int) -> None:
    """Who is in leaves, and puts the day's key back: a presence without a member could not end."""
    day = house.day_of(now)
    day_key.end(tx, house, member.id, KeyReason.LEFT, now)
    key = tx.members.presence_key(member.id, day)
    last = tx.visits.last_of(key, day) if key is not None else None
    if key is not None and last is not None and last[0] is VisitKind.IN:
        tx.visits.add(key, VisitKind.OUT, now, day)


def _forget_papers(tx: Tx, member: Member) -> list[int]:
    """The jobs that named her lose their document; those still waited for are given up."""
    jobs = tx.prints.naming(member.name)
    for job in jobs:
        if job.state not in _ENDED:
            tx.prints.set_state(job.id, JobState.CANCELLED)
        tx.prints.forget_document(job.id)
    return [job.id for job in jobs]


def _remove_files(folder: Folder, name: str, badge_ids: Collection[int], job_ids: Collection[int]) -> None:
    """Sheets with a card of hers, pictures of papers that named her or showed a badge, and lists to import."""
    try:
        for path in folder.paper.iterdir() if folder.paper.is_dir() else ():
            number, _, kind = path.stem.partition("-")
            shows = path.suffix == ".png" and (kind == "badge" or number in {str(each) for each in job_ids})
            if shows or _is_sheet_of(path.name, badge_ids):
                path.unlink(missing_ok=True)
        for path in folder.imports.iterdir() if folder.imports.is_dir() else ():
            if path.is_file() and _names(decoded(path.read_bytes()), name):
                path.unlink(missing_ok=True)
    except OSError as error:
        raise file_trouble(error, folder.path) from error


def _names(text: str, name: str) -> bool:
    """Whether a list says her name, however a spreadsheet wrote it: with marks, two spaces, accents apart."""
    return name in text or any(names.same(names.clean(cell), name) for _, cells in cells_of(text) for cell in cells)


def _is_sheet_of(name: str, badge_ids: Collection[int]) -> bool:
    """Sheets are named after their first and last badge; one with a single number may hold anybody's."""
    found = _SHEET.fullmatch(name.removesuffix(".new"))
    if found is None:
        return False
    return found[2] is None or any(int(found[1]) <= each <= int(found[2]) for each in badge_ids)


_TOPICS = changed(
    Topic.MEMBERS,
    Topic.PRESENCE,
    Topic.DAY_KEY,
    Topic.USES,
    Topic.RESERVATIONS,
    Topic.QUALIFICATIONS,
    Topic.PARTIES,
    Topic.MESSAGES,
    Topic.PRINTS,
)
