"""The papers of a return, for its customer, the shop and programme staff; others find nothing."""

from __future__ import annotations

import secrets
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from orders.models import Withdrawal
from payments.returns.pdf import paper_pdf
from payments.withdrawals import with_papers


@require_safe
def paper(request: HttpRequest, withdrawal_id: UUID, name: str) -> HttpResponse:
    """The receipt or the slip; `?token=` is that of the order."""
    withdrawal = with_papers(Withdrawal.objects.filter(pk=withdrawal_id)).first()
    if withdrawal is None or not _may_see(request, withdrawal):
        raise Http404
    if name == "slip" and not withdrawal.was_sent:
        raise Http404
    return HttpResponse(
        paper_pdf(withdrawal, name),
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'attachment; filename="{withdrawal.number}-{name}.pdf"',
            "Cache-Control": "private, no-store",
        },
    )


def _may_see(request: HttpRequest, withdrawal: Withdrawal) -> bool:
    token = request.GET.get("token", "").encode()
    if secrets.compare_digest(token, withdrawal.seller_order.order.access_token.encode()):
        return True
    return Withdrawal.objects.visible_to(request.user).filter(pk=withdrawal.pk).exists()
