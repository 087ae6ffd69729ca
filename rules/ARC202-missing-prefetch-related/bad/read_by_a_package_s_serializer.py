from django.db import models
from rest_flex_fields import FlexFieldsModelSerializer
from rest_framework import viewsets


class Prize(models.Model):
    name = models.CharField(max_length=50)


class Author(models.Model):
    name = models.CharField(max_length=50)
    prizes = models.ManyToManyField(Prize)


class AuthorSerializer(FlexFieldsModelSerializer):
    """A request may leave fields out: unless it does, all of them are shown."""

    class Meta:
        model = Author
        fields = ["name", "prizes"]
        read_only_fields = fields


class AuthorViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Author.objects.all()  # ARC202 Author.prizes
    serializer_class = AuthorSerializer
