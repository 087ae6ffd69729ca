from django.db import models
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Ticket(models.Model):
    title = models.CharField(max_length=100)
    is_open = models.BooleanField(default=True)
    tags = models.ManyToManyField(Tag)


@receiver(post_save, sender=Ticket)
def index_ticket(sender, instance, **kwargs):
    print("index", instance.pk)


@receiver(m2m_changed, sender=Ticket.tags.through)
def index_tags(sender, instance, **kwargs):
    print("index", instance.pk)


def close_all(tag):
    for ticket in Ticket.objects.filter(is_open=True):
        ticket.is_open = False
        ticket.save()
        ticket.tags.add(tag)
