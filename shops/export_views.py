"""Copies of shops as files, for the shop's people."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.http import StreamingHttpResponse as Streamed
from django.views.decorators.http import require_safe

from matricia.files import private_storage
from matricia.kit.addresses import page_path
from shops.export_links import export_in
from shops.models import ShopExport
from shops.permissions import owns


@require_safe
def shop_export(request: HttpRequest, token: str) -> HttpResponseBase:
    """The ZIP. Who is not signed in is led to the page it was asked on, which asks her to sign in;
    others find nothing, and after a week nobody does."""
    pk = export_in(token)
    export = ShopExport.objects.select_related("shop").filter(pk=pk).first() if pk else None
    if export is None or not export.is_open:
        raise Http404
    if not request.user.is_authenticated:
        return HttpResponseRedirect(page_path(f"/dashboard/{export.shop.slug}/shop/export"))
    if not owns(request.user, export.shop_id):
        raise Http404
    try:
        parts = private_storage().parts(export.file)
    except FileNotFoundError as missing:
        raise Http404 from missing
    return Streamed(
        parts,
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{_name_of(export)}"',
            "Content-Length": str(export.size),
            "Cache-Control": "private, no-store",
        },
    )


def _name_of(export: ShopExport) -> str:
    return f"{export.shop.slug}-{export.asked_at:%Y-%m-%d}.zip"
