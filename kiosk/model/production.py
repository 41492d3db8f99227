"""Products, batches and lots."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.quantities import Amount, MeasureUnit


class ProductKind(StrEnum):
    TEXTILE = "textile"
    FOOD = "food"


class AllergenLevel(StrEnum):
    """Ordered by weight: unknown outranks no."""

    NO = "no"
    UNKNOWN = "unknown"
    TRACES = "traces"
    CONTAINS = "contains"


ALLERGENS: tuple[str, ...] = (
    "gluten", "crustaceans", "eggs", "fish", "peanuts", "soya", "milk", "nuts",
    "celery", "mustard", "sesame", "sulphites", "lupin", "molluscs",
)  # fmt: skip
"""The fourteen groups of Regulation (EU) 1169/2011, annex II."""


@dataclass(frozen=True, slots=True)
class Product:
    """Something made or sold here. Price in cents TTC per unit, VAT in basis points."""

    id: int
    name: str
    picture: str
    category: str
    kind: ProductKind
    unit: MeasureUnit
    price_cents: int | None
    vat_bp: int
    usual_milli: int
    favourite: bool = False
    keeps_days: int | None = None
    storage: str = ""
    composition: str = ""
    made_here: bool = True
    sold_here: bool = True


@dataclass(frozen=True, slots=True)
class ProductAllergen:
    allergen: str
    level: AllergenLevel


class StepKind(StrEnum):
    """What happened to a batch; each ending is normal."""

    MADE = "made"
    SECOND_CHOICE = "second_choice"
    TO_MEND = "to_mend"
    CLOSED = "closed"
    ABANDONED = "abandoned"
    STRUCK = "struck"


class MovementKind(StrEnum):
    MADE = "made"
    SOLD = "sold"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch and its lot number (never reused)."""

    id: int
    lot_number: str
    product: Product
    amount: Amount
    opened_at: int
    local_day: str
    use_by_day: str | None
