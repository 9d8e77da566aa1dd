"""The one GraphQL endpoint: POST JSON, trusted documents by id, limits, errors without secrets."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    OperationType,
    execute,
    get_operation_ast,
    parse,
    validate,
)

from matricia.kit.answers.reading import READING, ObservedRequest, observed
from matricia.kit.graphql.execution import BatchingExecution
from matricia.kit.graphql.hot import HotPlans
from matricia.kit.graphql.limits import check_limits

log = logging.getLogger(__name__)
MAX_BODY = 2_000_000  # a till hands in two hundred signed events at once
CLIENT_HEADER = "X-Matricia-Client"


# A browser sends JSON with a header of ours to another origin only after a preflight, which we
# never answer: that is what protects the session cookie here, instead of a form token.
@method_decorator(csrf_exempt, name="dispatch")
class GraphQLView(View):
    """`{"documentId": …}` (one of our frontend's) or `{"query": …}`, and `variables`."""

    schema: GraphQLSchema | None = None
    documents_file: Path | None = None
    loaders: Callable[[], Any] = object
    hot: HotPlans | None = None

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> JsonResponse:
        """Answer one operation; 400 for what is no valid request, 200 with `errors` otherwise."""
        try:
            document, variables = self._read(request)
        except GraphQLError as error:
            return _answer(ExecutionResult(errors=[error]), status=400)
        assert self.schema is not None
        request.loaders = self.loaders()  # type: ignore[attr-defined]
        reading = request.META.get(READING)
        if reading is None or not _is_query(document):
            return _answer(self._executed(document, request, variables))
        with observed(reading):
            result = self._executed(document, ObservedRequest(request, reading), variables)
        reading.is_whole = not result.errors
        return _answer(result)

    def _executed(
        self,
        document: DocumentNode,
        request: HttpRequest | ObservedRequest,
        variables: dict[str, Any],
    ) -> ExecutionResult:
        try:
            found = self.hot.answer(document, request, variables) if self.hot else None
            if found is None:
                return self._resolved(document, request, variables)
            if found.rest is None:
                return ExecutionResult(found.data)
            return found.with_rest(self._resolved(found.rest, request, variables))
        except Exception as error:  # noqa: BLE001 (a required field behind a loader failed)
            return ExecutionResult(errors=[GraphQLError("", original_error=error)])

    def _resolved(
        self,
        document: DocumentNode,
        request: HttpRequest | ObservedRequest,
        variables: dict[str, Any],
    ) -> ExecutionResult:
        """By graphql-core, field by field."""
        assert self.schema is not None
        result = execute(
            self.schema,
            document,
            context_value=request,
            variable_values=variables,
            execution_context_class=BatchingExecution,
        )
        assert isinstance(result, ExecutionResult)
        return result

    def _read(self, request: HttpRequest) -> tuple[DocumentNode, dict[str, Any]]:
        if CLIENT_HEADER not in request.headers or request.content_type != "application/json":
            raise GraphQLError(f"Send application/json with a {CLIENT_HEADER} header.")
        if len(request.body) > MAX_BODY:
            raise GraphQLError("This request is too large.")
        try:
            body = json.loads(request.body)
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise GraphQLError("Send a JSON object with `query` or `documentId`.")
        variables = {} if body.get("variables") is None else body["variables"]
        if not isinstance(variables, dict):
            raise GraphQLError("`variables` is an object.")
        assert self.schema is not None
        document = _document(self.schema, self._text(body))
        check_limits(document, variables)
        return document, variables

    def _text(self, body: dict[str, Any]) -> str:
        if document_id := body.get("documentId"):
            text = self._trusted().get(str(document_id))
            if text is None:
                raise GraphQLError(_("This page is out of date. Reload it, please."))
            return text
        text = body.get("query")
        if not isinstance(text, str):
            raise GraphQLError("Send `query` or `documentId`.")
        return text

    def _trusted(self) -> dict[str, str]:
        """Our frontend's documents; a new build of it is noticed without a restart."""
        file = self.documents_file
        if file is None or not file.exists():
            return {}
        return _documents_in(file, file.stat().st_mtime_ns)


def _is_query(document: DocumentNode) -> bool:
    operation = get_operation_ast(document)
    return operation is not None and operation.operation is OperationType.QUERY


@lru_cache(maxsize=512)
def _document(schema: GraphQLSchema, text: str) -> DocumentNode:
    """Parse and validate once per text."""
    document = parse(text, max_tokens=4000)
    if errors := validate(schema, document, max_errors=5):
        raise errors[0]
    return document


@lru_cache(maxsize=2)
def _documents_in(file: Path, changed_at: int) -> dict[str, str]:
    documents: dict[str, str] = json.loads(file.read_text("utf-8"))
    return documents


def _answer(result: ExecutionResult, status: int = 200) -> JsonResponse:
    body: dict[str, Any] = {"data": result.data}
    if result.errors:
        body["errors"] = [_shown(error) for error in result.errors]
    return JsonResponse(body, status=status)


def _shown(error: GraphQLError) -> dict[str, Any]:
    """What a client may know: our own messages; for anything unforeseen, that we noted it."""
    if error.original_error is not None and not isinstance(error.original_error, GraphQLError):
        log.error("GraphQL field %s failed", error.path, exc_info=error.original_error)
        return {
            "message": _("Something went wrong on our side. It has been noted; please try again."),
            "path": error.path,
            "extensions": {"code": "INTERNAL"},
        }
    return {**error.formatted}
