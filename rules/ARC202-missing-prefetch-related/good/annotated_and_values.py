from django.db import models
from django.db.models import Count


class Forum(models.Model):
    name = models.CharField(max_length=100)


class Thread(models.Model):
    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="threads")
    title = models.CharField(max_length=100)


def counted_by_the_database():
    for forum in Forum.objects.annotate(thread_count=Count("threads")):
        print(forum.name, forum.thread_count)


def as_tuples():
    return [
        f"{forum}: {title}" for forum, title in Forum.objects.values_list("name", "threads__title")
    ]


def as_dicts():
    for row in Forum.objects.values("name", "threads"):
        print(row["name"], row["threads"])


def grouped_by_hand():
    threads = {}
    for thread in Thread.objects.all():
        threads.setdefault(thread.forum_id, []).append(thread)
    return [(forum.name, threads.get(forum.pk, [])) for forum in Forum.objects.all()]
