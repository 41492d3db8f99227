"""The three kinds of errors: Refused (a human no), Trouble (the environment); anything else is a bug."""

from __future__ import annotations

from enum import StrEnum


class RefusalCode(StrEnum):
    """Every "no" or "not yet" the kiosk can say; each has a sentence, a next step and a picture."""

    UNKNOWN_BADGE = "unknown_badge"
    FOREIGN_CODE = "foreign_code"
    TORN_CODE = "torn_code"
    TWO_BADGES = "two_badges"
    REPLACED_BADGE = "replaced_badge"
    LOST_BADGE = "lost_badge"
    DAY_BADGE_OVER = "day_badge_over"
    GROUP_BADGE = "group_badge"
    PARTY_OVER = "party_over"
    UNKNOWN_PARTY = "unknown_party"
    WRONG_DAYS = "wrong_days"
    PAUSED_MEMBER = "paused_member"
    TOO_LATE_TO_UNDO = "too_late_to_undo"
    NOT_PRESENT = "not_present"
    STAFF_ONLY = "staff_only"
    WRONG_PIN = "wrong_pin"
    PIN_WAIT = "pin_wait"
    PIN_TOO_SHORT = "pin_too_short"
    NAME_MISSING = "name_missing"
    SIGN_USED = "sign_used"
    SIGN_ALIKE = "sign_alike"
    CARD_USED = "card_used"
    CARD_GONE = "card_gone"
    LAST_STAFF = "last_staff"
    NOT_ALLOWED_TODAY = "not_allowed_today"
    KEY_HELD = "key_held"
    KEY_ASLEEP = "key_asleep"
    KEY_TWO_BADGES = "key_two_badges"
    UNKNOWN_MEMBER = "unknown_member"
    OPENS_AT = "opens_at"
    CLOSED_NOW = "closed_now"
    PLACE_FULL = "place_full"
    CHARTER_TO_ACCEPT = "charter_to_accept"
    CHARTER_EMPTY = "charter_empty"
    CLOSED_THEN = "closed_then"
    IN_THE_PAST = "in_the_past"
    TOO_FAR_AHEAD = "too_far_ahead"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    OFF_STEP = "off_step"
    JUST_TAKEN = "just_taken"
    MACHINE_BROKEN = "machine_broken"
    NEEDS_SOMEONE = "needs_someone"
    CANNOT_SHOW = "cannot_show"
    IN_USE = "in_use"
    RESERVED_NOW = "reserved_now"
    RESERVED_SOON = "reserved_soon"
    UNKNOWN_RESOURCE = "unknown_resource"
    NAME_USED = "name_used"
    WRONG_LENGTHS = "wrong_lengths"
    INSIDE_ITSELF = "inside_itself"
    LAST_UNIT = "last_unit"
    TOO_MANY_UNITS = "too_many_units"
    BAD_PHOTO = "bad_photo"
    HOURS_WRONG = "hours_wrong"
    HOURS_EMPTY = "hours_empty"
    DAYS_REVERSED = "days_reversed"
    UNKNOWN_LOAN = "unknown_loan"
    INTERVAL_MISSING = "interval_missing"
    DOCUMENT_KIND = "document_kind"
    DOCUMENT_TOO_BIG = "document_too_big"
    DOCUMENT_GONE = "document_gone"
    NOT_YOURS = "not_yours"
    ALREADY_OVER = "already_over"
    NOT_OF_GROUP = "not_of_group"
    UNREADABLE_LINE = "unreadable_line"
    UNKNOWN_PRODUCT = "unknown_product"
    QUANTITY_ZERO = "quantity_zero"
    QUANTITY_TOO_BIG = "quantity_too_big"
    BASKET_EMPTY = "basket_empty"
    BASKET_GONE = "basket_gone"
    NOT_ENOUGH_GIVEN = "not_enough_given"
    AMOUNT_TOO_BIG = "amount_too_big"
    NO_SUCH_JOB = "no_such_job"
    BAD_PRINTER_ADDRESS = "bad_printer_address"
    DEMO_AND_REAL = "demo_and_real"
    WRONG_SETTING = "wrong_setting"


class TroubleCode(StrEnum):
    """Every way the machine around us can fail; each has a sentence and a next step."""

    DATABASE_NEWER = "database_newer"
    DATABASE_BROKEN = "database_broken"
    DATABASE_LOCKED = "database_locked"
    DISK_FULL = "disk_full"
    FOLDER_READ_ONLY = "folder_read_only"
    SETTINGS_BROKEN = "settings_broken"
    ALREADY_RUNNING = "already_running"
    BACKUP_BROKEN = "backup_broken"
    BACKUP_MISSING = "backup_missing"
    KEY_MISSING = "key_missing"
    FONT_MISSING = "font_missing"
    NO_SCREEN = "no_screen"
    PRINTER_AWAY = "printer_away"
    WORDS_MISSING = "words_missing"


class Refused(Exception):
    """An expected no: `code` names it, `facts` fill its sentence. Never logged above info."""

    def __init__(self, code: RefusalCode, **facts: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts


class Trouble(Exception):
    """The environment failed: disk, printer, file. `facts` fill its sentence."""

    def __init__(self, code: TroubleCode, **facts: object) -> None:
        super().__init__(f"{code.value} {facts}" if facts else code.value)
        self.code = code
        self.facts = facts
