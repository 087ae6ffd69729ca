import os

DEBUG = os.getenv("ENV") not in ["production", "staging"]  # ARC503
ROOT_URLCONF = "farm.urls"
