"""The terms of sale, over the API."""

from __future__ import annotations

from typing import Any

import graphene
from django.utils.translation import get_language

from matricia.kit import clock
from matricia.kit.graphql.access import ObjectType, everyone
from matricia.kit.graphql.roots import QueryPart
from orders.terms.versions import (
    Section,
    TermsVersion,
    coming,
    find_version,
    sections_of,
    terms_on,
    versions,
)


class TermsSectionType(ObjectType):
    """A heading and its paragraphs."""

    class Meta:
        name = "TermsSection"
        access = {everyone: "title paragraphs"}

    title = graphene.String(required=True)
    paragraphs = graphene.List(graphene.NonNull(graphene.String), required=True)


class TermsType(ObjectType):
    """A version of the terms of sale; its text never changes."""

    class Meta:
        name = "Terms"
        access = {everyone: "version published_on effective_on sections"}

    version = graphene.String(required=True)
    published_on = graphene.Date(required=True)
    effective_on = graphene.Date(
        required=True, description="Fifteen days after its publication at the earliest."
    )
    sections = graphene.List(graphene.NonNull(TermsSectionType), required=True)

    @staticmethod
    def resolve_sections(terms: TermsVersion, info: Any) -> list[Section]:
        return sections_of(terms, get_language() or "fr")


class TermsQueries(QueryPart):
    """For everybody."""

    access = {everyone: "terms coming_terms terms_versions"}

    terms = graphene.Field(
        TermsType,
        version=graphene.String(description="Left out: what holds today."),
        description="Null for a version that there is not.",
    )
    coming_terms = graphene.Field(
        TermsType, description="What is published and does not hold yet, if anything."
    )
    terms_versions = graphene.List(
        graphene.NonNull(TermsType), required=True, description="The newest first."
    )

    @staticmethod
    def resolve_terms(root: Any, info: Any, version: str | None = None) -> TermsVersion | None:
        return find_version(version) if version else terms_on(clock.today())

    @staticmethod
    def resolve_coming_terms(root: Any, info: Any) -> TermsVersion | None:
        return coming(clock.today())

    @staticmethod
    def resolve_terms_versions(root: Any, info: Any) -> list[TermsVersion]:
        return list(versions())
