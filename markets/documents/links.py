"""Where each paper of a market is found."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from markets.models import Market


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A paper: what it is, and its address on this site."""

    kind: str
    title: str
    url: str


def document_links(market: Market) -> list[DocumentLink]:
    """All papers of a market; its organisers may open them."""
    titles = {
        "notice.pdf": _("Notice “no right of withdrawal”, A3, to put up"),
        "till-notice.pdf": _("Notice on receipts, A5, for every till"),
        "exhibitors.pdf": _("List of exhibitors, to print"),
        "exhibitors.csv": _("List of exhibitors, for a spreadsheet"),
        "declaration.pdf": _("Declaration to the town hall, to copy from"),
        "declaration.csv": _("Declaration to the town hall, for a spreadsheet"),
    }
    return [
        DocumentLink(kind, title, f"/documents/markets/{market.slug}/{kind}")
        for kind, title in titles.items()
    ]
