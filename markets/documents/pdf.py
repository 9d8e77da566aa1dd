"""A market's papers as PDF; see `matricia.kit.typesetting`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from markets.documents.contents import declaration_of, exhibitors_of, heading_of
from markets.documents.legal import receipt_notice, withdrawal_notice
from markets.models import Market
from matricia.kit import clock
from matricia.kit.typesetting import typeset

FOLDER: Final = Path(__file__).parent
DEFAULT_WHERE: Final = "stand"


def notice_pdf(market: Market, where: str = DEFAULT_WHERE) -> bytes:
    """A3: no right of withdrawal (C. conso. L224-59). `where` is a key of the notice's wordings;
    any other gives the first."""
    notice = withdrawal_notice(clock.today())
    wording = notice.wheres.get(where, notice.wheres[DEFAULT_WHERE])
    sheet = {
        "title": "Absence de droit de rétractation",
        "sentence": notice.sentence.format(where=wording),
        "source": notice.source,
        "points": notice.points,
        "paper": notice.paper,
        "margin": 15,
        "small": 11,
    }
    return _set("notice.typ", sheet)


def till_notice_pdf(market: Market) -> bytes:
    """A5, for every till: receipts only on request (C. env. L541-15-10 IV)."""
    notice = receipt_notice(clock.today())
    sheet = {
        "title": "Ticket de caisse",
        "sentence": notice.sentence,
        "source": notice.source,
        "points": 30,
        "paper": "a5",
        "margin": 12,
        "small": 8,
    }
    return _set("notice.typ", sheet)


def exhibitors_pdf(market: Market) -> bytes:
    """A4: who sells there, with SIREN."""
    rows = [
        [row.stall, row.legal_name, row.shop, row.siren, row.regime, row.place]
        for row in exhibitors_of(market)
    ]
    sheet = {
        "title": "Liste des exposantes",
        "subtitle": heading_of(market),
        "columns": ["Stand", "Nom légal", "Boutique", "SIREN", "TVA", "Ville"],
        "widths": [1, 4, 3, 2, 4, 2],
        "rows": rows,
        "landscape": True,
        "source": "C. com. L310-2 ; C. pén. R321-9",
        "closing": f"{len(rows)} exposantes, état du {clock.today():%d/%m/%Y}.",
    }
    return _set("table.typ", sheet)


def declaration_pdf(market: Market) -> bytes:
    """A4: what to copy into the form for the town hall. It is not the form."""
    sheet = {
        "title": "Déclaration préalable d'une vente au déballage",
        "subtitle": f"À recopier dans le formulaire cerfa n° 13939 – {heading_of(market)}",
        "columns": ["Rubrique du formulaire", "À inscrire"],
        "widths": [1, 1],
        "rows": [list(row) for row in declaration_of(market)],
        "landscape": False,
        "source": "C. com. L310-2, R310-8 et R310-9",
        "closing": (
            "À adresser au maire par lettre recommandée avec avis de réception, ou à remettre "
            "contre récépissé, quinze jours au moins avant le début de la vente. Un même lieu ne "
            "peut servir plus de deux mois par année civile."
        ),
    }
    return _set("table.typ", sheet)


def _set(template: str, sheet: dict[str, Any]) -> bytes:
    return typeset(FOLDER / template, sheet, at=clock.now())[0]
