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
    pupils = list(Pupil.objects.all())
    for pupil in pupils:
        pupil.grade += 1
    Pupil.objects.bulk_update(pupils, ["grade"], batch_size=500)
