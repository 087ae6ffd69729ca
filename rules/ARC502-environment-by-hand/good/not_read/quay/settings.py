import os
import subprocess
from pathlib import Path

environ = {"DEBUG": "0"}

INSTALLED_APPS = ["django.contrib.auth"]
DEBUG = environ.get("DEBUG") == "1"
os.environ["OPENSSL_CONF"] = "/etc/ssl/quay.cnf"
os.environ.setdefault("TMPDIR", "/var/tmp")
SETTINGS_IN_USE = os.environ.get("DJANGO_SETTINGS_MODULE")
CACHE_FOLDER = Path(os.environ["HOME"]) / ".cache"
DATA_FOLDER = Path(os.environ.get("XDG_DATA_HOME", CACHE_FOLDER))
IS_CI = "CI" in os.environ
VERSION = subprocess.run(["git", "describe"], env={**os.environ}, capture_output=True).stdout
