"""Which release policy a share is given."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from matricia.kit.compiled import Compiled
from payments.models import ReleasePolicy
from payments.services.commission import FOUNDED

_IN_FORCE: Final = Compiled(
    lambda at: ReleasePolicy.objects.filter(valid_from__lte=at).order_by("-valid_from", "-pk")[:1],
    at=datetime,
)


def policy_at(at: datetime) -> ReleasePolicy:
    """The policy in force at `at`, the latest set of those that begin together.

    There always is one: the founding policy, on hand-over, is made when it is first asked for.
    """
    return _IN_FORCE.first(at=at) or ReleasePolicy.objects.create(valid_from=FOUNDED)
