from django.db import models


class PlantManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_dead=False).select_related("bed")

    def dead(self):
        return super().get_queryset().filter(is_dead=True)

    def names_only(self):
        rows = super().get_queryset().filter(is_dead=False)
        return rows.only("name")


class Bed(models.Model):
    name = models.CharField(max_length=40)


class Plant(models.Model):
    bed = models.ForeignKey(Bed, on_delete=models.CASCADE)
    name = models.CharField(max_length=40)
    is_dead = models.BooleanField(default=False)

    objects = PlantManager()
