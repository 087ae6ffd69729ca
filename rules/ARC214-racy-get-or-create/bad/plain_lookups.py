from django.contrib.auth import get_user_model
from django.db import models

User = get_user_model()


class Topic(models.Model):
    name = models.CharField(max_length=80)


class ReaderGroup(models.Model):
    name = models.CharField(max_length=80)
    is_staff = models.BooleanField(default=False)


class Subscription(models.Model):
    reader = models.ForeignKey(User, on_delete=models.CASCADE)
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="subscriptions")
    since = models.DateTimeField(auto_now_add=True)


def subscribe(reader, topic):
    subscription, _ = Subscription.objects.get_or_create(  # ARC214 reader and topic
        reader=reader, topic=topic
    )
    return subscription


def subscribe_by_id(reader_id, topic_id):
    return Subscription.objects.get_or_create(  # ARC214 fields=["reader", "topic"]
        reader_id=reader_id, topic_id=topic_id
    )[0]


def topics_named(names):
    return [Topic.objects.get_or_create(name=name)[0] for name in names]  # ARC214 Topic.name


def group_named(name, is_staff):
    group, created = ReaderGroup.objects.get_or_create(  # ARC214 ReaderGroup.name
        {"is_staff": is_staff}, name__iexact=name
    )
    return group


async def rename(old, new):
    await Topic.objects.aupdate_or_create(  # ARC214
        name=old, defaults={"name": new}
    )


def the_topic():
    return Topic.objects.get_or_create()[0]  # ARC214 Topic
