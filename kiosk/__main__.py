"""`python -m kiosk`."""

from __future__ import annotations

import sys


def main() -> None:
    """The `kiosk` command; the plain forms of `run` start without the command-line library, which costs 30 ms."""
    from kiosk.quick import plain_run

    wanted = plain_run(sys.argv[1:])
    if wanted is None:
        from kiosk.cli import main as full

        full()
        return
    from kiosk.running import run_told

    sys.exit(run_told(wanted))


if __name__ == "__main__":
    main()
