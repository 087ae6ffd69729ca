from functools import lru_cache

from django.core.cache import cache

from .models import Branch


def open_branches():
    return cache.get_or_set("open-branches", lambda: list(Branch.objects.filter(is_open=True)))


@lru_cache
def all_branches():
    return tuple(Branch.objects.all())
