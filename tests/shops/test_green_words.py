"""Which words are refused, which are not, and what is said about them."""

from __future__ import annotations

import pytest
from django.utils import translation

from matricia.kit.errors import RuleBroken
from shops.green_words import (
    GreenWord,
    demand_precise,
    green_word_in,
    green_word_in_html,
)

BANNED = """
    écologique | robe écolo | Éco-responsable | eco responsable | écoresponsable | éco-conçue
    eco-friendly | Eco Friendly | eco-conscious style | éco-luxe | biodégradable | BIODEGRADABLE
    respectueux de l'environnement | respectueuse de la planète | respectueuses de la nature
    bon pour la planète | ami de l'environnement | sans impact | zéro impact | impact positif
    non polluante | mode durable | matières durables | mode responsable | fabrication responsable
    mode verte | mode propre | démarche vertueuse | neutre en carbone | zéro carbone
    climatiquement neutre | compensée carbone | sustainable | Sustainably made | sustainability
    environmentally friendly | earth-friendly | planet friendly | good for the planet
    kind to the earth | save the planet | carbon neutral | climate-neutral dress | net-zero
    green fashion | conscious fashion | responsibly sourced | low impact dye | guilt-free
    éthique | ethical fashion | ethically made
    صديق للبيئة | صَدِيقة للبيئة | موضة مستدامة | الاستدامة | قابل للتحلل | محايد كربونياً
    أزياء مسؤولة | بدون أثر بيئي | حفاظاً على البيئة | قماش أخلاقي
"""
PRECISE = """
    100 % lin, tissé à Lille | Coton certifié GOTS, licence CU 812345, lot 27
    coton biologique 95 %, élasthanne 5 % | 80 % laine recyclée, certificat RCS 118842
    Robe verte à fleurs | Vert d'eau | Green dress | vert sapin | Écharpe écrue | Pull écru
    cousu à Marseille par Nadia Haddad | payée 62 € avant le travail | teint à l'indigo végétal
    teint sans métaux lourds, rapport du 3 mars 2026 | OEKO-TEX Standard 100, 22.HFR.41250
    fait de quatre jeans de récupération | 30 pièces, numérotées | lavé et contrôlé avant la coupe
    Merino wool, mulesing-free, certificate ZQ-4471 | woven 12 km from the workshop
    boutons en corozo | doublure en viscose | chutes de coupe d'un atelier de Roubaix
    fin de rouleau | réparation offerte pendant deux ans | patron en open source
    élevage d'Oruro, 14 alpagas | 55 % chanvre français | sac en toile de voile | tencel 60 %
    échantillon de tissu joint | économe en tissu : 96 % de la laize sert | ecru linen
    chaussures à semelle de caoutchouc | recousue à la main | echo print | Écosse | tweed d'Écosse
    décolleté bateau | point de croix | recyclé à 70 % (polyester) | fairly priced at 40 €
    le durable n'est pas un mot | durable zip, tested 10,000 times | école de couture
    فستان أخضر من الكتان | قطن عضوي ٩٥٪، شهادة رقم ٨١٢٣٤٥ | خياطة يدوية في مرسيليا
    لون الطبيعة | صديقة خاطت الأزرار | مصبوغ بالنيلة
"""


def phrases(text):
    return [one.strip() for one in text.replace("\n", "|").split("|") if one.strip()]


def test_there_are_more_than_forty_of_each():
    assert len(phrases(BANNED)) >= 40
    assert len(phrases(PRECISE)) >= 40


@pytest.mark.parametrize("text", phrases(BANNED))
def test_a_general_claim_is_found_wherever_it_stands(text):
    assert green_word_in(text) is not None
    assert green_word_in(f"Ma pièce, {text.upper()} ; à porter.") is not None


@pytest.mark.parametrize("text", phrases(PRECISE))
def test_a_precise_text_passes(text):
    assert green_word_in(text) is None
    assert green_word_in_html(f"<p>{text}</p>") is None


def test_the_word_is_quoted_as_it_was_typed():
    assert green_word_in("Une robe Éco-Responsable, à fleurs") == GreenWord(
        "Éco-Responsable", "general"
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "<p>éco</p><p>responsable</p>",
        "<p>éco<strong>responsable</strong></p>",
        "<p>é<em>co</em>logique</p>",
        "<p>e\u0301cologique</p>",
        "<p>éco\u00adlogique</p>",
        "<p>éco\u200blogique</p>",
        "<p>&eacute;cologique</p>",
    ],
)
def test_a_tag_or_an_invisible_letter_hides_nothing(hidden):
    assert green_word_in_html(hidden) is not None


def test_the_refusal_names_the_word_and_says_what_to_write():
    with translation.override("en"), pytest.raises(RuleBroken) as refused:
        demand_precise("Jupe biodégradable", field="title")

    assert (refused.value.code, refused.value.field) == ("GREEN_WORD", "title")
    assert refused.value.message == (
        "“biodégradable” says much and proves nothing: leave it out. The law forbids this word on"
        " products. Write what the piece is made of instead: “linen, horn buttons”."
    )
