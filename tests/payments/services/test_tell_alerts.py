"""Staff hear of an alert, also when the worker that writes to them dies."""

from __future__ import annotations

import pytest
from django.core import mail

from payments.services.alerts import raise_alert
from payments.services.tell_alerts import tell_alerts
from tests.factories.accounts import StaffFactory


@pytest.mark.django_db
def test_a_worker_that_dies_before_the_mail_leaves_it_to_the_next(settings):
    StaffFactory(email="team@example.test")
    raise_alert("DRIFT", "txn_1", details={"cause": "charge ch_1", "cents": 1})
    alive = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "tests.post_office.DeadlyPostOffice"
    with pytest.raises(SystemExit):
        tell_alerts()
    settings.EMAIL_BACKEND = alive

    tell_alerts()
    tell_alerts()

    assert [message.to for message in mail.outbox] == [["team@example.test"]]
