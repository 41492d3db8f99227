"""The charter of the place: published by staff, accepted once for each version by badge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.charter import LONGEST_SENTENCE, OWN, RULES, Charter, CharterLine
from kiosk.model.leaves import CharterDoc
from kiosk.model.people import Member
from kiosk.model.printing import DocumentKind, PrinterRole
from kiosk.services import pins
from kiosk.services.house import Change, House, Topic, changed, note_act
from kiosk.words import Words

if TYPE_CHECKING:
    from kiosk.ports import Tx


def require(tx: Tx, member: Member) -> None:
    """Raises Refused(charter_to_accept) where the newest version waits for her. Nothing published: nothing owed."""
    if tx.charters.owes(member.id):
        raise Refused(RefusalCode.CHARTER_TO_ACCEPT)


def owed(house: House, *, member_id: int) -> bool:
    """Whether a version waits for her agreement."""
    with house.store.read() as tx:
        return tx.charters.owes(member_id)


def current(house: House) -> Charter | None:
    """The newest version."""
    with house.store.read() as tx:
        return tx.charters.newest()


def for_member(house: House, *, member_id: int) -> tuple[Charter | None, int]:
    """The newest version, and the one she agreed to last, 0 for none."""
    with house.store.read() as tx:
        accepted = tx.charters.accepted(member_id)
        return tx.charters.newest(), accepted[0] if accepted else 0


def standing(house: House) -> tuple[Charter | None, int, int]:
    """The newest version, how many members agreed to it, and how many there are; for staff."""
    with house.store.read() as tx:
        charter = tx.charters.newest()
        agreed = tx.charters.acceptances(charter.version) if charter else 0
        return charter, agreed, sum(not member.paused for member in tx.members.all())


def publish(house: House, *, lines: Sequence[CharterLine], by: Member, nonce: str) -> Change[Charter]:
    """A new version; who publishes it agrees to it. Raises Refused: staff_only, charter_empty."""
    pins.staff_by_badge(by)
    clean = clean_lines(lines)
    with house.store.write() as tx:
        found = tx.charters.newest()
        if found is not None and tx.journal.subject_of(nonce) is not None:
            return Change(found, repeated=True)
        now = house.now()
        made = tx.charters.publish(clean, house.day_of(now), now)
        tx.charters.accept(by.id, made.version, now)
        note_act(tx, house, "publish_charter", by, nonce, made.version)
    return Change(made, changed(Topic.CHARTER))


def clean_lines(lines: Sequence[CharterLine]) -> tuple[CharterLine, ...]:
    """Lines as they are kept: shipped rules once each, own sentences tidy. Raises Refused(charter_empty)."""
    kept: dict[CharterLine, None] = {}
    for line in lines:
        sentence = " ".join(line.sentence.split())[:LONGEST_SENTENCE]
        if line.rule == OWN and sentence.isprintable() and sentence:
            kept[CharterLine(OWN, sentence)] = None
        elif line.rule in RULES:
            kept[CharterLine(line.rule)] = None
    if not kept:
        raise Refused(RefusalCode.CHARTER_EMPTY)
    return tuple(kept)


def accept(house: House, *, member_id: int, version: int, nonce: str) -> Change[None]:
    """She agrees to a version. Raises Refused: unknown_member; charter_to_accept where a newer one came meanwhile."""
    with house.store.write() as tx:
        if tx.journal.subject_of(nonce) is not None:
            return Change(None, repeated=True)
        member, newest = tx.members.get(member_id), tx.charters.newest()
        if member is None:
            raise Refused(RefusalCode.UNKNOWN_MEMBER)
        if newest is None or newest.version != version:
            raise Refused(RefusalCode.CHARTER_TO_ACCEPT)
        now = house.now()
        tx.charters.accept(member_id, version, now)
        tx.journal.add("accept_charter", now=now, local_day=house.day_of(now), nonce=nonce, subject=version)
    return Change(None, changed(Topic.CHARTER))


def print_charter(house: House, *, language: str, nonce: str) -> Change[int]:
    """Queue the newest version for the receipt printer. Raises Refused(charter_empty) where there is none."""
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        charter = tx.charters.newest()
        if charter is None:
            raise Refused(RefusalCode.CHARTER_EMPTY)
        now = house.now()
        words = Words(language)
        document = CharterDoc(
            house.settings.place_name, charter.version, charter.local_day,
            tuple(line.sentence or words.say(f"charter_rule_{line.rule}") for line in charter.lines),
        )  # fmt: skip
        job = tx.prints.add(
            kind=DocumentKind.CHARTER, key=f"charter-{nonce}", role=PrinterRole.RECEIPTS, language=language,
            document=document, now=now,
        )  # fmt: skip
        tx.journal.add("print_charter", now=now, local_day=house.day_of(now), nonce=nonce, subject=job)
    return Change(job, changed(Topic.PRINTS))
