import os
import warnings

from django.core.management.utils import get_random_secret_key

INSTALLED_APPS = ["django.contrib.auth"]
DEBUG = os.environ.get("DEBUG", "") == "1"

SECRET_KEY = os.environ.get("SECRET_KEY")
if not SECRET_KEY and DEBUG:
    warnings.warn("SECRET_KEY is not set, a random one is used")
    SECRET_KEY = get_random_secret_key()

if DEBUG:
    PAPER_PASSWORD = "paper"
else:
    PAPER_PASSWORD = os.environ["PAPER_PASSWORD"]

COFFEE_PASSWORD = "coffee" if DEBUG else os.environ["COFFEE_PASSWORD"]
