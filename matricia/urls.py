"""Addresses of the backend; everything else belongs to the frontend."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from matricia.files import media
from matricia.health import healthz, livez
from matricia.kit.graphql.hot import HotPlans
from matricia.kit.graphql.view import GraphQLView
from matricia.loaders import Loaders
from matricia.schema import schema
from shops.hot_reads import HOT_READS

urlpatterns = [
    path("healthz", healthz),
    path("livez", livez),
    path(
        "graphql",
        GraphQLView.as_view(
            schema=schema.graphql_schema,
            documents_file=settings.GRAPHQL_DOCUMENTS,
            loaders=Loaders,
            hot=HotPlans(schema.graphql_schema, HOT_READS),
        ),
    ),
    path("_allauth/", include("allauth.headless.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("uploads/", include("shops.urls")),
    path("uploads/", include("orders.urls")),
    path("share-pictures/", include("shops.share_pictures")),
    path("webhooks/stripe/", include("payments.urls")),
    path("documents/imports/", include("shops.import_urls")),
    path("documents/proofs/", include("shops.proof_urls")),
    path("documents/exports/", include("shops.export_urls")),
    path("documents/statements/", include("payments.statements.urls")),
    path("documents/figures/", include("payments.figures.urls")),
    path("documents/invoices/", include("payments.invoices.urls")),
    path("documents/packing/", include("orders.packing.urls")),
    path("documents/withdrawals/", include("payments.returns.urls")),
    path("documents/personal-data/", include("matricia.accounts.urls")),
    path("letters/", include("matricia.accounts.letter_urls")),
    path("letters/", include("orders.letter_urls")),
    path("", include("shops.newsletter_urls")),
    path("documents/", include("markets.tags.urls")),
    path("documents/", include("markets.proofs.urls")),
    path("documents/posters/", include("markets.posters.urls")),
    path("documents/settlements/", include("markets.settling.urls")),
    path("documents/markets/", include("markets.documents.urls")),
    path("seen/", include("shops.view_counter")),
    path("shop-files/", include("orders.feeds.urls")),
    path("sitemaps/", include("shops.sitemap_urls")),
    path("media/<path:path>", media),
]
