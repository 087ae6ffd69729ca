from django.db import transaction
from django.http import HttpResponse
from django.test import TestCase

from .models import Shelf


def view(request):
    with transaction.atomic():
        return HttpResponse("ok")


class ShelfTests(TestCase):
    def test_lock(self):
        with transaction.atomic():
            shelf = Shelf.objects.select_for_update().first()
        self.assertIsNone(shelf)
