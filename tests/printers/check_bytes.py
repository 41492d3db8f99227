"""An independent reading of printer bytes, for faults a person would see on the paper.

Written from the printers' manuals; shares no code with the program. It knows only the commands a kiosk has any use for:
everything else is a complaint.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LETTER, PITCH = 12, 30
DARKEST = 0.55
"""Share of black dots in a picture above which paper gets hot and curls."""
TALLEST_BAND = 64
TEAR_DOTS = 120
"""From the print head to the edge, 15 mm: what was not fed so far cannot be read, or is torn through."""


@dataclass
class Sheet:
    """What was found. `complaints` is empty for a paper that is as it should be."""

    complaints: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    barcodes: list[str] = field(default_factory=list)
    pictures: list[tuple[int, int]] = field(default_factory=list)
    kicks: int = 0
    beeps: int = 0
    cuts: int = 0


class Checker:
    """Reads one job for paper `dots` wide. `cutter`: it has a knife; `page`: number and codec of its letters."""

    def __init__(self, data: bytes, dots: int, *, cutter: bool, page: tuple[int, str] = (16, "cp1252")) -> None:
        self.data, self.dots, self.cutter, self.page = data, dots, cutter, page
        self.sheet = Sheet()
        self.at = 0
        self.area = dots
        self.chinese = True
        self.encoding: str | None = None
        self.size, self.line, self.white = (1, 1), b"", TEAR_DOTS
        self.stored: bytes | None = None
        self.module = 3

    def run(self) -> Sheet:
        if self.data[:2] != b"\x1b@":
            self.complain("the job does not begin with a reset")
        while self.at < len(self.data):
            self.step()
        if self.line:
            self.complain(f"unprinted text at the end: {self.line!r}")
        if self.white < TEAR_DOTS:
            self.complain(f"only {self.white} dots of white below the last line")
        return self.sheet

    def complain(self, what: str) -> None:
        self.sheet.complaints.append(f"{self.at}: {what}")

    def take(self, count: int) -> bytes:
        piece = self.data[self.at : self.at + count]
        self.at += count
        if len(piece) < count:
            self.complain("torn command")
        return piece.ljust(count, b"\0")

    def step(self) -> None:
        byte = self.take(1)[0]
        if byte == 0x1B:
            self.escape(chr(self.take(1)[0]))
        elif byte == 0x1D:
            self.group(chr(self.take(1)[0]))
        elif byte == 0x1C:
            if self.take(1) != b".":
                self.complain("Chinese mode")
            self.chinese = False
        elif byte == 0x0A:
            self.feed_line()
        elif byte < 0x20:
            self.complain(f"control character {byte:02x}")
        else:
            self.line += bytes([byte])

    def feed_line(self) -> None:
        wide, high = self.size
        if self.line and (self.chinese or self.encoding is None):
            self.complain("letters before the character set was chosen")
        if len(self.line) * LETTER * wide > self.area:
            self.complain(f"wider than the paper: {self.line!r}")
        try:
            text = self.line.decode(self.encoding or "ascii")
        except UnicodeDecodeError:
            self.complain(f"not in the character set: {self.line!r}")
            text = ""
        self.sheet.lines.append(text)
        inked = bool(self.line.strip(b" \xa0"))
        self.white = 0 if inked else self.white + PITCH * high
        self.line = b""

    def between_lines(self, what: str) -> None:
        if self.line:
            self.complain(f"{what} in the middle of a line")

    def escape(self, letter: str) -> None:
        if letter == "@":
            self.between_lines("reset")
            self.chinese, self.encoding, self.size, self.area = True, None, (1, 1), self.dots
        elif letter == "t":
            number = self.take(1)[0]
            if number != self.page[0] or self.encoding:
                self.complain(f"character set {number}")
            self.encoding = self.page[1]
        elif letter in "Ea":
            self.between_lines(f"ESC {letter}")
            if self.take(1)[0] > (1 if letter == "E" else 2):
                self.complain(f"ESC {letter} out of range")
        elif letter == "d":
            self.between_lines("feed")
            self.white += PITCH * self.take(1)[0]
        elif letter == "p":
            pin, on, off = self.take(3)
            self.sheet.kicks += 1
            if pin not in (0, 1, 48, 49) or not 0 < on <= off:
                self.complain("a kick no drawer feels")
        elif letter in "B(":
            self.buzzer(letter)
        else:
            self.complain(f"ESC {letter}")

    def buzzer(self, letter: str) -> None:
        if letter == "B":
            times, long = self.take(2)
            fine = 1 <= times <= 9 and 1 <= long <= 9
        else:
            kind, low, high = self.take(3)
            body = self.take(low + 256 * high)
            fine = (kind, len(body), body[0]) == (ord("A"), 5, 97) and 1 <= body[2] <= 63
            times = body[2]
        self.sheet.beeps += times
        if not fine:
            self.complain("a buzzer told wrongly")

    def group(self, letter: str) -> None:
        if letter == "!":
            both = self.take(1)[0]
            self.size = (both >> 4) + 1, (both & 7) + 1
        elif letter == "W":
            self.area = int.from_bytes(self.take(2), "little")
            if self.area > self.dots:
                self.complain("an area wider than the paper")
        elif letter == "V":
            self.cut()
        elif letter == "v":
            self.picture()
        elif letter in "hwHf":
            self.take(1)
        elif letter == "k":
            self.barcode()
        elif letter == "(":
            self.code()
        else:
            self.complain(f"GS {letter}")

    def cut(self) -> None:
        """`GS V 66 n` feeds to the knife by itself; the others cut where the paper stands."""
        self.between_lines("cut")
        mode = self.take(1)[0]
        if mode in (65, 66):
            self.take(1)
        elif self.white < TEAR_DOTS:
            self.complain("cut through text")
        if not self.cutter:
            self.complain("a cut without a knife")
        self.sheet.cuts += 1
        self.white = TEAR_DOTS

    def picture(self) -> None:
        self.between_lines("picture")
        if self.take(2) != b"0\0":
            self.complain("an odd picture mode")
        stride, rows = (int.from_bytes(self.take(2), "little") for _ in range(2))
        dots = self.take(stride * rows)
        if stride * 8 > self.area or rows > TALLEST_BAND or not dots:
            self.complain(f"picture of {stride * 8} x {rows}")
        black = sum(byte.bit_count() for byte in dots)
        if dots and black / (len(dots) * 8) > DARKEST:
            self.complain(f"dark picture, {black / len(dots) / 8:.0%} black")
        self.sheet.pictures.append((stride * 8, rows))
        below = next((row for row in range(rows) if any(dots[(rows - 1 - row) * stride : (rows - row) * stride])), rows)
        self.white = below if below < rows else self.white + rows

    def code(self) -> None:
        self.between_lines("QR code")
        kind, low, high = self.take(3)
        body = self.take(low + 256 * high)
        if kind != ord("k") or body[:1] != b"1":
            self.complain("an unknown code")
        elif body[1] == 67:
            self.module = body[2]
        elif body[1] == 69 and body[2] not in range(48, 52):
            self.complain("error correction out of range")
        elif body[1] == 80:
            self.stored = body[3:]
        elif body[1] == 81:
            self.print_code()

    def print_code(self) -> None:
        if not self.stored:
            self.complain("an empty QR code")
            return
        if not 3 <= self.module <= 16:
            self.complain(f"modules of {self.module} dots")
        self.sheet.codes.append(self.stored.decode("utf-8"))
        self.white = 0

    def barcode(self) -> None:
        self.between_lines("barcode")
        system = self.take(1)[0]
        end = self.data.index(0, self.at)
        digits = self.take(end - self.at).decode("ascii")
        self.take(1)
        weights = [3 if index % 2 else 1 for index in range(13)]
        right = len(digits) == 13 and sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 10 == 0
        if system != 2 or not right:
            self.complain(f"barcode {system} {digits}")
        self.sheet.barcodes.append(digits)
        self.white = 0
