"""The rows of the table, their bars, and how each is measured."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """What a row may reach; `of` tells whether the bar holds the ratio to the floor or the value itself."""

    bar: float
    unit: str
    of: str = "ratio"


BARS: dict[str, Bar] = {
    "start": Bar(2.2, "ms"),
    "memory": Bar(2.0, "MB"),
    "badge": Bar(120, "ms", "value"),
    "checkin": Bar(1.5, "ms"),
    "reserve": Bar(1.8, "ms"),
    "reserve-contended": Bar(25, "ms", "value"),
    "batch": Bar(1.8, "ms"),
    "sale": Bar(2.0, "ms"),
    "tenyears-checkin": Bar(1.15, "ms"),
    "tenyears-reserve": Bar(1.15, "ms"),
    "tenyears-batch": Bar(1.15, "ms"),
    "tenyears-sale": Bar(1.15, "ms"),
    "pages": Bar(3, "MB", "value"),
    "sale-dead-printer": Bar(1.15, "ms"),
    "receipt-bytes": Bar(5, "ms", "value"),
    "picture-line": Bar(5, "ms", "value"),
    "reserve-page": Bar(100, "ms", "value"),
    "wall": Bar(30, "ms", "value"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One measured row; `ratio` is None where there is no floor."""

    name: str
    value: float
    floor: float
    ratio: float | None
    bar: float
    unit: str

    @property
    def holds(self) -> bool:
        reached = self.value if BARS[self.name].of == "value" else self.ratio
        return reached is not None and reached <= self.bar


def row(name: str, value: float, floor: float = 0.0) -> Row:
    ratio = round(value / floor, 3) if floor else None
    return Row(name, round(value, 4), round(floor, 4), ratio, BARS[name].bar, BARS[name].unit)


def as_json(rows: list[Row]) -> dict[str, object]:
    return {"rows": [asdict(each) for each in rows]}


def as_table(rows: list[Row]) -> str:
    lines = [f"{'row':18}{'value':>10}{'floor':>10}{'ratio':>8}{'bar':>8}  unit"]
    for each in rows:
        ratio = "" if each.ratio is None else f"{each.ratio:.2f}"
        mark = "" if each.holds else "  OVER"
        lines.append(f"{each.name:18}{each.value:>10.3f}{each.floor:>10.3f}{ratio:>8}{each.bar:>8g}  {each.unit}{mark}")
    return "\n".join(lines)
