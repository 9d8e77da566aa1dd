"""manage.py create_stripe_endpoints: tell Stripe where to call us, once, before going live."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from payments import gateway
from payments.services.events import ASK

#: Endpoint → the variable that takes its secret, and whether it is about designers' accounts.
ENDPOINTS: Final = {
    "platform": ("STRIPE_WEBHOOK_SECRETS", False),
    "connect": ("STRIPE_CONNECT_WEBHOOK_SECRETS", True),
}
ABOUT_ACCOUNTS: Final = ("payout.", "account.", "balance.available")


class Command(BaseCommand):
    """Creates both snapshot endpoints and prints what belongs into the environment."""

    help = "Create the webhook endpoints at Stripe; prints their secrets, which Stripe shows once."

    def handle(self, *args: Any, **options: Any) -> None:
        """Create, print, and say what is left to do by hand."""
        if not settings.PUBLIC_URL.startswith("https://") and not settings.STRIPE_API_BASE:
            raise CommandError("Stripe calls https addresses only: set PUBLIC_URL to yours.")
        for endpoint, (variable, of_accounts) in ENDPOINTS.items():
            self.stdout.write(f"{variable}={self._created(endpoint, of_accounts=of_accounts)}")
        self.stdout.write(
            "\nBy hand, in the dashboard: an event destination with thin payloads, for connected "
            f"accounts, to\n{self._address('thin')}\nwith these events; its secret goes into "
            "STRIPE_THIN_WEBHOOK_SECRETS:"
        )
        self.stdout.write("\n".join(sorted(kind for kind in ASK if kind.startswith("v2."))))

    def _created(self, endpoint: str, *, of_accounts: bool) -> str:
        snapshots = [kind for kind in ASK if not kind.startswith("v2.")]
        events = [
            kind
            for kind in snapshots
            if (kind.startswith(ABOUT_ACCOUNTS) if of_accounts else not kind.startswith("account."))
        ]
        try:
            return gateway.create_endpoint(
                self._address(endpoint), events=sorted(events), of_accounts=of_accounts
            )
        except (gateway.GatewayRefused, gateway.GatewayUnsure) as problem:
            raise CommandError(
                f"Stripe made no endpoint ({problem}). Check STRIPE_SECRET_KEY, look at the "
                "dashboard for one that was made already, then try again."
            ) from problem

    def _address(self, endpoint: str) -> str:
        return f"{settings.PUBLIC_URL}/webhooks/stripe/{endpoint}"
