"""The link that ends a newsletter, and the list of its readers as a file."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
)
from django.utils.translation import get_language, override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from matricia.kit import clock
from matricia.kit.addresses import page_path
from shops.models import Shop
from shops.newsletter_links import stopped_by
from shops.newsletter_readers import readers_file
from shops.permissions import owns
from shops.services.newsletter.leave_newsletter import leave_by_link


@csrf_exempt  # posted by mail programs; the token itself is the right (RFC 8058 §3.1)
@require_http_methods(["GET", "HEAD", "POST"])
def stop_newsletter(request: HttpRequest, token: str) -> HttpResponse:
    """A mail program posts and it is done; a person who opens the link is asked by a page first,
    because programs that look at mails open links, too."""
    reader = stopped_by(token)
    if reader is None:
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(page_path(f"/newsletter/stop/{token}", reader.language))
    try:
        leave_by_link(token)
    except ObjectDoesNotExist:
        raise Http404 from None
    return HttpResponse("OK", content_type="text/plain")


@require_safe
def newsletter_file(request: HttpRequest, slug: str) -> HttpResponse:
    """For owners of the shop; others find nothing. `?language=fr` chooses its language."""
    shop = Shop.objects.filter(slug=slug).first()
    if shop is None or not owns(request.user, shop.pk):
        raise Http404
    with override(_language(request)):
        content = b"".join(readers_file(shop))
    return HttpResponse(
        content,
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{shop.slug}-newsletter-'
            f'{clock.today():%Y-%m-%d}.csv"',
            "Cache-Control": "private, no-store",
        },
    )


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else get_language() or settings.LANGUAGE_CODE
