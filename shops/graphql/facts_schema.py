"""Root fields and mutations about the facts of products."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import QuerySet

from matricia.kit.graphql.access import ObjectType, everyone, signed_in
from matricia.kit.graphql.mutations import RuleMutation
from matricia.kit.graphql.roots import QueryPart
from matricia.kit.graphql.rows import find_row, get_row
from shops.care import GROUPS
from shops.fibres import fibre_name, vocabulary
from shops.graphql.facts_types import ProductFactsType, SizeGuideType
from shops.graphql.types import ProductType
from shops.models import Product, Shop, SizeGuide
from shops.related import related_to
from shops.selectors import shops_run_by
from shops.services.edit_product_facts import edit_product_facts
from shops.services.edit_size_guide import edit_size_guide
from shops.states import Right


class FibreNameType(ObjectType):
    """A name that may stand on a label: a code of `shops.fibres`."""

    class Meta:
        name = "FibreName"
        access = {everyone: "code name"}

    code = graphene.String(required=True)
    name = graphene.String(required=True)

    @staticmethod
    def resolve_code(code: str, info: Any) -> str:
        return code

    @staticmethod
    def resolve_name(code: str, info: Any) -> str:
        return fibre_name(code)


class FactsQueries(QueryPart):
    """What the editor of facts chooses from, and which pieces go with one."""

    access = {everyone: "fibre_names care_symbols size_guides related_to"}

    fibre_names = graphene.List(
        graphene.NonNull(FibreNameType),
        required=True,
        description="Of Annex I of Regulation (EU) 1007/2011.",
    )
    care_symbols = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Codes, as on a label."
    )
    size_guides = graphene.List(
        graphene.NonNull(SizeGuideType),
        shop=graphene.ID(required=True),
        required=True,
        description="Of a shop I run.",
    )
    related_to = graphene.List(
        graphene.NonNull(ProductType),
        product=graphene.ID(required=True),
        required=True,
        description="Pieces of other designers: of the same kind first, then of its themes.",
    )

    @staticmethod
    def resolve_fibre_names(root: Any, info: Any) -> list[str]:
        return list(vocabulary())

    @staticmethod
    def resolve_care_symbols(root: Any, info: Any) -> list[str]:
        return list(GROUPS)

    @staticmethod
    def resolve_size_guides(root: Any, info: Any, shop: str) -> QuerySet[SizeGuide]:
        hers = find_row(shops_run_by(info.context.user, Right.PRODUCTS), shop)
        return SizeGuide.objects.filter(shop=hers)

    @staticmethod
    def resolve_related_to(root: Any, info: Any, product: str) -> list[Product]:
        row = find_row(Product.objects.visible_to(info.context.user), product)
        return related_to(row) if row else []


class FibreInput(graphene.InputObjectType):
    """`fibre` is a code or a name of the list, in any language."""

    fibre = graphene.String(required=True)
    percent = graphene.Int(required=True)
    recycled = graphene.Boolean(default_value=False)


class CompositionPartInput(graphene.InputObjectType):
    """`part` is whole, or outside, lining, filling, trim."""

    part = graphene.String(default_value="whole")
    fibres = graphene.List(graphene.NonNull(FibreInput), required=True)


class SizeRowInput(graphene.InputObjectType):
    """One value for each column, in centimetres, as people write it."""

    size = graphene.String(required=True)
    values = graphene.List(graphene.NonNull(graphene.String), required=True)


class EditProductFacts(RuleMutation):
    """Changes what is given; the sheet as it stood before is kept. `version` is the one that was
    read, 0 where nothing was said yet: a newer one is a problem EDITED_MEANWHILE."""

    class Meta:
        access = signed_in

    class Arguments:
        product = graphene.ID(required=True)
        version = graphene.Int()
        composition = graphene.List(graphene.NonNull(CompositionPartInput))
        care = graphene.List(graphene.NonNull(graphene.String))
        woven_in = graphene.String()
        dyed_in = graphene.String()
        made_in = graphene.String()
        weight_grams = graphene.Int()
        has_animal_parts = graphene.Boolean()
        warnings = graphene.String(description="In the language of the request.")
        manufacturer_name = graphene.String()
        manufacturer_address = graphene.String()
        manufacturer_email = graphene.String()
        size_guide = graphene.ID(description="Empty takes it away.")

    facts = graphene.Field(ProductFactsType)

    @classmethod
    def perform(
        cls, actor: Any, *, product: str, size_guide: str | None = None, **changes: Any
    ) -> EditProductFacts:
        row = get_row(Product.objects.visible_to(actor), product)
        if size_guide == "":
            changes["without_size_guide"] = True
        elif size_guide is not None:
            changes["size_guide"] = get_row(SizeGuide.objects.visible_to(actor), size_guide)
        given = {name: value for name, value in changes.items() if value is not None}
        return cls(facts=edit_product_facts(row, actor=actor, **given))


class EditSizeGuide(RuleMutation):
    """Makes the shop's guide of this name, or replaces it."""

    class Meta:
        access = signed_in

    class Arguments:
        shop = graphene.ID(required=True)
        name = graphene.String(required=True)
        columns = graphene.List(graphene.NonNull(graphene.String), required=True)
        rows = graphene.List(graphene.NonNull(SizeRowInput), required=True)

    size_guide = graphene.Field(SizeGuideType)

    @classmethod
    def perform(cls, actor: Any, *, shop: str, **guide: Any) -> EditSizeGuide:
        row = get_row(Shop.objects.visible_to(actor), shop)
        return cls(size_guide=edit_size_guide(row, actor=actor, **guide))


FACTS_MUTATIONS: list[type[RuleMutation]] = [EditProductFacts, EditSizeGuide]
