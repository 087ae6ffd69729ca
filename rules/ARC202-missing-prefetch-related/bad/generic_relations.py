from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Note(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    subject = GenericForeignKey("content_type", "object_id")
    text = models.TextField()


class Machine(models.Model):
    name = models.CharField(max_length=100)
    notes = GenericRelation(Note)


def notes_by_machine():
    for machine in Machine.objects.all():
        for note in machine.notes.all():  # ARC202 Machine.notes
            print(machine.name, note.text)


def subjects():
    return [(note.subject, note.text) for note in Note.objects.all()]  # ARC202 Note.subject
