from django.contrib import admin
from django.contrib.syndication.views import Feed
from django.core import serializers
from django.db import models
from django.db.models import Count


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Article(models.Model):
    title = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag)

    def __str__(self):
        return self.title


@admin.register(Article)
class ArticleAdmin(admin.ModelAdmin):
    list_display = ["title", "tag_names", "tag_count"]

    def get_queryset(self, request):
        articles = super().get_queryset(request).annotate(tag_count=Count("tags"))
        return articles.prefetch_related("tags")

    def tag_names(self, obj):
        return ", ".join(tag.name for tag in obj.tags.all())

    def tag_count(self, obj):
        return obj.tag_count


class LatestArticles(Feed):
    def items(self):
        return Article.objects.prefetch_related("tags").order_by("-pk")[:50]

    def item_link(self, item):
        return f"/articles/{item.pk}/"

    def item_categories(self, item):
        return [tag.name for tag in item.tags.all()]


def export():
    return serializers.serialize("json", Article.objects.prefetch_related("tags"))


def export_titles():
    return serializers.serialize("json", Article.objects.all(), fields=["title"])
