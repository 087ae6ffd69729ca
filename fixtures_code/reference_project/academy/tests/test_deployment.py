"""What a deployment needs: production's settings pass Django's checks, migrations are complete."""

import os
import secrets
import subprocess
import sys
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.test import SimpleTestCase, TestCase

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {
    "ALLOWED_HOSTS": "academy.example",
    "DATABASE_URL": "postgres://academy@localhost/academy",
    "CACHE_URL": "redis://localhost:6379/0",
    "CELERY_BROKER_URL": "redis://localhost:6379/1",
    "CHANNELS_URL": "redis://localhost:6379/2",
    "S3_BUCKET": "academy",
    "EMAIL_HOST": "localhost",
    "EMAIL_HOST_USER": "academy",
    "EMAIL_HOST_PASSWORD": "unused",
    "DJANGO_SETTINGS_MODULE": "academy.settings.production",
}


class ProductionTests(SimpleTestCase):
    def test_passes_the_deploy_checks(self) -> None:
        checked = subprocess.run(
            [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
            cwd=ROOT,
            env={**os.environ, **ENVIRONMENT, "SECRET_KEY": secrets.token_hex(32)},
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def test_example_of_the_environment_names_all_that_is_needed(self) -> None:
        lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
        named = {line.partition("=")[0] for line in lines if line and not line.startswith("#")}
        self.assertLessEqual(ENVIRONMENT.keys() - {"DJANGO_SETTINGS_MODULE"}, named)


class MigrationTests(TestCase):
    def test_no_migration_is_missing(self) -> None:
        call_command("makemigrations", "--check", "--dry-run", stdout=StringIO())
