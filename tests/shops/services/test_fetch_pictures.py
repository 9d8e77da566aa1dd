"""Imported pictures are fetched, or given up in the end."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage

from matricia.kit import clock
from shops.models import ProductPicture
from shops.services import draw_stand_ins, fetch_pictures
from shops.states import PictureState
from tests.factories.shops import ProductFactory
from tests.shops.picture_files import picture_file
from tests.shops.picture_server import answer_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def run_later(tasks_at_once, django_capture_on_commit_callbacks):
    """`run_later(service)`: calls it and everything that it enqueues."""

    def _run(service):
        with django_capture_on_commit_callbacks(execute=True):
            service()

    return _run


def waiting(url, **fields):
    return ProductPicture.objects.create(product=ProductFactory(), source_url=url, **fields)


def state_of(row):
    row.refresh_from_db()
    return row.state, row.attempts


def test_a_picture_that_can_be_had_is_stored_and_replaces_the_drawing(
    pictures_elsewhere, run_later
):
    pictures_elsewhere.answers["/a.jpg"] = answer_with(body=picture_file())
    row = waiting(pictures_elsewhere.url("/a.jpg"))
    draw_stand_ins.draw_between(row.product_id, row.product_id)
    drawn = ProductPicture.objects.get(drawn=True)

    run_later(fetch_pictures.hand_out)

    assert state_of(row) == (PictureState.READY, 0)
    assert (row.width, row.height, row.widths) == (1200, 1500, [320, 640, 1200])
    assert default_storage.exists(str(row.file))
    assert list(row.product.pictures.all()) == [row]
    assert not default_storage.exists(str(drawn.file))


def test_a_picture_that_is_gone_is_given_up_at_once(pictures_elsewhere, run_later):
    row = waiting(pictures_elsewhere.url("/gone.jpg"))

    run_later(fetch_pictures.hand_out)

    assert state_of(row) == (PictureState.UNREACHABLE, 1)


def test_what_is_no_picture_is_given_up_at_once(pictures_elsewhere, run_later):
    pictures_elsewhere.answers["/a.jpg"] = answer_with(body=b"<html>Not here</html>")
    row = waiting(pictures_elsewhere.url("/a.jpg"))

    run_later(fetch_pictures.hand_out)

    assert state_of(row) == (PictureState.UNREACHABLE, 1)
    assert row.file.name == ""


def test_an_address_inside_is_given_up_without_being_asked(pictures_elsewhere, run_later, settings):
    settings.PRIVATE_PICTURE_ADDRESSES = frozenset()
    row = waiting("http://127.0.0.1/a.jpg")

    run_later(fetch_pictures.hand_out)

    assert state_of(row) == (PictureState.UNREACHABLE, 1)
    assert pictures_elsewhere.asked == []


def test_a_busy_server_is_asked_three_times_and_then_no_more(pictures_elsewhere, run_later):
    pictures_elsewhere.answers["/a.jpg"] = answer_with(503)
    row = waiting(pictures_elsewhere.url("/a.jpg"))
    now = clock.now()

    asked = []
    for minutes in (0, 1, 3, 10, 30, 60, 600):
        with clock.frozen(now + timedelta(minutes=minutes)):
            run_later(fetch_pictures.hand_out)
        asked.append((len(pictures_elsewhere.asked), *state_of(row)))

    assert asked == [
        (1, "waiting", 1),
        (1, "waiting", 1),
        (2, "waiting", 2),
        (2, "waiting", 2),
        (3, "unreachable", 3),
        (3, "unreachable", 3),
        (3, "unreachable", 3),
    ]


def test_a_host_that_is_away_is_tried_once_for_all_its_pictures(run_later):
    rows = [waiting(f"http://nothing.invalid/{number}.jpg") for number in range(3)]
    now = clock.now()

    fetch_pictures.fetch(rows[0].pk)
    run_later(fetch_pictures.hand_out)

    assert [state_of(row) for row in rows] == [("waiting", 1)] * 3
    for minutes in (3, 30):
        with clock.frozen(now + timedelta(minutes=minutes)):
            run_later(fetch_pictures.hand_out)
    assert [state_of(row) for row in rows] == [("unreachable", 3)] * 3


def test_a_picture_that_was_removed_is_not_asked_for(pictures_elsewhere):
    row = waiting(pictures_elsewhere.url("/a.jpg"))
    ProductPicture.objects.all().delete()

    fetch_pictures.fetch(row.pk)

    assert ProductPicture.objects.count() == 0
    assert pictures_elsewhere.asked == []
