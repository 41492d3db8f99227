"""PINs of staff: hashed with Argon2id; five wrong ones within a minute make everybody wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member, Role
from kiosk.services.house import House, presence_key

if TYPE_CHECKING:
    from kiosk.ports import Tx

LEAST_DIGITS = 4
MOST_TRIES = 5
WAIT_MS = 60_000


def hash_pin(pin: str) -> str:
    """Raises Refused(pin_too_short) for anything but four or more digits."""
    if len(pin) < LEAST_DIGITS or not (pin.isascii() and pin.isdigit()):
        raise Refused(RefusalCode.PIN_TOO_SHORT, least=LEAST_DIGITS)
    from argon2 import PasswordHasher

    return PasswordHasher().hash(pin)


def matches(pin_hash: str, pin: str) -> bool:
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    try:
        return PasswordHasher().verify(pin_hash, pin)
    except VerifyMismatchError:
        return False


def new_typed_code(taken: Tx) -> str:
    """A four-digit code nobody has, for staff whose badge is at home."""
    import secrets

    while True:
        code = f"{secrets.randbelow(9000) + 1000}"
        if taken.members.by_typed_code(code) is None:
            return code


def has_pin(house: House, *, member_id: int) -> bool:
    """Whether the staff pages open for her with a PIN."""
    with house.store.read() as tx:
        return tx.members.pin_hash(member_id) is not None


def sign_in(house: House, *, member_id: int, pin: str) -> Member:
    """Staff opens the staff pages. Raises Refused: staff_only, pin_wait, wrong_pin."""
    with house.store.read() as tx:
        member, pin_hash = tx.members.get(member_id), tx.members.pin_hash(member_id)
        failures = tx.journal.count_since("wrong_pin", house.now() - WAIT_MS)
    if member is None or member.role is Role.MEMBER or pin_hash is None or member.paused:
        raise Refused(RefusalCode.STAFF_ONLY)
    if failures >= MOST_TRIES:
        raise Refused(RefusalCode.PIN_WAIT)
    right = matches(pin_hash, pin)
    with house.store.write() as tx:
        now = house.now()
        day = house.day_of(now)
        # Whose PIN somebody guesses at need not be here.
        key = presence_key(tx, member.id, day) if right else None
        tx.journal.add("sign_in" if right else "wrong_pin", now=now, local_day=day, person_key=key)
    if not right:
        raise Refused(RefusalCode.WRONG_PIN)
    return member


def staff_by_code(house: House, code: str) -> Member:
    """The staff member of a typed code. Raises Refused(staff_only)."""
    with house.store.read() as tx:
        member = tx.members.by_typed_code(code)
    if member is None or member.role is Role.MEMBER:
        raise Refused(RefusalCode.STAFF_ONLY)
    return member


def staff_by_badge(member: Member) -> Member:
    """The same member if the staff pages may open for her. Raises Refused(staff_only)."""
    if member.role is Role.MEMBER:
        raise Refused(RefusalCode.STAFF_ONLY)
    return member
