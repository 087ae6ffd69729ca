from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Attachment(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    owner = GenericForeignKey("content_type", "object_id")
    title = models.CharField(max_length=100)


class Contract(models.Model):
    number = models.CharField(max_length=20)
    attachments = GenericRelation(Attachment)


def attachments():
    for contract in Contract.objects.prefetch_related("attachments"):
        print(contract.number, [attachment.title for attachment in contract.attachments.all()])


def owners():
    return [attachment.owner for attachment in Attachment.objects.prefetch_related("owner")]


def keys():
    return [(row.content_type_id, row.object_id) for row in Attachment.objects.all()]
