from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)


class PostQuerySet(models.QuerySet):
    def newest(self):
        return self.order_by("-pk")


class Post(models.Model):
    title = models.CharField(max_length=100)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="posts")

    objects = PostQuerySet.as_manager()


class Comment(models.Model):
    text = models.TextField()
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="comments")
