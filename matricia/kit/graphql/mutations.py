"""Mutations: find, call, answer. A broken rule becomes `problems`, and nothing was written."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any, ClassVar

import graphene
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _

from matricia.kit.errors import RuleBroken
from matricia.kit.graphql.access import Access, ObjectType, Rule, declare, everyone


class Problem(ObjectType):
    """Why something was not done. Clients switch on `code`; people read `message`."""

    class Meta:
        access = {everyone: "code message field"}

    code = graphene.String(required=True)
    message = graphene.String(required=True)
    field = graphene.String()


class RuleMutation(graphene.Mutation):
    """One mutation: `perform(actor, **arguments)` in one transaction.

    `Meta.access` is the rule for asking at all (`everyone` and `signed_in` are usual); finer rules
    are the service's. `RuleBroken` and "not found" become `problems`, everything is rolled back.
    A mutation that needs the request (the basket's cookie) implements `perform_with(info, …)`.
    `Meta.atomic = False` is for the few that ask another server while the person waits: their
    services open transactions of their own, before and after asking.
    """

    class Meta:
        abstract = True

    problems: ClassVar[Any] = graphene.List(graphene.NonNull(Problem), required=True)
    rule: ClassVar[Rule]
    atomic: ClassVar[bool]

    @classmethod
    def __init_subclass_with_meta__(
        cls, *, access: Rule | None = None, atomic: bool = True, **options: Any
    ) -> None:
        if access is None:
            raise TypeError(f"{cls.__name__}: declare who may ask (Meta.access).")
        cls.rule = access
        cls.atomic = atomic
        options.setdefault("name", f"{cls.__name__}Payload")
        super().__init_subclass_with_meta__(**options)
        payload: Access = {everyone: " ".join(cls._meta.fields)}
        declare(cls._meta.name, cls._meta.fields, payload)

    @classmethod
    def mutate(cls, root: Any, info: Any, **arguments: Any) -> Any:
        """graphene's entry point."""
        if not cls.rule.allows(info.context.user, None):
            return cls._refused("SIGN_IN", _("Please sign in first, then try again."))
        try:
            with transaction.atomic() if cls.atomic else nullcontext():
                answer = cls.perform_with(info, **arguments)
        except RuleBroken as broken:
            return cls(problems=[_problem(one) for one in broken.every])
        except ObjectDoesNotExist:
            return cls._refused(
                "NOT_FOUND", _("This does not exist, or no longer. Reload the page and try again.")
            )
        if answer.problems is None:
            answer.problems = []
        return answer

    @classmethod
    def perform_with(cls, info: Any, **arguments: Any) -> Any:
        """What `mutate` runs in its transaction; override only when the request is needed."""
        return cls.perform(info.context.user, **arguments)

    @classmethod
    def perform(cls, *actor: Any, **arguments: Any) -> Any:
        """`perform(actor, *, …)`: find, call the service, answer with an instance of this payload.

        Written with stars so that mypy lets each mutation name its own arguments.
        """
        raise NotImplementedError

    @classmethod
    def _refused(cls, code: str, message: str) -> Any:
        return cls(problems=[_problem(RuleBroken(code, message))])


def _problem(broken: RuleBroken) -> Problem:
    return Problem(code=broken.code, message=broken.message, field=broken.field)
