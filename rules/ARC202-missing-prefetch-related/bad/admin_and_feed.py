from django.contrib import admin
from django.contrib.syndication.views import Feed
from django.core import serializers
from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Article(models.Model):
    title = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag)

    def __str__(self):
        return self.title


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):  # ARC202 in get_queryset()
    list_display = ["title", "tag_names"]

    def tag_names(self, obj):
        return ", ".join(tag.name for tag in obj.tags.all())


class LatestArticles(Feed):
    def items(self):
        return Article.objects.order_by("-pk")[:50]  # ARC202 by LatestArticles.item_categories

    def item_link(self, item):
        return f"/articles/{item.pk}/"

    def item_categories(self, item):
        return [tag.name for tag in item.tags.all()]


def export():
    return serializers.serialize("json", Article.objects.order_by("title"))  # ARC202 Article.tags
