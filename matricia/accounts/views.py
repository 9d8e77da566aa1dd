"""Copies of data as files, for the person they are about."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from matricia.accounts.models import DataExport


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
