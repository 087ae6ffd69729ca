import uuid

from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=50)


class Pupil(models.Model):
    name = models.CharField(max_length=100)
    grade = models.IntegerField(default=1)
    email = models.EmailField(default="")
    tags = models.ManyToManyField(Tag, related_name="pupils")


class Mark(models.Model):
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="marks")
    points = models.IntegerField(default=0)


class Badge(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="badges")


def new_key(mark):
    return mark.pk + 1000


def copy_marks(old, new):
    for mark in Mark.objects.filter(pupil=old):
        mark.pk = None
        mark.pupil = new
        mark.save()  # ARC205 bulk_create()


def copy_marks_of_others(old, new):
    if old.pk != new.pk:
        for mark in Mark.objects.filter(pupil=old):
            mark.pk = None
            mark.pupil = new
            mark.save()  # ARC205 bulk_create()


def copy_marks_by_force(old, new):
    for mark in Mark.objects.filter(pupil=old):
        mark.pk = new_key(mark)
        mark.pupil = new
        mark.save(force_insert=True)  # ARC205 bulk_create()


def copy_badges(old, new):
    for badge in Badge.objects.filter(pupil=old):
        badge.pk = uuid.uuid4()
        badge._state.adding = True
        badge.pupil = new
        badge.save()  # ARC205 bulk_create()


def copy_good_marks(old, new):
    for mark in Mark.objects.filter(pupil=old):
        if mark.points > 9:
            mark.pk = None
        mark.pupil = new
        mark.save()  # ARC205 bulk_create() the new ones, bulk_update() the others


def move_marks(old, new):
    for mark in Mark.objects.filter(pupil=old):
        mark.pupil = new
        mark.save(force_insert=False)  # ARC205 bulk_update()


def save_marks_as_added(old, new):
    for mark in Mark.objects.filter(pupil=old):
        mark._state.adding = True  # its key has no default: the row is updated
        mark.pupil = new
        mark.save()  # ARC205 bulk_update()
