from .base import *

AUTH_USER_MODEL = "accounts.User"
