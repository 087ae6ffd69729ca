from .base import *

SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# The proxy redirects and sends HSTS.
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008"]
