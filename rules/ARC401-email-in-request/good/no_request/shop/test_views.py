from django.test import TestCase

from .notifications import notify


class NotifyTest(TestCase):
    def get(self, request):
        notify("ada@example.com")
