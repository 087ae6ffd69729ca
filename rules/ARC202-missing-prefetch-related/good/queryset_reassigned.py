from django.db import models


class Kennel(models.Model):
    name = models.CharField(max_length=100)
    closed = models.BooleanField(default=False)


class Puppy(models.Model):
    kennel = models.ForeignKey(Kennel, on_delete=models.CASCADE, related_name="puppies")


def litters(name=""):
    kennels = Kennel.objects.prefetch_related("puppies")
    kennels = kennels.exclude(closed=True)
    if name:
        kennels = kennels.filter(name__icontains=name)
    for kennel in kennels.order_by("name"):
        print(kennel.name, len(kennel.puppies.all()))
