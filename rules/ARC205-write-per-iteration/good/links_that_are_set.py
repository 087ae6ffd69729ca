from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Pupil(models.Model):
    name = models.CharField(max_length=100)
    tags = models.ManyToManyField(Tag, related_name="pupils")


def enrol(names, tags):
    for name in names:
        pupil = Pupil.objects.create(name=name)
        pupil.tags.set(tags)


def follow(pk, choices: set[int]):
    pupil = Pupil.objects.get(pk=pk)
    for tag in Tag.objects.filter(pk__in=choices):
        pupil.tags.set([tag])
        print(tag.name, "counts last")


def retag(tags):
    for pupil in Pupil.objects.all():
        pupil.tags.set(tags)
        print([tag.name for tag in pupil.tags.all()])


def seen(cache, tags):
    for pupil in Pupil.objects.all():
        cache.set(pupil.pk, pupil.name)
