"""Somebody who talks to the public GraphQL API, with cookies of her own: `Visitor`."""

from __future__ import annotations

import secrets
import time
from typing import Any

import requests

PATIENCE = 40  # seconds for one answer
RESTART_SECONDS = 60


class ApiError(Exception):
    """The API answered with `errors`, or with no GraphQL at all."""


class RestartingError(Exception):
    """The front server said that the platform restarts, or cut the line: try again."""


class Visitor:
    """One browser's worth of cookies. `statuses` collects what every answer was."""

    def __init__(self, url: str, *, language: str = "en") -> None:
        self.statuses: list[int] = []
        self._url = url
        self._http = requests.Session()
        self._http.headers.update({"X-Matricia-Client": "tests", "Accept-Language": language})

    def ask(self, query: str, /, **variables: Any) -> Any:
        """Run one operation and return its `data`. Raises ApiError or RestartingError."""
        given = {"query": query, "variables": variables}
        try:
            answer = self._http.post(f"{self._url}/graphql", json=given, timeout=PATIENCE)
        except requests.RequestException as problem:
            raise RestartingError(str(problem)) from problem
        self.statuses.append(answer.status_code)
        if answer.status_code == 502:
            raise RestartingError(answer.text)
        if answer.status_code != 200:
            raise ApiError(f"{answer.status_code}: {answer.text[:500]}")
        body = answer.json()
        if "errors" in body:
            raise ApiError(str(body["errors"])[:500])
        return body["data"]

    def insist(self, query: str, /, **variables: Any) -> Any:
        """As `ask`, the same again while the platform restarts; RestartingError after a minute."""
        deadline = time.monotonic() + RESTART_SECONDS
        while True:
            try:
                return self.ask(query, **variables)
            except RestartingError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.5)

    def sign_in(self, email: str, password: str) -> None:
        """With what she signed up with."""
        token = secrets.token_hex(16)
        answer = self._http.post(
            f"{self._url}/_allauth/browser/v1/auth/login",
            json={"email": email, "password": password},
            headers={"X-CSRFToken": token},
            cookies={"csrftoken": token},
            timeout=PATIENCE,
        )
        if answer.status_code != 200:
            raise ApiError(f"{answer.status_code}: {answer.text[:500]}")
