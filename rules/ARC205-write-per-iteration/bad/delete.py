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


def graduate():
    for pupil in Pupil.objects.filter(grade=13):
        pupil.delete()  # ARC205 delete() on the queryset
