from pathlib import Path

INSTALLED_APPS = ["django.contrib.auth", "accounts"]

exec(Path("/etc/bank/settings.py").read_text())
