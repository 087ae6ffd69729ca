from django.core.cache import cache


def plays():
    return cache.get_or_set("plays", list)
