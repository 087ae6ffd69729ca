from django.db import models


class Article(models.Model):
    is_public = models.BooleanField(default=False)
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=10)
    author = models.ForeignKey("auth.User", models.CASCADE)


def front_page():
    return Article.objects.filter(is_public=True, language="en").exclude(kind="draft")


def feed():
    return (
        Article.objects.filter(language="en")  # ARC211 front_page
        .filter(is_public=True)
        .select_related("author")
        .exclude(kind="draft")
    )


def sitemap():
    articles = Article.objects.exclude(kind="draft").filter(is_public=True, language="en")  # ARC211 exclude(kind="draft")
    return articles.values_list("pk", flat=True)
