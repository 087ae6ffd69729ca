from itertools import islice

from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class Post(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    title = models.CharField(max_length=100)


def latest():
    """Ten queries at most, however many posts there are."""
    return [f"{post.title} by {post.author.name}" for post in Post.objects.order_by("-pk")[:10]]


def first_few():
    posts = list(Post.objects.order_by("pk"))
    return [post.author.name for post in posts[:7]] + [
        post.author.name for post in islice(Post.objects.order_by("title"), 8)
    ]
