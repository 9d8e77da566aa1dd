"""Carriers of which we know where parcels are followed, and nothing more."""

from __future__ import annotations

from typing import Final

from orders.carriers.interface import LA_POSTE_PAGE, Carrier

OTHERS: Final = (
    Carrier("La Poste", ("laposte", "lettresuivie"), LA_POSTE_PAGE),
    Carrier(
        "Mondial Relay",
        ("mondialrelay",),
        "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={number}",
    ),
    Carrier(
        "Chronopost",
        ("chronopost",),
        "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}",
    ),
    Carrier("DHL", ("dhl",), "https://www.dhl.com/fr-fr/home/tracking.html?tracking-id={number}"),
    Carrier("UPS", ("ups",), "https://www.ups.com/track?tracknum={number}"),
)


def manual(name: str) -> Carrier:
    """Any other: its parcels have a number, and that is all."""
    return Carrier(name, ())
