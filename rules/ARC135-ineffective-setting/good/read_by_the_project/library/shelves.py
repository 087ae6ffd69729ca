from django.conf import settings


def key(name):
    return settings.KEY_PREFIX + name


def limit():
    return getattr(settings, "MAX_ENTRIES", 100)
