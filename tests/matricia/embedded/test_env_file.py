"""KEY=VALUE files: written for their owner alone, read as they were written."""

from pathlib import Path

from matricia.embedded.env_file import read_env_file, write_env_file


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "demo.env"
    variables = {"DATABASE_URL": "postgresql://a:b=c@h/d", "EMPTY": ""}
    write_env_file(path, variables)
    assert read_env_file(path) == variables


def test_only_the_owner_can_read_it_even_when_it_was_open_before(tmp_path: Path) -> None:
    path = tmp_path / "demo.env"
    path.write_text("A=1\n")
    path.chmod(0o644)
    write_env_file(path, {"SECRET_KEY": "s"})
    assert path.stat().st_mode & 0o777 == 0o600


def test_comments_blank_lines_and_quotes_are_understood(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_text("# COMMENTED=1\n\n NAME = 'two words' \nnot a pair\n")
    assert read_env_file(path) == {"NAME": "two words"}


def test_no_file_means_no_variables(tmp_path: Path) -> None:
    assert read_env_file(tmp_path / "absent") == {}
