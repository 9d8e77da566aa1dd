"""Where Stripe calls us: verify, keep, answer within milliseconds. Acting on it is a task's work.

There are three endpoints with secrets of their own: snapshots about the platform, snapshots about
connected accounts, and thin notifications. A secret is a list, so that it can be rotated.
"""

from __future__ import annotations

import json
import logging
from typing import Any, Final

import stripe
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from matricia.kit.faults import fault_point
from payments.facts import EventFacts
from payments.services.keep_event import keep_event

log = logging.getLogger(__name__)

SIGNATURE: Final = "Stripe-Signature"
#: What an endpoint takes, by the name that Stripe gives it in its `object`.
SNAPSHOT: Final = "event"
THIN: Final = "v2.core.event"


class NotGenuineError(Exception):
    """Not signed with one of the endpoint's secrets, too old, or not what this endpoint takes."""


@csrf_exempt
@require_POST
def platform(request: HttpRequest) -> HttpResponse:
    """Snapshot events about our own account."""
    return _receive(request, "platform", SNAPSHOT)


@csrf_exempt
@require_POST
def connect(request: HttpRequest) -> HttpResponse:
    """Snapshot events about designers' accounts."""
    return _receive(request, "connect", SNAPSHOT)


@csrf_exempt
@require_POST
def thin(request: HttpRequest) -> HttpResponse:
    """Thin notifications (API v2)."""
    return _receive(request, "thin", THIN)


def _receive(request: HttpRequest, endpoint: str, kind: str) -> HttpResponse:
    try:
        facts = _genuine(request, endpoint, kind)
    except NotGenuineError as problem:
        log.warning("Refused a delivery at the %s endpoint: %s", endpoint, problem)
        return HttpResponse(status=400)
    keep_event(facts, endpoint=endpoint)
    fault_point("event.kept")
    return HttpResponse(status=200)


def _genuine(request: HttpRequest, endpoint: str, kind: str) -> EventFacts:
    """The event, if one of the endpoint's secrets signed exactly these bytes a moment ago."""
    signature = request.headers.get(SIGNATURE)
    for secret in filter(None, settings.STRIPE_WEBHOOK_SECRETS[endpoint]):
        try:
            stripe.WebhookSignature.verify_header(
                request.body, signature, secret, stripe.Webhook.DEFAULT_TOLERANCE
            )
        except stripe.SignatureVerificationError:
            continue
        except ValueError as problem:  # no text
            raise NotGenuineError(type(problem).__name__) from problem
        return _facts(request.body, kind)
    raise NotGenuineError("no secret fits")


def _facts(body: bytes, kind: str) -> EventFacts:
    """The SDK's own parsing would make an object of each part, of which nothing is looked at."""
    try:
        payload = json.loads(body)
        if payload["object"] != kind:
            raise NotGenuineError("not what this endpoint takes")
        return _of_our_mode(payload)
    except (ValueError, AttributeError, KeyError, TypeError) as problem:
        raise NotGenuineError(type(problem).__name__) from problem


def _of_our_mode(payload: dict[str, Any]) -> EventFacts:
    is_live = settings.STRIPE_SECRET_KEY.startswith(("sk_live_", "rk_live_"))
    if payload.get("livemode") is not is_live:
        raise NotGenuineError("test and live are mixed")
    return EventFacts.of(payload)
