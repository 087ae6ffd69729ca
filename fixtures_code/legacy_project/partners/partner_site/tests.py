from django.test import TestCase
from django.urls import reverse


class CourseListTests(TestCase):
    def test_empty(self):
        self.assertEqual(self.client.get(reverse("course-list")).json(), {"courses": []})


class PriceListTests(TestCase):
    def test_empty(self):
        self.assertEqual(self.client.get(reverse("price-list")).json(), {})
