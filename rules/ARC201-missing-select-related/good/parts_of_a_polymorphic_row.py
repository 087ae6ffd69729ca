from django.db import models
from polymorphic.models import PolymorphicModel


class Asset(PolymorphicModel):
    name = models.CharField(max_length=50)


class Machine(Asset):
    power = models.IntegerField()


def powers():
    # What this costs is for django-polymorphic to say, which has put its own accessor there.
    return [asset.machine.power for asset in Asset.objects.all() if hasattr(asset, "machine")]
