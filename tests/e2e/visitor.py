"""Somebody who talks to the public GraphQL API, with cookies of her own: `Visitor`."""

from __future__ import annotations

from typing import Any

import requests

PATIENCE = 40  # seconds for one answer


class ApiError(Exception):
    """The API answered with `errors`, or with no GraphQL at all."""


class RestartingError(Exception):
    """The front server said that the platform restarts, or cut the line: try again."""


class Visitor:
    """One browser's worth of cookies. `statuses` collects what every answer was."""

    def __init__(self, url: str, *, language: str = "en") -> None:
        self.statuses: list[int] = []
        self._url = f"{url}/graphql"
        self._http = requests.Session()
        self._http.headers.update({"X-Matricia-Client": "tests", "Accept-Language": language})

    def ask(self, query: str, /, **variables: Any) -> Any:
        """Run one operation and return its `data`. Raises ApiError or RestartingError."""
        given = {"query": query, "variables": variables}
        try:
            answer = self._http.post(self._url, json=given, timeout=PATIENCE)
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
