from django.contrib.auth import get_user_model
from django.test import TestCase

User = get_user_model()


class VisitorTests(TestCase):
    def setUp(self):
        self.user = User.objects.create_user("ada")
