"""Copies of data as files, for the person they are about; links that stop letters."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from matricia.accounts.models import DataExport
from matricia.accounts.stop_links import is_ours, page_of, stop


@require_safe
def export_file(request: HttpRequest, export_id: uuid.UUID) -> HttpResponse:
    """The ZIP. Who is not signed in is led to her page; others, and after a week, find nothing."""
    if not request.user.is_authenticated:
        return HttpResponseRedirect("/account/data")
    export = DataExport.objects.filter(pk=export_id, user=request.user).first()
    if export is None or not export.is_open or export.content is None:
        raise Http404
    return HttpResponse(
        bytes(export.content),
        content_type="application/zip",
        headers={
            "Content-Disposition": 'attachment; filename="matricia.zip"',
            "Cache-Control": "private, no-store",
        },
    )


@csrf_exempt  # posted by mail programs; the token itself is the right (RFC 8058 §3.1)
@require_http_methods(["GET", "HEAD", "POST"])
def stop_letters(request: HttpRequest, token: str) -> HttpResponse:
    """A mail program posts and it is done; a person who opens the link is asked by a page first,
    because programs that look at mails open links, too."""
    if not is_ours(token):
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(page_of(token))
    stop(token)
    return HttpResponse("OK", content_type="text/plain")
