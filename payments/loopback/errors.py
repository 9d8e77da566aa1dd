"""Stripe's error envelope: `{"error": {"type", "code", "message", "param"}}` and an HTTP status."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal as Stripe words it; with `keep_work` its state changes stand (a declined card)."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        kind: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
        keep_work: bool = False,
        extra: Json | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.keep_work = keep_work
        fields: Json = {"type": kind, "message": message, "code": code, "param": param}
        self.body: Json = {
            "error": {k: v for k, v in fields.items() if v is not None} | (extra or {})
        }


def invalid(message: str, param: str | None = None, code: str | None = None) -> ApiError:
    """400: the request cannot be carried out as it stands."""
    return ApiError(400, message, code=code, param=param)


def parameter_unknown(param: str) -> ApiError:
    """400: the contract does not know this parameter."""
    return invalid(f"Received unknown parameter: {param}", param, "parameter_unknown")


def parameter_missing(param: str) -> ApiError:
    """400: a required parameter is absent."""
    return invalid(f"Missing required param: {param}.", param, "parameter_missing")


def resource_missing(kind: str, identifier: str, param: str = "id", status: int = 404) -> ApiError:
    """404 when the id stands in the path, 400 when it is a parameter."""
    return ApiError(status, f"No such {kind}: '{identifier}'", code="resource_missing", param=param)


def no_access(account: str) -> ApiError:
    """403: no such connected account, or it took the platform's access away."""
    return ApiError(
        403,
        f"The provided key does not have access to account '{account}' (or that account does not "
        "exist). Application access may have been revoked.",
        code="account_invalid",
    )


def amount_too_large(message: str, param: str = "amount") -> ApiError:
    """400: more than the limit that applies (balance of a charge, eight digits, …)."""
    return invalid(message, param, "amount_too_large")
