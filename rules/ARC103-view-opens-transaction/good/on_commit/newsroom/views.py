from functools import partial

from django.db import transaction
from django.shortcuts import get_object_or_404, redirect

from . import cache
from .models import Article


def publish(request, pk):
    article = get_object_or_404(Article, pk=pk)
    article.is_published = True
    article.save(update_fields=["is_published"])
    transaction.on_commit(partial(cache.forget, article.pk))
    return redirect("article-detail", pk=pk)
