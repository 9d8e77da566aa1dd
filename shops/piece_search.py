"""Find variants by what stands on them: words of the title and options, codes and numbers."""

from __future__ import annotations

from typing import Final

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from shops.models import Variant
from shops.tag_codes import code_in

MAX_QUERY: Final = 100


def with_words(variants: QuerySet[Variant], query: str) -> QuerySet[Variant]:
    """Each word of `query` is a part of a title or an option, or else a tag code (or its address),
    SKU or barcode."""
    variants = variants.annotate(options_text=Cast("option_values", TextField()))
    for word in query[:MAX_QUERY].split():
        variants = variants.filter(
            Q(product__title__icontains=word)
            | Q(options_text__icontains=word)
            | Q(tag_code=code_in(word).upper())
            | Q(sku__iexact=word)
            | Q(barcode=word)
        )
    return variants
