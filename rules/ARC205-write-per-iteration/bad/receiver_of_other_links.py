from django.db import models
from django.db.models.signals import m2m_changed, post_save
from django.dispatch import receiver


class Member(models.Model):
    name = models.CharField(max_length=100)


class Club(models.Model):
    name = models.CharField(max_length=100)
    is_open = models.BooleanField(default=True)
    members = models.ManyToManyField(Member, related_name="clubs")
    trainers = models.ManyToManyField(Member, related_name="trained_clubs")


@receiver(m2m_changed, sender=Club.trainers.through)
def tell_trainers(sender, instance, **kwargs):
    print("trainers of", instance)


@receiver(post_save, sender=Member)
def welcome(sender, instance, **kwargs):
    print("welcome", instance)


def join_all(member):
    for club in Club.objects.all():
        club.trainers.add(member)
        club.members.add(member)  # ARC205 Club.members.through


def close_all():
    for club in Club.objects.all():
        club.is_open = False
        club.save()  # ARC205 Club.objects.bulk_update()
