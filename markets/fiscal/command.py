"""The command line of the standalone verifier."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from markets.fiscal.archive_proof import verify_archive

USAGE: Final = """usage: python3 verify.py ARCHIVE.zip [PUBLIC_KEY]

Checks an archive of MATRICIA's till journals: nothing is missing, nothing was changed, the totals
are right. Needs Python 3.11 or newer and nothing else. PUBLIC_KEY is the server's, as the programme
publishes it; without it the archive's own is taken and shown.
Vérifie une archive des journaux de caisse : rien ne manque, rien n'a changé, tout est juste.
"""


def main(arguments: list[str]) -> int:
    """0 when all is right, 1 with the first fault, 2 when asked wrongly, 3 when nothing is wrong
    but events are missing whose loss was acknowledged."""
    if len(arguments) not in {1, 2} or arguments[0].startswith("-"):
        sys.stderr.write(USAGE)
        return 2
    try:
        raw = Path(arguments[0]).read_bytes()
    except OSError as error:
        sys.stderr.write(f"{arguments[0]} cannot be read: {error.strerror}\n")
        return 2
    report = verify_archive(raw, *arguments[1:])
    for sentence in report.checked:
        sys.stdout.write(f"{sentence}\n")
    if report.fault:
        sys.stdout.write(f"FAULT / ERREUR: {report.fault}\n")
        return 1
    for sentence in report.losses:
        sys.stdout.write(f"LOST / PERDU: {sentence}\n")
    if report.losses:
        sys.stdout.write(
            "INCOMPLETE: nothing was changed, and what is missing was acknowledged as lost."
            " / Incomplet : rien n'a changé, la perte est reconnue.\n"
        )
        return 3
    sys.stdout.write("OK: nothing is missing and nothing was changed. / Rien ne manque.\n")
    return 0
