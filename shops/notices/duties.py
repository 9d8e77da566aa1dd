"""What the law wants sellers on a platform to be told."""

from __future__ import annotations

from typing import Final

#: Where sellers read what they owe; CGI art. 242 bis asks for these links with every sale.
DUTIES: Final = (
    "https://www.impots.gouv.fr/portail/economie-collaborative-et-plateformes-numeriques",
    "https://www.urssaf.fr/",
)
