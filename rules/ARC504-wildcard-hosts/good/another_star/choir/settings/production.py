from .base import *

ALLOWED_HOSTS = [".choir.example"]
INTERNAL_IPS = ["*"]
