from django.db.models import Prefetch
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)
    biography = models.TextField()


class Article(models.Model):
    title = models.CharField(max_length=100)
    body = models.TextField()
    published_on = models.DateField()
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="articles")

    @property
    def headline(self):
        return f"{self.title} ({self.published_on})"


def titles():
    articles = Article.objects.only("title")
    authors = Author.objects.prefetch_related(  # ARC206 Article.author is left out of the rows and fetched once per row: add "author" to only() (made in line 22)
        Prefetch("articles", queryset=articles)
    )
    return [[article.title for article in author.articles.all()] for author in authors]
