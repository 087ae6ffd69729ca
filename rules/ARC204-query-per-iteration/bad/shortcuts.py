from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import models
from django.shortcuts import get_list_or_404, get_object_or_404


class Shelf(models.Model):
    code = models.CharField(max_length=20, unique=True)


class Book(models.Model):
    title = models.CharField(max_length=50)
    shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE)
    owner = models.ForeignKey(User, on_delete=models.CASCADE)


def shelve(pk):
    for title in Book.objects.values_list("title", flat=True):
        print(get_object_or_404(Shelf, code=title))  # ARC204 Shelf is queried once per iteration by get_object_or_404(): ask once before the loop: in_bulk(…, field_name="code")
    for book in Book.objects.all():
        print(get_object_or_404(Shelf, pk=book.shelf_id))  # ARC204 add .select_related("shelf") to the queryset, and read Book.shelf
        print(get_object_or_404(get_user_model(), pk=pk))  # ARC204 it is the same each time: ask it once before the loop
        print(get_list_or_404(Book.objects.filter(shelf__code="x"), title=book.title))  # ARC204 by get_list_or_404(): ask once before the loop: filter(title__in=…)
