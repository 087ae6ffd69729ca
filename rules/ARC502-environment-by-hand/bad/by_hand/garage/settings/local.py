from os import getenv

from .base import *

EMAIL_HOST = getenv("EMAIL_HOST", "localhost")  # ARC502 by hand (EMAIL_HOST): read it with
