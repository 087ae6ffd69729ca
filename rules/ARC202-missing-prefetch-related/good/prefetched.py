"""all(), count(), exists(), len(), in, indexing: all of them use what was prefetched."""

from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Post(models.Model):
    title = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag, related_name="posts")


class Comment(models.Model):
    post = models.ForeignKey(Post, on_delete=models.CASCADE)
    text = models.TextField()


def overview():
    for post in Post.objects.prefetch_related("tags", "comment_set"):
        print(post.title, [tag.name for tag in post.tags.all()])
        print(post.tags.count(), post.tags.exists(), len(post.tags.all()), bool(post.tags.all()))
        print(post.comment_set.count(), list(post.comment_set.all()[:2]))


def tagged(tag):
    return [post for post in Post.objects.prefetch_related("tags") if tag in post.tags.all()]


def from_the_other_side():
    tags = Tag.objects.prefetch_related("posts__comment_set").order_by("name")
    return {tag.name: sum(post.comment_set.count() for post in tag.posts.all()) for tag in tags}


def in_chunks():
    for post in Post.objects.prefetch_related("tags").iterator(chunk_size=2000):
        print(post.title, post.tags.count())


def calls_add_up():
    posts = Post.objects.prefetch_related("tags").filter(title__gt="")
    for number, post in enumerate(posts.prefetch_related("comment_set")[:50]):
        print(number, post.tags.count(), post.comment_set.count())
