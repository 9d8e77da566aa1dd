"""Guesses what a product is from the words of its title and type, in English and French."""

from __future__ import annotations

import re
import unicodedata

from shops.drawing.cutting import Kind

LONGEST = 400  # characters of a title or type that are read

# The first line with a word in the text wins: compound names ("shirt dress") stand before their
# parts. Words are written as `plain` leaves them: lower case, no accents, no punctuation.
_WORDS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.DRESS,
        (
            "shirt dress; shirtdress; robe chemise; sweater dress; jumper dress; robe pull; "
            "robe de chambre"
        ),
    ),
    (Kind.TSHIRT, "tee shirts?; t shirts?; tshirts?; tees?; debardeurs?; tank tops?; polos?"),
    (Kind.SLIP, "slip dress(es)?; nuisettes?; camisoles?; robes? nuisette"),
    (Kind.KIMONO, "kimonos?; haoris?; caftans?; kaftans?; ponchos?; capes?"),
    (
        Kind.JUMPER,
        (
            "sweaters?; sweatshirts?; sweats?; hoodies?; hoody; pulls?; pullovers?; jumpers?; "
            "cardigans?; gilets?; tricots?; fleeces?; crewnecks?; mailles?"
        ),
    ),
    (Kind.BACKPACK, "backpacks?; rucksacks?; sacs? a dos"),
    (
        Kind.SATCHEL,
        (
            "satchels?; crossbody; cross body; besaces?; pochettes?; clutch(es)?; handbags?; "
            "purses?; wallets?; portefeuilles?; bandoulieres?; fanny packs?; shoulder bags?; "
            "sacs? a main"
        ),
    ),
    (Kind.JEANS, "jeans?; denims?"),
    (
        Kind.COAT,
        ("coats?; overcoats?; manteaux?; manteau; trench(es)?; parkas?; raincoats?; impermeables?"),
    ),
    (
        Kind.JACKET,
        "jackets?; vestes?; blousons?; blazers?; bombers?; vests?; anoraks?; windbreakers?",
    ),
    (Kind.BOOTS, "boots?; bottes?; bottines?; booties"),
    (
        Kind.SHOES,
        (
            "shoes?; chaussures?; sandals?; sandales?; sneakers?; baskets; trainers?; loafers?; "
            "mocassins?; heels?; slippers?; chaussons?; espadrilles?; flats; mules?; derbys?; "
            "oxfords?; ballerines?"
        ),
    ),
    (
        Kind.DRESS,
        "dress(es)?; robes?; gowns?; jumpsuits?; combinaisons?; combishorts?; rompers?; abayas?",
    ),
    (Kind.SKIRT, "skirts?; jupes?; tutus?"),
    (
        Kind.TROUSERS,
        (
            "pants?; trousers?; pantalons?; leggings?; shorts?; chinos?; joggers?; sweatpants?; "
            "bermudas?; culottes?; salopettes?; overalls?"
        ),
    ),
    (
        Kind.SHIRT,
        (
            "shirts?; chemises?; blouses?; chemisiers?; tunics?; tuniques?; tops?; flannels?; "
            "buttondowns?; button downs?; bodysuits?; pyjamas?; pajamas?; sleepwear"
        ),
    ),
    (
        Kind.FOULARD,
        (
            "foulards?; bandanas?; carres? de soie; squares? scar(f|ves); mouchoirs?; head "
            "?scar(f|ves)"
        ),
    ),
    (Kind.SCARF, "scar(f|ves); echarpes?; shawls?; etoles?; snoods?; wraps?; cheches?; chales?"),
    (Kind.BEANIE, "beanies?; bonnets?; toques?"),
    (Kind.CAP, "caps?; casquettes?; snapbacks?"),
    (Kind.HAT, "hats?; chapeaux?; chapeau; berets?; bobs?; fedoras?; turbans?"),
    (
        Kind.EARRINGS,
        "ear ?rings?; studs?; hoops?; boucles? d ?oreilles?; creoles?; puces? d ?oreilles?",
    ),
    (Kind.BRACELET, "bracelets?; bangles?; cuffs?; joncs?; watch(es)?; montres?"),
    (Kind.RING, "rings?; bagues?; alliances?; chevalieres?"),
    (
        Kind.NECKLACE,
        (
            "necklaces?; colliers?; pendants?; pendentifs?; chains?; chaines?; chokers?; "
            "sautoirs?; jewell?e?ry; bijoux?; bijou; jewels?; lockets?"
        ),
    ),
    (Kind.TOTE, "totes?; cabas; bags?; sacs?; paniers?; duffels?; weekenders?"),
)


def _rule(words: str) -> re.Pattern[str]:
    """A pattern for any of the words, which `; ` separates; each may hold a small expression."""
    return re.compile(rf"\b(?:{'|'.join(words.split('; '))})\b")


_RULES = tuple((kind, _rule(words)) for kind, words in _WORDS)


def plain(text: str) -> str:
    """Lower case without accents, marks or punctuation: what the rules are written in."""
    folded = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in folded if not _mark(c))
    return " ".join(letters.split())


def _mark(character: str) -> bool:
    return unicodedata.combining(character) != 0


def kind_of(title: str, product_type: str) -> Kind:
    """The kind named by the type, else by the title; `Kind.PATTERN` when neither names one."""
    name = plain(title)
    for text in (plain(product_type), name):
        for kind, rule in _RULES:
            if rule.search(text):
                return _sharper(kind, name)
    return Kind.PATTERN


def _sharper(kind: Kind, title: str) -> Kind:
    """A title may name a closer relative of what the type says: "Bags" and "backpack"."""
    family = next((kinds for kinds in _FAMILIES if kind in kinds), ())
    for relative, rule in _RULES:
        if relative in family and rule.search(title):
            return relative
    return kind


_FAMILIES: tuple[tuple[Kind, ...], ...] = (
    (Kind.TOTE, Kind.SATCHEL, Kind.BACKPACK),
    (Kind.NECKLACE, Kind.EARRINGS, Kind.BRACELET, Kind.RING),
    (Kind.HAT, Kind.BEANIE, Kind.CAP),
    (Kind.SHOES, Kind.BOOTS),
    (Kind.SHIRT, Kind.TSHIRT, Kind.JUMPER),
    (Kind.TROUSERS, Kind.JEANS),
    (Kind.COAT, Kind.JACKET, Kind.KIMONO),
    (Kind.SCARF, Kind.FOULARD),
    (Kind.DRESS, Kind.SLIP),
)
