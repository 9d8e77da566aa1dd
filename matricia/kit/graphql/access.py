"""Every field has a declared access rule; a type without a complete declaration does not load.

    class ShopType(ObjectType):
        class Meta:
            name = "Shop"
            access = {everyone: "id name slug", shop_member: "phone bank_name"}

`everyone` on a type whose rows are reached through `Model.objects.visible_to(user)` means "all who
may see the row". A rule that says no makes the field null, so such fields must be nullable.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any

import graphene
from graphene.utils.str_converters import to_camel_case


@dataclass(frozen=True)
class Rule:
    """Who may read a field: `allows(user, row)`; `user` may be anonymous."""

    name: str
    allows: Callable[[Any, Any], bool]


everyone = Rule("everyone", lambda user, row: True)
signed_in = Rule("signed in", lambda user, row: bool(user.is_authenticated))
staff = Rule("programme staff", lambda user, row: bool(user.is_active and user.is_staff))

#: (type name, field name in the schema) → its rule; `tests/architecture` walks the schema with it.
RULES: dict[tuple[str, str], Rule] = {}

Access = Mapping[Rule, str]


def declare(type_name: str, fields: Mapping[str, Any], access: Access) -> dict[str, Rule]:
    """Note the rule of each of `fields`; TypeError for a field without, or a rule too many."""
    rules = {field: rule for rule, names in access.items() for field in names.split()}
    if missing := fields.keys() - rules.keys():
        raise TypeError(f"{type_name}: no access rule for {', '.join(sorted(missing))}.")
    if unknown := rules.keys() - fields.keys():
        raise TypeError(f"{type_name}: rules for unknown fields {', '.join(sorted(unknown))}.")
    for field, rule in rules.items():
        RULES[type_name, fields[field].name or to_camel_case(field)] = rule
    return rules


def guarded(rule: Rule, resolve: Callable[..., Any]) -> Callable[..., Any]:
    """`resolve`, answering null to whom the rule refuses."""

    @wraps(resolve)
    def resolve_if_allowed(root: Any, info: Any, **arguments: Any) -> Any:
        if not rule.allows(info.context.user, root):
            return None
        return resolve(root, info, **arguments)

    return resolve_if_allowed


class ObjectType(graphene.ObjectType):
    """An object type whose Meta has `access`; the base of every type of ours."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(
        cls, *, access: Access | None = None, guard: bool = True, **options: Any
    ) -> None:
        super().__init_subclass_with_meta__(**options)
        fields: dict[str, graphene.Field] = cls._meta.fields
        rules = declare(cls._meta.name, fields, access or {})
        for field, rule in rules.items():
            if guard and rule is not everyone:
                _guard(cls, field, fields[field], rule)


def _guard(cls: type, name: str, field: graphene.Field, rule: Rule) -> None:
    if isinstance(field.type, graphene.NonNull):
        raise TypeError(f"{cls.__name__}.{name} may be refused, so it must be nullable.")
    own = getattr(cls, f"resolve_{name}", None)
    resolve = own or (lambda root, info, **_: getattr(root, name, None))
    setattr(cls, f"resolve_{name}", staticmethod(guarded(rule, resolve)))
