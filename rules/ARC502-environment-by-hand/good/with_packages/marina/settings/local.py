from decouple import config

from .base import *

ALLOWED_HOSTS = config("ALLOWED_HOSTS", default="", cast=lambda text: text.split(","))
