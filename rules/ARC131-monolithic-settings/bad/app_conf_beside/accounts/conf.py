from django.conf import settings

LIMIT = getattr(settings, "ACCOUNTS_LIMIT", 1000)
