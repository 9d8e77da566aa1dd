"""Whether what the tills wrote, our rows, the books and the stock say the same."""

from __future__ import annotations

from markets.verification.fault import Fault
from markets.verification.tills import verify_tills

__all__ = ["Fault", "verify_tills"]
