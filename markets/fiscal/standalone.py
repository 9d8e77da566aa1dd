"""The standalone verifier: this package's own modules, put one after the other into one file."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import Final

from markets.fiscal.version import VERSION

MODULES: Final = (
    "version",
    "canonical",
    "base64url",
    "curve",
    "signature",
    "vat",
    "shapes",
    "totals",
    "tickets",
    "kinds",
    "events",
    "chain",
    "losses",
    "closings",
    "paris",
    "closing_proof",
    "house_proof",
    "arrivals",
    "zipped",
    "pem",
    "archive",
    "reading",
    "archive_proof",
    "command",
)
"""In an order in which each finds what it imports above itself."""

_PACKAGE: Final = "markets.fiscal"
_HEAD: Final = '''#!/usr/bin/env python3
"""Checks an archive of MATRICIA's till journals. Needs Python 3.11 or newer and nothing else.

    python3 verify.py ARCHIVE.zip [PUBLIC_KEY]

Made of the modules of the fiscal package, version {version}, one after the other. BSD-3-Clause.
"""

from __future__ import annotations

{imports}
'''
_TAIL: Final = """

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
"""


@cache
def standalone_verifier() -> str:
    """The program's text. Raises ValueError where two modules give two things one name."""
    imports: set[str] = set()
    bodies: list[str] = []
    seen: dict[str, str] = {}
    for module in MODULES:
        source = Path(__file__).with_name(f"{module}.py").read_text(encoding="utf-8")
        tree = ast.parse(source)
        for name in _names(tree):
            if name in seen:
                raise ValueError(f"{name} is both in {seen[name]} and in {module}")
            seen[name] = module
        imports |= _outer_imports(tree)
        bodies.append(_body(source, tree, module))
    head = _HEAD.format(version=VERSION, imports="\n".join(sorted(imports, key=_import_order)))
    return head + "".join(bodies) + _TAIL


def _names(tree: ast.Module) -> list[str]:
    found: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.append(node.name)
        elif isinstance(node, ast.Assign):
            found += [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append(node.target.id)
    return found


def _outer_imports(tree: ast.Module) -> set[str]:
    """Imports of the standard library, one name a line."""
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Import):
            found |= {f"import {alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not _is_inner(node):
            found |= {f"from {node.module} import {alias.name}" for alias in node.names}
    return found


def _is_inner(node: ast.ImportFrom) -> bool:
    module = node.module or ""
    if module == _PACKAGE or module.startswith(f"{_PACKAGE}."):
        if any(alias.asname for alias in node.names):
            raise ValueError(f"{module} is imported under another name")
        return True
    return module == "__future__"


def _import_order(line: str) -> tuple[bool, str]:
    return line.startswith("from"), line


def _body(source: str, tree: ast.Module, module: str) -> str:
    """The module's text without its docstring and imports."""
    lines = source.splitlines()
    for node in tree.body:
        is_docstring = node is tree.body[0] and isinstance(node, ast.Expr)
        if is_docstring or isinstance(node, ast.Import | ast.ImportFrom):
            for number in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                lines[number - 1] = ""
    text = "\n".join(lines).strip()
    docstring = (ast.get_docstring(tree) or "").splitlines()[0]
    return f"\n\n# --- {module}: {docstring}\n\n{text}\n"
