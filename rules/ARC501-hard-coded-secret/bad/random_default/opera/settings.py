import logging
import os
import secrets

from django.core.management.utils import get_random_secret_key

INSTALLED_APPS = ["django.contrib.auth"]

SECRET_KEY = os.environ.get("SECRET_KEY", get_random_secret_key())  # ARC501 made anew by each process
TICKETS_SECRET = secrets.token_urlsafe(50)  # ARC501 TICKETS_SECRET is made anew

SEATS_SECRET = os.environ.get("SEATS_SECRET")
if SEATS_SECRET is None:
    logging.warning("SEATS_SECRET is not set")
    SEATS_SECRET = get_random_secret_key()  # ARC501 SEATS_SECRET is made anew
