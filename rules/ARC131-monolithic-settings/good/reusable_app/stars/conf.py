from django.conf import settings

MAXIMUM = getattr(settings, "STARS_MAXIMUM", 5)
