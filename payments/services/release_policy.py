"""Which release policy a share is given."""

from __future__ import annotations

from datetime import datetime

from payments.models import ReleasePolicy
from payments.services.commission import FOUNDED


def policy_at(at: datetime) -> ReleasePolicy:
    """The policy in force at `at`, the latest set of those that begin together.

    There always is one: the founding policy, on hand-over, is made when it is first asked for.
    """
    in_force = ReleasePolicy.objects.filter(valid_from__lte=at).order_by("-valid_from", "-pk")
    return in_force.first() or ReleasePolicy.objects.create(valid_from=FOUNDED)
