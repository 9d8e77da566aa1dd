"""The hosted pages' sentences, French and English."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

Language = Literal["fr", "en"]

_WORDS: dict[str, tuple[str, str]] = {
    "banner": (
        "Page de test\xa0: aucune vraie carte, aucun argent ne bouge",
        "Test page: no real card, no money moves",
    ),
    "pay_title": ("Paiement", "Payment"),
    "summary": ("Votre commande", "Your order"),
    "shipping": ("Livraison", "Delivery"),
    "total": ("Total", "Total"),
    "email": ("Adresse e-mail", "E-mail address"),
    "name": ("Nom sur la carte", "Name on card"),
    "card_number": ("Numéro de carte", "Card number"),
    "exp": ("Expiration (MM/AA)", "Expiry (MM/YY)"),
    "cvc": ("Code de sécurité", "Security code"),
    "choices": ("Remplir avec une carte de test", "Fill in a test card"),
    "choice_pays": ("Paie", "Pays"),
    "choice_3ds": ("Demande 3-D Secure", "Asks for 3-D Secure"),
    "choice_at_once": ("Paie, disponible tout de suite", "Pays, available at once"),
    "choice_disputed": ("Paie, puis contestée", "Pays, then disputed"),
    "choice_warned": ("Paie, puis alerte à la fraude", "Pays, then a fraud warning"),
    "choice_declined": ("Refusée", "Declined"),
    "choice_no_funds": ("Provision insuffisante", "Insufficient funds"),
    "choice_expired": ("Carte expirée", "Expired card"),
    "pay": ("Payer {amount}", "Pay {amount}"),
    "back_to_shop": ("Revenir à la boutique sans payer", "Back to the shop without paying"),
    "expired_title": ("Session expirée", "Session expired"),
    "expired": (
        "Le délai de paiement est passé. Rien n’a été débité. Recommencez à la boutique.",
        "The time to pay has passed. Nothing was charged. Go back to the shop to start again.",
    ),
    "missing_title": ("Page introuvable", "Page not found"),
    "missing": (
        "Cette adresse n’existe pas ou ne sert plus. Revenez à la boutique et recommencez.",
        "This address does not exist or is no longer in use. Go back to the shop and start again.",
    ),
    "declined_generic": (
        "Votre banque a refusé la carte. Rien n’a été débité. Essayez une autre carte.",
        "Your bank declined the card. Nothing was charged. Try another card.",
    ),
    "declined_insufficient_funds": (
        "Provision insuffisante sur cette carte. Rien n’a été débité. Essayez une autre carte.",
        "This card has insufficient funds. Nothing was charged. Try another card.",
    ),
    "declined_expired_card": (
        "Cette carte a expiré. Rien n’a été débité. Essayez une autre carte.",
        "This card has expired. Nothing was charged. Try another card.",
    ),
    "declined_test_mode_live_card": (
        "Ici, seules les cartes de test fonctionnent. Choisissez-en une ci-dessous.",
        "Only test cards work here. Choose one below.",
    ),
    "declined_payment_intent_authentication_failure": (
        "L’authentification a échoué. Rien n’a été débité. Recommencez ou changez de carte.",
        "Authentication failed. Nothing was charged. Try again or use another card.",
    ),
    "challenge_title": ("Vérification de votre banque", "Your bank’s check"),
    "challenge": (
        "Votre banque (jouée ici par le Loopback Stripe) demande si c’est bien vous.",
        "Your bank (played here by the Loopback Stripe) asks whether this is you.",
    ),
    "authorise": ("Authentifier le paiement", "Authenticate the payment"),
    "refuse": ("Échouer l’authentification", "Fail the authentication"),
    "readers_title": ("Lecteurs de cartes de test", "Test card readers"),
    "no_readers": (
        "Aucun lecteur n’est installé. L’organisateur en ajoute un à une caisse.",
        "No reader is set up. The organiser adds one to a till.",
    ),
    "reader_intro": (
        "Ce lecteur est joué par le Loopback Stripe\xa0: choisissez ce que fait le client.",
        "This reader is played by the Loopback Stripe: choose what the customer does.",
    ),
    "reader_idle": ("Le lecteur attend la caisse.", "The reader waits for the till."),
    "reader_asks": ("Présentez votre carte", "Present your card"),
    "reader_offline": (
        "Le lecteur ne répond plus\xa0: il n’a pas de réseau.",
        "The reader answers no more: it has no network.",
    ),
    "reader_paid": ("Paiement accepté", "Payment accepted"),
    "reader_failed": ("Paiement refusé", "Payment refused"),
    "tap": ("Présenter une carte qui paie", "Present a card that pays"),
    "decline": ("Présenter une carte refusée", "Present a card that is declined"),
    "cancel": ("Le client annule", "The customer cancels"),
    "silent": ("Ne rien dire (réseau coupé)", "Say nothing (network cut)"),
    "awake": ("Rétablir le réseau", "Restore the network"),
    "setup_title": ("Recevoir vos ventes", "Receive your sales"),
    "setup_intro": (
        "Stripe vérifie qui vous êtes avant de verser vos ventes. Données de test préremplies.",
        "Stripe checks who you are before paying out your sales. Test data is filled in.",
    ),
    "still_asked": ("Stripe demande encore\xa0:", "Stripe still asks for:"),
    "asked_document": ("une pièce d’identité", "an identity document"),
    "asked_date_of_birth": ("votre date de naissance", "your date of birth"),
    "asked_name": ("votre nom", "your name"),
    "asked_bank": ("votre compte bancaire", "your bank account"),
    "asked_address": ("votre adresse", "your address"),
    "scripted": (
        "Le résultat de la vérification est fixé par le test en cours.",
        "The running test decides the result of the check.",
    ),
    "full_name": ("Nom complet", "Full name"),
    "iban": ("IBAN", "IBAN"),
    "dob": ("Date de naissance", "Date of birth"),
    "outcome": ("Résultat de la vérification (test)", "Result of the check (test)"),
    "outcome_active": (
        "Accepté\xa0: les virements arrivent",
        "Accepted: transfers arrive",
    ),
    "outcome_pending": ("En cours de vérification", "Being checked"),
    "outcome_restricted": (
        "Document demandé\xa0: compte limité",
        "Document asked: restricted",
    ),
    "submit_setup": ("Envoyer", "Submit"),
    "later": ("Terminer plus tard", "Finish later"),
    "setup_name_error": ("Indiquez votre nom.", "Give your name."),
    "setup_iban_error": (
        "Cet IBAN n’est pas valable. Vérifiez les chiffres.",
        "This IBAN is not valid. Check its digits.",
    ),
    "setup_dob_error": (
        "Indiquez une date de naissance, au plus tard il y a 18 ans.",
        "Give a date of birth at least 18 years ago.",
    ),
    "express_title": ("Votre solde", "Your balance"),
    "available": ("Disponible", "Available"),
    "pending": ("En attente", "Pending"),
    "total_balance": ("Solde", "Balance"),
    "schedule": ("Rythme des virements", "Payout schedule"),
    "schedule_daily": ("Automatiques, chaque jour", "Automatic, every day"),
    "schedule_weekly": (
        "Automatiques, chaque semaine\xa0: {days}",
        "Automatic, every week: {days}",
    ),
    "schedule_monthly": (
        "Automatiques, chaque mois\xa0: le {days}",
        "Automatic, every month: {days}",
    ),
    "schedule_manual": ("À la demande", "On request"),
    "payouts_paused": (
        "Les virements sont suspendus\xa0: complétez votre dossier.",
        "Payouts are paused: complete your details.",
    ),
    "bank_ending": ("Compte se terminant par {last4}", "Account ending in {last4}"),
    "account_closed": ("Ce compte est fermé.", "This account is closed."),
    "monday": ("lundi", "Monday"),
    "tuesday": ("mardi", "Tuesday"),
    "wednesday": ("mercredi", "Wednesday"),
    "thursday": ("jeudi", "Thursday"),
    "friday": ("vendredi", "Friday"),
    "payouts": ("Virements vers votre banque", "Payouts to your bank"),
    "no_payouts": ("Aucun virement pour l’instant.", "No payout yet."),
    "status_pending": ("en cours", "pending"),
    "status_in_transit": ("en route", "in transit"),
    "status_paid": ("versé", "paid"),
    "status_failed": ("échoué", "failed"),
    "status_canceled": ("annulé", "cancelled"),
}
_SYMBOLS = {"eur": "€", "usd": "$", "gbp": "£", "chf": "CHF"}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_NARROW = "\N{NO-BREAK SPACE}"


def language_of(locale: str | None) -> Language:
    """English for any English locale, French for everything else."""
    return "en" if (locale or "").lower().startswith("en") else "fr"


def say(language: Language, name: str, **values: str) -> str:
    """A sentence in the page's language."""
    return _WORDS[name][0 if language == "fr" else 1].format(**values)


def decline_words(language: Language, code: str) -> str:
    """Why the bank said no, and what to do next."""
    name = f"declined_{code}"
    return say(language, name if name in _WORDS else "declined_generic")


def day(language: Language, moment: int) -> str:
    """A day in UTC as people write it: 25/11/2026 or 25 Nov 2026."""
    at = datetime.fromtimestamp(moment, UTC)
    if language == "fr":
        return at.strftime("%d/%m/%Y")
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def money(language: Language, amount: int, currency: str) -> str:
    """Minor units as people write them: 84,00 € or €84.00."""
    sign, units, cents = "-" if amount < 0 else "", *divmod(abs(amount), 100)
    symbol = _SYMBOLS.get(currency, currency.upper())
    if language == "en":
        return f"{sign}{symbol}{units:,}.{cents:02d}"
    grouped = f"{units:,}".replace(",", _NARROW)
    return f"{sign}{grouped},{cents:02d}{_NARROW}{symbol}"
