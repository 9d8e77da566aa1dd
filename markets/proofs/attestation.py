"""The publisher's attestation for one user of the till (CGI art. 286, I, 3° bis).

It follows the model of BOI-LETTRE-000242, part 1 for the publisher, part 2 for the user. Programme
staff compare it with the official text before they sign it, and whenever the law changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from markets.fiscal import VERSION
from markets.fiscal.digest import package_digest
from markets.models import Market, Stall
from markets.services.journal.house import public_key
from matricia.kit import clock, texts
from matricia.kit.typesetting import typeset

TEMPLATE: Final = Path(__file__).with_name("attestation.typ")
PUBLISHER: Final = "ICMAAE"


@dataclass(frozen=True, slots=True)
class User:
    """Who uses the till: name as it is in law, SIREN if we know it, and where."""

    name: str
    siren: str
    where: str

    @classmethod
    def organiser(cls, market: Market) -> User:
        """The programme's association, which holds the tills of its markets."""
        return cls(PUBLISHER, "", _where(market))

    @classmethod
    def designer(cls, stall: Stall) -> User:
        """The seller of a stall, as she signed her mandate."""
        mandate = stall.mandates.order_by("-pk").first()
        name, siren = (mandate.legal_name, mandate.siren) if mandate else (stall.shop.name, "")
        return cls(name, siren, _where(stall.market))


def attestation_pdf(user: User) -> bytes:
    """The PDF, in French, to be signed by hand by both."""
    root = VERSION.partition(".")[0]
    sheet: dict[str, str] = {
        "title": "Attestation individuelle relative au logiciel de caisse",
        "publisher": PUBLISHER,
        "software": "MATRICIA – module fiscal",
        "version": VERSION,
        "root": root,
        "digest": package_digest(),
        "key": public_key(),
        "user": user.name,
        "siren": user.siren,
        "where": user.where,
        "day": f"{clock.today():%d/%m/%Y}",
    }
    return typeset(TEMPLATE, sheet, at=clock.now())[0]


def _where(market: Market) -> str:
    name = texts.in_language(market.name, texts.BASE_LANGUAGE)
    return f"{name}, {market.place}"
