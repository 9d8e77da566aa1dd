"""Beside the running platform: sweep at once, as beat does when the grace of lost work is over.

`python -m tests.faults.sweeper {}` with DATA_DIR set.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta

import django

if __name__ == "__main__":
    django.setup()

    from matricia.kit import clock
    from orders.services.tell_people import PATIENCE
    from orders.tasks import send_missing_mails
    from payments.services.sweep import sweep

    sweep(grace=timedelta(0))
    with clock.frozen(clock.now() + PATIENCE):
        send_missing_mails()
    sys.stdout.write(json.dumps({}))
