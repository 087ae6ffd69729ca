from .base import *

ALLOWED_HOSTS = ["bank.example"]
