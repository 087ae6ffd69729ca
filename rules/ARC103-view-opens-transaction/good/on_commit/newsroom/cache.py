from django.core.cache import cache


def forget(article_id):
    cache.delete(f"article:{article_id}")
