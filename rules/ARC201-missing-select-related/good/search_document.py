from django.db import models
from django_elasticsearch_dsl import Document, fields


class Museum(models.Model):
    name = models.CharField(max_length=100)


class Exhibit(models.Model):
    title = models.CharField(max_length=200)
    museum = models.ForeignKey(Museum, on_delete=models.CASCADE)


class ExhibitDocument(Document):
    museum = fields.KeywordField(attr="museum.name")

    class Django:
        model = Exhibit
        fields = ["title"]

    def get_queryset(self):
        return super().get_queryset().select_related("museum")


class ExhibitKeysDocument(Document):
    museum = fields.IntegerField(attr="museum_id")

    class Django:
        model = Exhibit
