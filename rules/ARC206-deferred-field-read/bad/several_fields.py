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


def export():
    for article in Article.objects.only("title"):
        yield [article.title, article.body, article.published_on]  # ARC206 "body", "published_on"
