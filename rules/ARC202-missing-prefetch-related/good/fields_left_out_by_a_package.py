from django.db import models
from rest_flex_fields import FlexFieldsModelSerializer
from rest_framework import viewsets


class Author(models.Model):
    name = models.CharField(max_length=50)
    prizes = models.ManyToManyField("Prize")


class Prize(models.Model):
    name = models.CharField(max_length=50)


class Novel(models.Model):
    title = models.CharField(max_length=50)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)


class AuthorSerializer(FlexFieldsModelSerializer):
    class Meta:
        model = Author
        fields = ["name", "prizes"]
        read_only_fields = fields


class NovelSerializer(FlexFieldsModelSerializer):
    author = AuthorSerializer(read_only=True, omit=["prizes"])
    #: Read where a request asks for it.
    expandable_fields = {"prizes": (AuthorSerializer, {"source": "author"})}

    class Meta:
        model = Novel
        fields = ["title", "author"]
        read_only_fields = fields


class NovelViewSet(viewsets.ReadOnlyModelViewSet):
    queryset = Novel.objects.select_related("author")
    serializer_class = NovelSerializer
