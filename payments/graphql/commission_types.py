"""Commissions: on what was sold, and the rules for what she sells now."""

from __future__ import annotations

from typing import Any

import graphene

from matricia.kit import clock
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row
from matricia.kit.graphql.scalars import money_field, money_from
from payments.explanations.commission import commission_words, rule_words
from payments.models import Commission, CommissionRule
from payments.permissions import can_see_earnings
from payments.services.commission import rules_of_shop
from shops.models import Shop


class CommissionLineType(ObjectType):
    """The commission on one line, frozen when it was paid."""

    class Meta:
        name = "CommissionLine"
        access = {
            everyone: "id product_title base rate amount vat floor rule version author explanation"
        }

    id = graphene.ID(required=True)
    product_title = graphene.String(required=True)
    base = money_field(description="What it was computed from: the line after discount.")
    rate = graphene.Int(required=True, description="Ten-thousandths: 1200 is 12 %.")
    amount = money_field(description="VAT included.")
    vat = money_field(description="The VAT contained in the amount.")
    floor = money_field(description="What of the amount only covers the card fee and the margin.")
    rule = graphene.String(required=True, description="Which rule.")
    version = graphene.Int(required=True)
    author = graphene.String(required=True, description="Who set it; empty for the founding rule.")
    explanation = graphene.String(required=True, description="How it came about, in words.")

    resolve_base = money_from("base")
    resolve_amount = money_from("amount")
    resolve_vat = money_from("vat")
    resolve_floor = money_from("floor")

    @staticmethod
    def resolve_product_title(commission: Commission, info: Any) -> str:
        return commission.line.product_title

    @staticmethod
    def resolve_rule(commission: Commission, info: Any) -> str:
        return commission.rule_name

    @staticmethod
    def resolve_version(commission: Commission, info: Any) -> int:
        return commission.rule_version

    @staticmethod
    def resolve_author(commission: Commission, info: Any) -> str:
        return commission.rule_author

    @staticmethod
    def resolve_explanation(commission: Commission, info: Any) -> str:
        return commission_words(commission)


class CommissionRuleType(ObjectType):
    """A rule for what a shop sells now."""

    class Meta:
        name = "CommissionRule"
        access = {
            everyone: "id name version rate vat_rate valid_from valid_until author explanation"
        }

    id = graphene.ID(required=True)
    name = graphene.String(required=True)
    version = graphene.Int(required=True)
    rate = graphene.Int(required=True, description="Ten-thousandths: 1200 is 12 %.")
    vat_rate = graphene.Int(required=True, description="Ten-thousandths, contained in it.")
    valid_from = graphene.DateTime(required=True)
    valid_until = graphene.DateTime()
    author = graphene.String(required=True, description="Who set it; empty for the founding rule.")
    explanation = graphene.String(required=True, description="What it takes of what, in words.")

    @staticmethod
    def resolve_author(rule: CommissionRule, info: Any) -> str:
        return rule.set_by_name

    @staticmethod
    def resolve_explanation(rule: CommissionRule, info: Any) -> str:
        return rule_words(rule)


class CommissionQueries(QueryPart):
    """Root fields about commissions."""

    access = {everyone: "commission_rules"}

    commission_rules = graphene.List(
        graphene.NonNull(CommissionRuleType),
        shop=graphene.ID(required=True),
        description="What holds for a shop's pieces now, the most particular rule first; null for "
        "those whose business it is not.",
    )

    @staticmethod
    def resolve_commission_rules(root: Any, info: Any, shop: str) -> list[CommissionRule] | None:
        found = find_row(Shop.objects.visible_to(info.context.user), shop)
        if found is None or not can_see_earnings(info.context.user, found):
            return None
        return rules_of_shop(found, clock.now())
