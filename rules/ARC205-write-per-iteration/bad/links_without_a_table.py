from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Note(models.Model):
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveIntegerField()
    about = GenericForeignKey()


class Shelf(models.Model):
    notes = GenericRelation(Note)


class Book(models.Model):
    shelf = models.ForeignKey(Shelf, null=True, on_delete=models.SET_NULL)
    topics = models.ManyToManyField("Topic")


class Topic(models.Model):
    name = models.CharField(max_length=20)


def note_all(note, book, topic):
    for shelf in Shelf.objects.all():
        shelf.notes.add(note)  # ARC205 set content_type and object_id on the rows and call Note.objects.bulk_update()
        shelf.notes.remove(note)  # ARC205 call Note.objects.filter(pk__in=…).delete() once
        shelf.book_set.add(book)  # ARC205 set shelf on the rows and call Book.objects.bulk_update()
        shelf.book_set.remove(book)  # ARC205 call Book.objects.filter(pk__in=…).update(shelf=None) once
    for other in Book.objects.all():
        other.topics.remove(topic)  # ARC205 delete the rows of Book.topics.through in one query


def set_all(notes, books, topics):
    for shelf in Shelf.objects.all():
        shelf.notes.set(notes)  # ARC205 call Note.objects.bulk_update(), and delete() the others in one query
        shelf.book_set.set(books)  # ARC205 read Book.objects.filter(shelf__in=…) before the loop, set shelf on those
    for book in Book.objects.all():
        book.topics.set(topics)  # ARC205 read the rows of Book.topics.through before the loop, bulk_create(
