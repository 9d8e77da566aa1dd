"""Where a parcel can be followed, by carrier."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

#: Carrier, spelled in lower case without spaces and signs → address with the number's place.
_ADDRESSES: Final = {
    "laposte": "https://www.laposte.fr/outils/suivre-vos-envois?code={number}",
    "colissimo": "https://www.laposte.fr/outils/suivre-vos-envois?code={number}",
    "lettresuivie": "https://www.laposte.fr/outils/suivre-vos-envois?code={number}",
    "mondialrelay": "https://www.mondialrelay.fr/suivi-de-colis/?numeroExpedition={number}",
    "chronopost": "https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}",
    "dhl": "https://www.dhl.com/fr-fr/home/tracking.html?tracking-id={number}",
    "ups": "https://www.ups.com/track?tracknum={number}",
}


def tracking_url(carrier: str, tracking_number: str) -> str | None:
    """The carrier's page for this parcel; None for a carrier we have no address of."""
    address = _ADDRESSES.get(re.sub(r"[^a-z]", "", carrier.lower()))
    if address is None:
        return None
    return address.format(number=quote(tracking_number.replace(" ", ""), safe=""))
