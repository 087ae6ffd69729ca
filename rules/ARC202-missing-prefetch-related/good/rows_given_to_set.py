from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Article(models.Model):
    title = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag)


def copy():
    for article in Article.objects.filter(title__startswith="Draft").prefetch_related("tags"):
        twin = Article.objects.create(title=article.title)
        twin.tags.set(article.tags.all())


def mark(tag):
    for article in Article.objects.filter(title__startswith="Draft"):
        article.tags.set([tag])
