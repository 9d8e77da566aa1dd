"""What is late is told, in mail and on /healthz, and is over when it is over."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from celery.contrib.testing.worker import start_worker
from celery.signals import worker_ready
from django.core import mail
from django.utils import translation

from matricia.celery import app
from matricia.kit import clock
from payments import watchdog
from payments.explanations.alerts import advice_on, words_of
from payments.models import Alert, JobRun, StripeEvent
from payments.services.alerts import raise_alert, resolve_alert
from payments.services.handle_event import MAX_ATTEMPTS
from payments.services.note_run import note_failure, note_success, note_worker
from payments.services.tell_alerts import tell_alerts
from payments.services.watch import watch
from tests.factories.accounts import StaffFactory, UserFactory
from tests.payments.at_once import at_once

HOUR = timedelta(hours=1)


@pytest.mark.django_db
def test_an_alert_is_open_once_however_often_it_is_raised():
    first = raise_alert("DRIFT", "txn_1", details={"cause": "charge ch_1", "cents": 1})
    again = raise_alert("DRIFT", "txn_1", details={"cause": "charge ch_1", "cents": 2})

    assert first.pk == again.pk
    assert Alert.objects.get().details["cents"] == 2


@pytest.mark.django_db(transaction=True)
def test_raised_by_eight_at_once_it_is_one_alert():
    at_once(lambda _: raise_alert("DRIFT", "txn_1", details={}).pk, *range(8))

    assert Alert.objects.count() == 1


@pytest.mark.django_db
def test_what_comes_back_after_it_was_over_is_a_new_alert():
    raise_alert("DRIFT", "txn_1", details={})
    resolve_alert("DRIFT", "txn_1")
    raise_alert("DRIFT", "txn_1", details={})

    assert Alert.objects.filter(subject="txn_1").count() == 2
    assert Alert.objects.filter(resolved_at=None).count() == 1


@pytest.mark.django_db
def test_staff_are_written_to_once_and_reminded_after_a_day_while_it_is_red():
    StaffFactory(email="team@example.test")
    UserFactory(email="ann@example.test")
    raise_alert("DRIFT", "txn_1", details={"cause": "charge ch_1", "cents": 1})
    raise_alert("UNPAID", "M-1 Tamgout", details={"order": "M-1"}, is_red=False)

    tell_alerts()
    tell_alerts()
    with clock.frozen(clock.now() + 25 * HOUR):
        tell_alerts()

    at_first, reminder = mail.outbox
    assert at_first.to == ["team@example.test"]
    assert "charge ch_1" in at_first.body
    assert "M-1" in at_first.body
    assert "M-1" not in reminder.body


@pytest.mark.django_db
def test_alert_emails_are_written_to_instead_of_staff(settings):
    settings.ALERT_EMAILS = ["money@example.test"]
    StaffFactory(email="team@example.test")
    raise_alert("DRIFT", "txn_1", details={})

    tell_alerts()

    assert mail.outbox[0].to == ["money@example.test"]


@pytest.mark.django_db
def test_without_anybody_to_write_to_the_mail_waits():
    raise_alert("DRIFT", "txn_1", details={})

    tell_alerts()

    assert Alert.objects.get().mailed_at is None


@pytest.mark.django_db
def test_every_alert_says_what_happened_and_what_to_do():
    alert = Alert(
        code="UNPAID", subject="x", details={"order": "M-123", "shop": "Tamgout", "days": 9}
    )

    with translation.override("en"):
        assert words_of(alert) == "Order M-123 of shop Tamgout is unpaid for 9 days."
        assert advice_on(alert).startswith("Open the order in the staff console")
        assert words_of(Alert(code="NEW", subject="x")) == "NEW: x"


@pytest.mark.django_db
def test_a_job_is_late_after_three_turns_and_fine_again_after_it_ran(client):
    note_success("payments.sweep")
    _long_ago("payments.sweep", timedelta(minutes=4))

    watch()

    assert Alert.objects.get(resolved_at=None).subject == "payments.sweep"
    said = client.get("/healthz").json()["parts"]["jobs"]
    assert said.startswith("payments.sweep has not run since ")
    note_success("payments.sweep")
    watch()
    assert not Alert.objects.filter(resolved_at=None).exists()
    assert client.get("/healthz").json()["parts"]["jobs"] == "ok"


@pytest.mark.django_db
@pytest.mark.parametrize(("hours", "is_late"), [(25, False), (27, True)])
def test_a_daily_job_has_26_hours(hours, is_late):
    note_success("payments.prove_books")
    _long_ago("payments.prove_books", hours * HOUR)

    watch()

    assert Alert.objects.filter(subject="payments.prove_books").exists() is is_late


@pytest.mark.django_db
def test_a_job_that_only_fails_is_late_and_its_error_kept_without_its_text():
    note_worker()
    JobRun.objects.update(known_since=clock.now() - 30 * HOUR, started_at=None)
    note_failure("payments.sweep", ValueError("secret"))

    watch()

    assert JobRun.objects.get(name="payments.sweep").error == "ValueError"
    assert Alert.objects.filter(code="JOB_LATE", subject="payments.sweep").exists()


@pytest.mark.django_db
def test_a_worker_that_just_started_is_left_some_time():
    note_success("payments.sweep")
    _long_ago("payments.sweep", 30 * HOUR)
    JobRun.objects.create(name="worker", started_at=clock.now())

    watch()

    assert not Alert.objects.exists()


@pytest.mark.django_db
def test_what_a_person_closed_is_not_opened_again_for_the_same_event():
    StripeEvent.objects.create(
        stripe_id="evt_1", kind="charge.updated", payload={}, attempts=MAX_ATTEMPTS
    )
    watch()
    assert Alert.objects.get().subject == "evt_1"
    resolve_alert("EVENT_STUCK", "evt_1")

    watch()

    assert Alert.objects.count() == 1


def _long_ago(name: str, age: timedelta) -> None:
    JobRun.objects.filter(name=name).update(succeeded_at=clock.now() - age)


@pytest.mark.django_db(transaction=True)
def test_a_worker_watches_by_its_own_timer_without_beat(monkeypatch):
    monkeypatch.setattr(watchdog, "WATCH_EVERY", timedelta(seconds=0.2))
    app.control.purge()

    with start_worker(app, pool="threads", perform_ping_check=False):
        deadline = time.monotonic() + 20
        while not JobRun.objects.filter(name="payments.watch", succeeded_at__isnull=False).exists():
            assert time.monotonic() < deadline, "The worker did not watch."
            time.sleep(0.05)

    app.control.purge()


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_starts_does_what_was_missed():
    app.control.purge()
    JobRun.objects.create(name="payments.close_books", succeeded_at=clock.now() - 40 * HOUR)

    with start_worker(app, pool="threads", perform_ping_check=False):
        worker_ready.send(sender=None)  # the testing worker has a signal of its own
        deadline = time.monotonic() + 20
        while not JobRun.objects.filter(
            name="payments.close_books", succeeded_at__gt=clock.now() - HOUR
        ).exists():
            assert time.monotonic() < deadline, "The worker did not catch up."
            time.sleep(0.05)

    assert JobRun.objects.get(name="worker").started_at is not None
    assert JobRun.objects.get(name="payments.prove_books").succeeded_at is None
