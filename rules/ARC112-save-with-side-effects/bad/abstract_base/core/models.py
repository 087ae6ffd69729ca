from django.db import models


class Change(models.Model):
    model = models.CharField(max_length=100)
    object_id = models.CharField(max_length=50)


class Tracked(models.Model):
    class Meta:
        abstract = True

    def save(self, *args, **kwargs):  # ARC112 Change
        super().save(*args, **kwargs)
        Change.objects.create(model=self._meta.label, object_id=self.pk)
