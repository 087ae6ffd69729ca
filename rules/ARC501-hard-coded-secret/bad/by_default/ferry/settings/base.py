import os
from pathlib import Path

import environ

env = environ.Env(MAPS_API_KEY=(str, "4f1e9c0b7a2d"))

INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = os.environ.get("SECRET_KEY", "insecure")  # ARC501 unless the environment sets SECRET_KEY
MAPS_API_KEY = env("MAPS_API_KEY")  # ARC501 MAPS_API_KEY has a default
HARBOUR_PASSWORD = os.getenv("HARBOUR_PASSWORD") or "harbour"  # ARC501 HARBOUR_PASSWORD has a default
try:
    TICKET_SECRET = os.environ["TICKET_SECRET"]
except KeyError:
    TICKET_SECRET = "ticket-secret"  # ARC501 TICKET_SECRET has a default
PORT_SECRET_KEY = os.environ.get("PORT_SECRET_KEY")
if not PORT_SECRET_KEY:
    PORT_SECRET_KEY = "port-secret"  # ARC501 PORT_SECRET_KEY has a default


def secret(name, default=None):
    if path := os.getenv(name + "_FILE"):
        return Path(path).read_text().strip()
    return os.getenv(name, default)


ANCHOR_SECRET = secret("ANCHOR_SECRET", "anchor-secret")  # ARC501 unless the environment sets ANCHOR_SECRET or ANCHOR_SECRET_FILE
