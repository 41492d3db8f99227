"""What a new place starts with instead of an empty room: machines and products of an atelier or a kitchen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.model.production import ALLERGENS, AllergenLevel, Product, ProductAllergen, ProductKind
from kiosk.model.quantities import MeasureUnit
from kiosk.model.resources import OpeningRule, Resource, ResourceKind

if TYPE_CHECKING:
    from kiosk.ports import Tx

PACKS = ("atelier", "kitchen")


@dataclass(frozen=True, slots=True)
class Thing:
    """A resource and how many units of it; `within` names the resource that contains it."""

    resource: Resource
    units: int = 1
    within: str = ""


def _machine(name: str, picture: str, **lengths: int) -> Resource:
    return replace(Resource(0, name, picture, ResourceKind.MACHINE), **lengths)  # type: ignore[arg-type]


def _place(name: str, picture: str, **lengths: int) -> Resource:
    return replace(Resource(0, name, picture, ResourceKind.PLACE), **lengths)  # type: ignore[arg-type]


THINGS: dict[str, tuple[Thing, ...]] = {
    "atelier": (
        Thing(_machine("Piqueuse", "sewing-machine"), 4),
        Thing(_machine("Surjeteuse", "overlocker"), 2),
        Thing(_machine("Presse", "press", max_minutes=120, buffer_minutes=15)),
        Thing(Resource(0, "Table de coupe", "cutting-table", ResourceKind.WORKSTATION)),
    ),
    "kitchen": (
        Thing(
            _place(
                "Cuisine",
                "kitchen",
                step_minutes=30,
                min_minutes=60,
                max_minutes=480,
                buffer_minutes=30,
                asks_clean=True,
            )
        ),
        Thing(_machine("Four", "oven", watch_minutes=60), 1, "Cuisine"),
    ),
}


def _sewn(name: str, picture: str, cents: int, usual: int, made_of: str, **more: object) -> Product:
    return Product(
        0, name, picture, "couture", ProductKind.TEXTILE, MeasureUnit.PIECE, cents, 2000, usual * 1000,
        composition=made_of, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _cooked(name: str, picture: str, category: str, cents: int, usual: int, vat: int = 550, **more: object) -> Product:
    return Product(
        0, name, picture, category, ProductKind.FOOD, MeasureUnit.PORTION, cents, vat, usual * 1000,
        keeps_days=3, storage="+3 °C", **more,  # type: ignore[arg-type]
    )  # fmt: skip


PRODUCTS: dict[str, tuple[tuple[Product, str], ...]] = {
    "atelier": (
        (_sewn("Sac bleu", "bag", 1800, 8, "Coton 100 %", favourite=True), ""),
        (_sewn("Trousse", "pouch", 900, 10, "Coton 100 %", favourite=True), ""),
        (_sewn("Bandeau", "headband", 700, 12, "Coton 95 %, élasthanne 5 %"), ""),
        (_sewn("Tablier", "apron", 2200, 4, "Lin 100 %"), ""),
        (_sewn("Coussin", "cushion", 2500, 4, "Coton 100 %"), ""),
        (
            Product(
                0, "Guirlande", "garland", "deco", ProductKind.TEXTILE, MeasureUnit.METRE, 900, 2000, 5000,
                favourite=True, composition="Coton 100 %",
            ),
            "",
        ),
        (_sewn("Retouche", "mending", 1200, 1, "", made_here=False), ""),
    ),
    "kitchen": (
        (_cooked("Mafé", "stew", "plats", 850, 12, favourite=True), "peanuts"),
        (_cooked("Thiéboudienne", "rice-fish", "plats", 900, 12), "fish celery"),
        (_cooked("Pastels ×6", "pastels", "plats", 400, 10, favourite=True), "gluten fish"),
        (_cooked("Accras ×8", "accras", "plats", 450, 10), "gluten fish eggs"),
        (_cooked("Bissap", "hibiscus-drink", "boissons", 250, 20, favourite=True), "-"),
        (_cooked("Gingembre", "ginger-drink", "boissons", 250, 20), "-"),
    ),
}  # fmt: skip
"""Products with the allergens they contain; "-" says that none is in it, nothing that none is asked."""

CATEGORIES = ("couture", "deco", "plats", "boissons")

WEEK: tuple[OpeningRule, ...] = tuple(OpeningRule(day, 9 * 60, 18 * 60) for day in range(6))
"""Monday to Saturday, nine to eighteen, until the place says otherwise."""


def furnish(tx: Tx, packs: tuple[str, ...]) -> None:
    """Put the packs' machines, products and hours into an empty place."""
    tx.openings.set_weekly(WEEK)
    numbers: dict[str, int] = {}
    for pack in packs:
        for thing in THINGS[pack]:
            numbers[thing.resource.name] = tx.resources.add(
                _inside(thing, numbers), [str(number) for number in range(1, thing.units + 1)]
            )
        for product, contains in PRODUCTS[pack]:
            tx.products.add(product, _allergens(contains))


def _inside(thing: Thing, numbers: dict[str, int]) -> Resource:
    return replace(thing.resource, within_id=numbers.get(thing.within))


def _allergens(contains: str) -> tuple[ProductAllergen, ...]:
    if not contains:
        return ()
    named = contains.split()
    return tuple(
        ProductAllergen(each, AllergenLevel.CONTAINS if each in named else AllergenLevel.NO) for each in ALLERGENS
    )
