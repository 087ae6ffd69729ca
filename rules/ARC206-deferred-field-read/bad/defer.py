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


def previews():
    articles = Article.objects.defer("body", "published_on")
    return [(a.title, a.body[:80]) for a in articles]  # ARC206 out of defer()
