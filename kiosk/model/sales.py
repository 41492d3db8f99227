"""Baskets, sales and payments; cents TTC everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.quantities import MeasureUnit

MAX_CENTS = 99_999_999
"""The largest amount of one ticket: 999 999,99 €."""


class Means(StrEnum):
    """Means of payment; card is an external terminal, confirmed by hand."""

    CASH = "cash"
    CARD = "card"
    CHEQUE = "cheque"
    VOUCHER = "voucher"


DENOMINATIONS: tuple[int, ...] = (
    50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1,
)  # fmt: skip
"""Euro notes and coins in cents, largest first."""


class SaleMode(StrEnum):
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class Seller:
    """The legal entity whose sale it is."""

    id: int
    name: str
    address: str = ""
    siret: str = ""
    vat_regime: str = "franchise"
    footer: str = ""


@dataclass(frozen=True, slots=True)
class BasketLine:
    """A line of the basket: label and price are those of the moment it was touched."""

    line: int
    product_id: int | None
    label: str
    picture: str
    unit: MeasureUnit
    milli: int
    unit_cents: int
    vat_bp: int
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Basket:
    """A basket being filled; `nonce` is born with it and makes its sale unique."""

    id: int
    nonce: str
    parked: bool
    lines: tuple[BasketLine, ...]

    @property
    def total_cents(self) -> int:
        return sum(line.amount_cents for line in self.lines)


@dataclass(frozen=True, slots=True)
class Payment:
    """`given_cents` is what was handed over, `amount_cents` what it pays."""

    means: Means
    amount_cents: int
    given_cents: int

    @property
    def change_cents(self) -> int:
        return self.given_cents - self.amount_cents


@dataclass(frozen=True, slots=True)
class VatShare:
    """Share of one rate: TTC is truth, HT and VAT derive from it."""

    vat_bp: int
    ttc_cents: int
    ht_cents: int
    vat_cents: int


@dataclass(frozen=True, slots=True)
class SaleLine:
    line: int
    label: str
    unit: MeasureUnit
    milli: int
    unit_cents: int
    vat_bp: int
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Sale:
    """A ticket. `number` is drawn per seller and register inside the write."""

    seq: int
    uid: str
    mode: SaleMode
    number: int
    seller: Seller
    at: int
    local_day: str
    total_cents: int
    lines: tuple[SaleLine, ...]
    payments: tuple[Payment, ...]


@dataclass(frozen=True, slots=True)
class DayTotals:
    """Sales of one local day, by means and by rate."""

    local_day: str
    tickets: int
    total_cents: int
    by_means: tuple[tuple[Means, int], ...]
    by_rate: tuple[VatShare, ...]
