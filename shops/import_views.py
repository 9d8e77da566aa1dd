"""Files of products as a shop's people send them, the template, and what was left out as CSV."""

from __future__ import annotations

import csv
import uuid
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from matricia.kit.cells import BYTE_ORDER_MARK, safe_cell
from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.rows import client_id, find_row
from shops import selectors
from shops.importing.template import template_file
from shops.importing.uploads import MAX_BYTES
from shops.languages import Language
from shops.models import CatalogueImport
from shops.services.imports.receive_file import receive_file, too_large
from shops.states import Right
from shops.views import demand_our_client

MAX_BODY: Final = MAX_BYTES + 64 * 1024
STATUS: Final = {"SIGN_IN": 401, "NOT_ALLOWED": 403, "NOT_FOUND": 404, "FILE_SIZE": 413}


# Our header does what a CSRF token would, as for GraphQL: see `shops.views`.
@csrf_exempt
@require_POST
def catalogue_imports(request: HttpRequest, shop_id: int) -> JsonResponse:
    """POST multipart with `file` and `id` (a UUID made by the client): begins an import.

    Answers 201 with its id and state, or `{"problems": [{code, message, field}]}`.
    """
    try:
        run = _received(request, shop_id)
    except RuleBroken as broken:
        problem = {"code": broken.code, "message": broken.message, "field": broken.field}
        return JsonResponse({"problems": [problem]}, status=STATUS.get(broken.code, 400))
    return JsonResponse({"id": str(run.pk), "state": run.state.upper()}, status=201)


@require_safe
def import_problems(request: HttpRequest, import_id: int) -> HttpResponse:
    """What was left out, written or undone differently than announced, for a spreadsheet.

    `language=fr` chooses the language of the headings, here and of the template.
    """
    runs = CatalogueImport.objects.visible_to(request.user).filter(shop__isnull=False)
    run = runs.filter(pk=import_id).first()
    if run is None:
        raise Http404
    answer = _csv_answer(f"import-{run.pk}.csv")
    writer = csv.writer(answer, delimiter=";", lineterminator="\r\n")
    with override(_language(request)):
        writer.writerow([_("Line"), _("Piece"), _("Why it was left out")])
    for line, title, reason in _left_out(run):
        writer.writerow([line, safe_cell(title), safe_cell(reason)])
    return answer


@require_safe
def import_template(request: HttpRequest) -> HttpResponse:
    """Our own table, to fill in."""
    answer = _csv_answer("matricia.csv", mark=False)
    answer.write(template_file(_language(request)))
    return answer


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "") or get_language() or ""
    return asked if asked in Language.values else Language.FR


def _left_out(run: CatalogueImport) -> list[tuple[int, str, str]]:
    rows = [(line, "", reason) for line, reason in run.problems.values_list("line", "reason")]
    changes = run.changes.exclude(reason="").values_list("line", "title", "reason")
    return sorted([*rows, *changes])


def _csv_answer(name: str, *, mark: bool = True) -> HttpResponse:
    answer = HttpResponse(
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "private, no-store",
        },
    )
    if mark:
        answer.write(BYTE_ORDER_MARK)
    return answer


def _received(request: HttpRequest, shop_id: int) -> CatalogueImport:
    demand_our_client(request)
    if not request.user.is_authenticated:
        raise RuleBroken("SIGN_IN", _("Please sign in first, then try again."))
    shop = find_row(selectors.shops_run_by(request.user, Right.PRODUCTS), str(shop_id))
    if shop is None:
        raise RuleBroken(
            "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
        )
    # By its announced size, before Django reads the body to disk.
    if int(request.META.get("CONTENT_LENGTH") or 0) > MAX_BODY:
        raise too_large()
    file: Any = request.FILES.get("file")
    if not isinstance(file, UploadedFile) or not file.name:
        raise RuleBroken("FILE", _("Choose a file to send."), "file")
    if (file.size or 0) > MAX_BYTES:
        raise too_large()
    return receive_file(
        shop,
        bytes(file.read()),
        file_name=file.name,
        request_id=client_id(request.POST.get("id") or str(uuid.uuid4())),
        actor=request.user,
    )
