"""The demo's variables: what is given wins, what is secret is made once."""

from pathlib import Path

from matricia.embedded.configuration import (
    Addresses,
    app_database_url,
    demo_variables,
    uses_loopback_stripe,
)

ADDRESSES = Addresses(host="127.0.0.1", public=8000, web=41001, stripe=41002)
DATA = Path("/data")


def test_without_anything_given_all_parts_are_our_own() -> None:
    variables = demo_variables({}, {}, DATA, ADDRESSES)
    secrets = ("_KEY", "_PASSWORD", "_SECRETS")
    assert {name: variables[name] for name in variables if not name.endswith(secrets)} == {
        "PUBLIC_URL": "http://localhost:8000",
        "BACKEND_URL": "http://127.0.0.1:41001",
        "STRIPE_API_BASE": "http://127.0.0.1:41002",
        "MEDIA_ROOT": "/data/media",
        "MAIL_DIR": "/data/mail",
    }
    assert variables["STRIPE_SECRET_KEY"].startswith("sk_test_loopback_")
    assert variables["STRIPE_WEBHOOK_SECRETS"].startswith("whsec_")
    assert len(variables["SECRET_KEY"]) >= 40
    assert variables["JOURNAL_KEY"].startswith("-----BEGIN PRIVATE KEY-----\\n")
    assert "\n" not in variables["JOURNAL_KEY"]
    assert len(variables["VAPID_PRIVATE_KEY"]) == 43


def test_a_journal_key_that_is_given_is_taken() -> None:
    variables = demo_variables({"JOURNAL_KEY": "/keys/journal.pem"}, {}, DATA, ADDRESSES)
    assert variables["JOURNAL_KEY"] == "/keys/journal.pem"


def test_a_key_for_push_that_is_given_is_taken() -> None:
    variables = demo_variables({"VAPID_PRIVATE_KEY": "given"}, {}, DATA, ADDRESSES)
    assert variables["VAPID_PRIVATE_KEY"] == "given"


def test_secrets_of_the_last_start_are_kept() -> None:
    first = demo_variables({}, {}, DATA, ADDRESSES)
    assert demo_variables({}, first, DATA, ADDRESSES) == first


def test_each_webhook_has_a_secret_of_its_own() -> None:
    variables = demo_variables({}, {}, DATA, ADDRESSES)
    names = (
        "STRIPE_WEBHOOK_SECRETS",
        "STRIPE_CONNECT_WEBHOOK_SECRETS",
        "STRIPE_THIN_WEBHOOK_SECRETS",
    )
    assert len({variables[name] for name in names}) == 3


def test_a_real_stripe_key_replaces_the_loopback_and_its_address() -> None:
    given = {"STRIPE_SECRET_KEY": "sk_test_51abc", "STRIPE_WEBHOOK_SECRETS": "whsec_real"}
    previous = demo_variables({}, {}, DATA, ADDRESSES)
    variables = demo_variables(given, previous, DATA, ADDRESSES)
    assert {name: value for name, value in variables.items() if name.startswith("STRIPE_")} == given
    assert uses_loopback_stripe(given) is False


def test_going_back_to_the_loopback_forgets_the_real_key() -> None:
    previous = {"STRIPE_SECRET_KEY": "sk_test_51abc"}
    variables = demo_variables({}, previous, DATA, ADDRESSES)
    assert variables["STRIPE_SECRET_KEY"].startswith("sk_test_loopback_")


def test_a_mail_server_replaces_the_folder_of_mails() -> None:
    variables = demo_variables({"EMAIL_URL": "smtp://localhost"}, {}, DATA, ADDRESSES)
    assert (variables["EMAIL_URL"], variables.get("MAIL_DIR")) == ("smtp://localhost", None)


def test_s3_is_handed_on_to_later_commands() -> None:
    variables = demo_variables({"S3_BUCKET": "files"}, {}, DATA, ADDRESSES)
    assert variables["S3_BUCKET"] == "files"


def test_the_platform_runs_as_another_role_than_the_owner() -> None:
    owner = "postgresql://matricia:a%40b@127.0.0.1:5432/matricia?sslmode=disable"
    assert app_database_url(owner, "p@ss/word") == (
        "postgresql://matricia_app:p%40ss%2Fword@127.0.0.1:5432/matricia?sslmode=disable"
    )
