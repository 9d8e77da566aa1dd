"""Work of the shops room in the background. All of it yields to anything a customer waits for:
CELERY_TASK_ROUTES gives it the lowest priority."""

from __future__ import annotations

from celery import shared_task

from shops.services import draw_stand_ins as drawing
from shops.services import fetch_pictures as fetching
from shops.services.claims import warn_of_end
from shops.services.refresh_all_listings import refresh_all_listings


@shared_task(name="shops.draw_missing_pictures")
def draw_missing_pictures() -> None:
    """Hand out the drawing of stand-ins for all products that have no picture to show."""
    drawing.hand_out()


@shared_task(name="shops.draw_pictures")
def draw_pictures(first_id: int, last_id: int) -> None:
    """Draw stand-ins for the products between two ids, inclusive, that have no picture."""
    drawing.draw_between(first_id, last_id)


@shared_task(name="shops.fetch_waiting_pictures")
def fetch_waiting_pictures() -> None:
    """Hand out the fetching of pictures that are due."""
    fetching.hand_out()


@shared_task(name="shops.fetch_picture")
def fetch_picture(picture_id: int) -> None:
    """Fetch one picture from where it came from."""
    fetching.fetch(picture_id)


@shared_task(name="shops.warn_of_claims_ending")
def warn_of_claims_ending() -> None:
    """Hand out the mails about claims that end within thirty days."""
    for claim_id in warn_of_end.ending().values_list("pk", flat=True):
        warn_of_claim_end.delay(claim_id=claim_id)


@shared_task(name="shops.warn_of_claim_end", autoretry_for=(OSError,), retry_backoff=30)
def warn_of_claim_end(claim_id: int) -> None:
    """To a designer: a claim of hers ends. The post office's errors are OSErrors."""
    warn_of_end.warn_of_end(claim_id)


@shared_task(name="shops.refresh_listings")
def refresh_listings() -> None:
    """Make anew what lists and searches read: after an upgrade, and whatever was forgotten."""
    refresh_all_listings()
