"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

data_option = click.option(
    "--data", type=click.Path(path_type=Path, file_okay=False), help="Data folder (default: XDG data home)."
)
