"""Beside the running platform: what the server has of the tills.

`python -m tests.e2e.till.backstage JSON` with DATA_DIR set; JSON is `{"do": NAME, …}`, the answer
too.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import django


def device(serial: int) -> dict[str, Any]:
    """Of one device: its `tickets` as they were signed, by number; `sales`, the receipt numbers of
    those that were booked; `conflicts`, how many records were kept aside."""
    from markets.models import JournalConflict, JournalEvent, TillSale

    tickets = JournalEvent.objects.filter(device__serial=serial, stream="ticket")
    bodies = tickets.order_by("number").values_list("body", flat=True)
    booked = TillSale.objects.filter(device__serial=serial).order_by("number")
    return {
        "tickets": [json.loads(body) for body in bodies],
        "sales": list(booked.values_list("receipt", flat=True)),
        "conflicts": JournalConflict.objects.filter(device__serial=serial).count(),
    }


def stand(variants: list[int], accounts: list[str]) -> dict[str, Any]:
    """How many of each piece are `at_stall`, and the cents in each of the `accounts`."""
    from tests.e2e.backstage import at_stall, balances

    return {
        "at_stall": at_stall(variants),
        "accounts": [balances(account).get(account, 0) for account in accounts],
    }


def reader_of(till: int) -> str:
    """Stripe's id of the card reader beside a till."""
    from markets.models import Till

    return Till.objects.get(pk=till).reader_id


def controller() -> dict[str, str]:
    """Somebody who may read the journals until today, as staff give the right in the admin."""
    from allauth.account.models import EmailAddress

    from markets.models import Controller
    from matricia.accounts.models import User
    from matricia.kit import clock
    from tests.e2e.backstage import PASSWORD

    email = "officer@taxes.example"
    user = User.objects.create_user(email, PASSWORD, name="Officer", language="en")
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    staff = User.objects.filter(is_staff=True).earliest("pk")
    Controller.objects.create(user=user, until=clock.today(), reason="audit", given_by=staff)
    return {"email": email, "password": PASSWORD}


ACTS: dict[str, Callable[..., Any]] = {
    act.__name__: act for act in (device, stand, reader_of, controller)
}


if __name__ == "__main__":
    django.setup()
    given = json.loads(sys.argv[1])
    sys.stdout.write(json.dumps(ACTS[given.pop("do")](**given)))
