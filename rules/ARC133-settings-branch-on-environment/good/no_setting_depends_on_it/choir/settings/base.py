import logging
import os

DEBUG = os.environ.get("DEBUG") == "1"
ROOT_URLCONF = "choir.urls"

if DEBUG:
    logging.getLogger("choir").info("debugging")
    folder = "tmp"
