from django.db import models


class Parish(models.Model):
    name = models.CharField(max_length=100)


class Bell(models.Model):
    parish = models.ForeignKey(Parish, on_delete=models.CASCADE, related_name="bells")


def bells(parishes):
    return [(parish.name, parish.bells.count()) for parish in parishes]


def all_bells():
    return bells(Parish.objects.prefetch_related("bells"))
