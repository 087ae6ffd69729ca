from django.contrib.contenttypes.models import ContentType
from django.db import models


class KindManager(models.Manager):
    def get_for_model(self, model):
        """What ``ContentType.objects.get_for_model()`` does, for a table that adds to it."""
        meta = model._meta
        try:
            return self.get(app_label=meta.app_label, model=meta.model_name)
        except self.model.DoesNotExist:
            return self.get_or_create(
                app_label=meta.app_label, model=meta.model_name, defaults={"icon": "file"}
            )[0]


class Kind(ContentType):
    icon = models.CharField(max_length=20)

    objects = KindManager()


class Note(models.Model):
    kind = models.ForeignKey(ContentType, models.CASCADE)
    row = models.PositiveIntegerField()


class Contract(models.Model):
    title = models.CharField(max_length=100)

    def notes(self):
        return Note.objects.filter(kind=Kind.objects.get_for_model(Contract), row=self.pk)

    def read_notes(self):
        kind, _ = ContentType.objects.get_or_create(app_label="crm", model=type(self).__name__)
        return Note.objects.filter(kind=kind, row=self.pk)
