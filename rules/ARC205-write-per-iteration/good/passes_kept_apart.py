from django.db import DatabaseError, transaction
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


def next_year():
    for pupil in Pupil.objects.all():
        try:
            pupil.grade += 1
            pupil.save()
        except DatabaseError:
            print("not moved", pupil.name)


def give_marks():
    for pupil in Pupil.objects.all():
        with transaction.atomic():
            Mark.objects.create(pupil=pupil)
            Pupil.objects.filter(pk=pupil.pk).update(grade=2)
