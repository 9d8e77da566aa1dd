"""`manage.py import_products FILE`: make shops and products of a Shopify product export."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import override

from shops.importing.reading import FileRefused, Problem, content_of
from shops.languages import Language
from shops.services.import_catalogue import ImportOutcome, import_catalogue

SHOWN_PROBLEMS = 50


class Command(BaseCommand):
    """Exit status 0 when the file was read, also with rows left out; 2 when it could not be."""

    help = "Import a Shopify product export (CSV): one shop per vendor. Repeating it is harmless."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the CSV file")
        parser.add_argument(
            "--language",
            type=Language,
            choices=list(Language),
            default=Language.FR,
            help="what the file is written in, for shops that it opens",
        )

    @override("en")
    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            outcome = import_catalogue(
                content_of(path),
                file_name=path.name,
                language=options["language"],
                tell=self._tell_progress,
            )
        except FileRefused as refusal:
            self.stderr.write(str(refusal))
            sys.exit(2)
        self._tell(outcome)

    def _tell_progress(self, done: int, of: int) -> None:
        self.stderr.write(f"{done} of {of} products read")

    def _tell(self, outcome: ImportOutcome) -> None:
        for kind, verbs in (
            ("shops", ("created", "unchanged")),
            ("products", ("created", "changed", "unchanged")),
            ("variants", ("created", "changed", "unchanged")),
        ):
            counts = (f"{outcome.counts[f'{kind} {verb}']} {verb}" for verb in verbs)
            self.stdout.write(f"{kind} {', '.join(counts)}")
        for notice in outcome.notices:
            self.stdout.write(f"notice: {notice}")
        texts = [problem for problem in outcome.problems if problem.only_text]
        if texts:
            self._list("texts left out", texts)
        self._list("rows left out", [row for row in outcome.problems if not row.only_text])

    def _list(self, title: str, problems: Sequence[Problem]) -> None:
        self.stdout.write(f"{title}: {len(problems)}")
        for problem in problems[:SHOWN_PROBLEMS]:
            self.stdout.write(f"  line {problem.line}: {problem.reason}")
        hidden = len(problems) - SHOWN_PROBLEMS
        if hidden > 0:
            self.stdout.write(f"  … and {hidden} more, in the admin under catalogue imports")
