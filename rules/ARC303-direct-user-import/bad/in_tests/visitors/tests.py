from django.contrib.auth.models import User  # ARC303 visitors.Visitor
from django.test import TestCase


class VisitorTests(TestCase):
    def setUp(self):
        self.user = User.objects.create_user("ada")
