"""The cash drawer and the printer's buzzer: papers without paper, queued like the others and logged as acts."""

from __future__ import annotations

from kiosk.model.printing import BuzzerDoc, Document, DocumentKind, DrawerDoc, PrinterRole
from kiosk.services.house import Change, House, Topic, changed


def open_drawer(house: House, *, nonce: str, reason: str, member_id: int | None = None) -> Change[int]:
    """Kick the drawer of the receipt printer open. `reason` is a code such as "change"; the result is the job id.

    A kick that does not get through within two minutes is given up: a drawer never opens by itself later.
    """
    return _queue(house, DocumentKind.DRAWER, DrawerDoc(reason), "open_drawer", nonce, member_id)


def buzz(house: House, *, nonce: str, times: int = 2, member_id: int | None = None) -> Change[int]:
    """Let the receipt printer call somebody, 1 to 9 times; the result is the job id."""
    return _queue(house, DocumentKind.BUZZER, BuzzerDoc(times), "buzz", nonce, member_id)


def _queue(
    house: House, kind: DocumentKind, document: Document, act: str, nonce: str, member_id: int | None
) -> Change[int]:
    with house.store.write() as tx:
        if (done := tx.journal.subject_of(nonce)) is not None:
            return Change(done, repeated=True)
        member = tx.members.get(member_id) if member_id is not None else None
        now = house.now()
        job = tx.prints.add(
            kind=kind, key=f"{kind}-{nonce}", role=PrinterRole.RECEIPTS, language="fr", document=document, now=now
        )
        tx.journal.add(
            act, now=now, local_day=house.day_of(now), nonce=nonce, subject=job,
            person_key=member.person_key if member else None,
        )  # fmt: skip
    return Change(job, changed(Topic.PRINTS))
