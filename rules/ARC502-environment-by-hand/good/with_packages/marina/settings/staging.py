from environs import env

from .base import *

ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
