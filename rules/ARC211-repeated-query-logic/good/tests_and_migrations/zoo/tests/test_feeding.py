from django.test import TestCase

from zoo.models import Animal


class FeedingTests(TestCase):
    def test_hungry(self):
        self.assertFalse(Animal.objects.filter(is_fed=False, house="cats").exists())

    def test_fed(self):
        self.assertEqual(Animal.objects.filter(is_fed=False, house="cats").count(), 0)
