"""What lies in every archive for the person who opens it."""

from __future__ import annotations

from typing import Final

README: Final = """ARCHIVE DES JOURNAUX DE CAISSE – MATRICIA
==========================================

Vérifier : python3 verify.py CETTE_ARCHIVE.zip [CLÉ PUBLIQUE DU SERVEUR]
(Python 3.11 ou plus récent ; ni réseau, ni logiciel de notre part. Pour ne pas dépendre de cette
archive, prenez verify.py et la clé publique sur le site du programme.)

manifest.json, .sig   liste des fichiers avec leur SHA-256, signée par le serveur (ECDSA P-256)
devices.jsonl, keys/  les appareils et leurs clés publiques ; le numéro 0 est le serveur
events/N/FLUX.jsonl   une ligne par événement de l'appareil N : {"event": texte signé, "signature"}
                      flux : ticket, payment, shift, total (clôtures), log, copy, collect, training
closings.csv          les clôtures, pour la lecture (montants en centimes)
arrivals.jsonl        l'ordre d'arrivée sur le serveur, chaîné
forks.jsonl           événements signés dont le numéro était déjà pris

Chaque événement porte un numéro sans trou, l'empreinte SHA-256 de l'événement précédent et la
signature de son appareil. Les tickets sont le flux « ticket » ; « training » est le mode école.

In English: run verify.py as above. Every event is numbered without gaps, holds the SHA-256 of the
one before and is signed by its device; the manifest is signed by the server. The format is
described in docs/journal.md of the program's source.
"""
