from .base import *  # noqa: F401, F403

DEBUG = True

SECRET_KEY = "for-laptops-only-and-long-enough-to-sign-tokens"

ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
