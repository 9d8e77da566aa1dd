"""A catalogue for tests about finding: pieces whose titles are words that people look for."""

from __future__ import annotations

from shops.models import Product, Shop
from shops.services.refresh_listing import refresh_listing
from tests.factories.shops import ProductFactory, ShopFactory

#: (title, kind, tags, description); the slug is the title's.
PIECES = (
    ("Robe Séville", "Robe", ["été", "lin"], "<p>Une robe longue en lin lavé.</p>"),
    ("Robe chemise Opale", "Robe", ["coton"], "<p>Boutonnée devant, ceinture à nouer.</p>"),
    ("Chemise Nérée", "Chemise", ["coton"], "<p>Col officier, poignets mousquetaire.</p>"),
    ("Pantalon Brume", "Pantalon", ["laine"], "<p>Taille haute, jambes droites.</p>"),
    ("Jupe portefeuille", "Jupe", ["denim"], "<p>Taillée dans des jeans portés.</p>"),
    ("Manteau Hiver", "Manteau", ["laine"], "<p>Drap de laine, doublure satin.</p>"),
    ("Écharpe Illimani", "Écharpe", ["alpaga"], "<p>Tricotée main à Grenoble.</p>"),
    ("Bonnet torsadé", "Bonnet", ["maille"], "<p>Pompon amovible.</p>"),
    ("Pull marin", "Pull", ["maille"], "<p>Rayures et col bateau.</p>"),
    ("Cardigan mohair", "Cardigan", ["mohair"], "<p>Souple et léger.</p>"),
    ("Sac cabas", "Sac", ["cuir"], "<p>Cuir tanné végétal.</p>"),
    ("Kimono fleuri", "Kimono", ["soie"], "<p>Imprimé de pivoines.</p>"),
    ("Veste brodée", "Veste", ["broderie"], "<p>Broderie à la main.</p>"),
    ("T-shirt rayé", "T-shirt", ["coton"], "<p>Jersey épais.</p>"),
    ("Chaussettes côtelées", "Chaussettes", ["laine"], "<p>Montantes.</p>"),
    ("Foulard batik", "Foulard", ["soie"], "<p>Teint à la réserve.</p>"),
    ("Combinaison atelier", "Combinaison", ["coton"], "<p>Grandes poches.</p>"),
    ("Boucles d'oreilles lune", "Bijoux", ["laiton"], "<p>Martelées.</p>"),
    ("Ceinture tressée", "Ceinture", ["cuir"], "<p>Boucle en laiton.</p>"),
    ("Débardeur côtes", "Débardeur", ["coton"], "<p>Côtes fines.</p>"),
    ("Short cycliste", "Short", ["coton"], "<p>Taille élastique.</p>"),
    ("Gilet matelassé", "Gilet", ["coton"], "<p>Ouatine recyclée.</p>"),
    ("Chapeau cloche", "Chapeau", ["laine"], "<p>Feutre de laine.</p>"),
    ("Gants fourrés", "Gants", ["cuir"], "<p>Doublés de cachemire.</p>"),
)


def hang_wardrobe() -> Shop:
    """All pieces on sale in one shop."""
    shop: Shop = ShopFactory(name="Atelier Koumba", slug="atelier-koumba")
    for title, kind, tags, description in PIECES:
        ProductFactory(
            shop=shop, title=title, product_type=kind, tags=tags, description=description
        )
    refresh_listing(Product.objects.values_list("pk", flat=True))
    return shop
