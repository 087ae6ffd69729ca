from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE)

    def __str__(self):
        return f"{self.parent} / {self.name}" if self.parent else self.name


def names():
    return [str(region) for region in Region.objects.all()]  # ARC201 the same for each level above
