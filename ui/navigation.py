"""Navigation is data: a stack of page names with their arguments. Home wipes it."""

from __future__ import annotations

from dataclasses import dataclass, field

HOME = "Home"
NO_WAY_BACK = ("Setup", "Trouble")
"""Pages with ways of their own."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A page and what it is about; arguments are primitives."""

    name: str
    arguments: dict[str, object] = field(default_factory=dict)


class Navigation:
    def __init__(self) -> None:
        self._stack: list[Destination] = [Destination(HOME)]

    @property
    def here(self) -> Destination:
        return self._stack[-1]

    @property
    def depth(self) -> int:
        return len(self._stack)

    def go(self, destination: Destination) -> None:
        if destination.name == HOME:
            self.home()
        else:
            self._stack.append(destination)

    def replace(self, destination: Destination) -> None:
        """Go on without a way back to the page that is left."""
        if len(self._stack) > 1:
            self._stack.pop()
        self.go(destination)

    def back(self) -> None:
        if len(self._stack) > 1:
            self._stack.pop()

    def back_to(self, name: str) -> bool:
        """Leave pages until `name` is on top; False where it is not in the stack."""
        names = [each.name for each in self._stack]
        if name not in names:
            return False
        del self._stack[len(names) - names[::-1].index(name) :]
        return True

    def home(self) -> None:
        self._stack = [Destination(HOME)]
