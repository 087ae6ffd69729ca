from django.contrib.auth.models import User
from django.core import mail
from django.test import TestCase
from django.urls import reverse

from orders.models import Order, OrderItem
from users.models import Profile

from .models import Category, Course, Enrolment, Tag


class CourseTests(TestCase):
    def setUp(self):
        self.instructor = User.objects.create_user("cello", email="cello@academy.example")
        Profile.objects.create(user=self.instructor, headline="Cellist", is_instructor=True)
        self.student = User.objects.create_user("ada", first_name="Ada", email="a@b.example")
        music = Category.objects.create(name="Music", slug="music")
        self.course = Course.objects.create(
            title="Cello for beginners",
            category=music,
            instructor=self.instructor,
            price=100,
            is_published=True,
        )
        self.course.tags.add(Tag.objects.create(name="strings"))
        self.course.lessons.create(title="Bow", position=1, duration_minutes=30)

    def test_slug(self):
        self.assertEqual(self.course.slug, "cello-for-beginners")

    def test_catalogue(self):
        response = self.client.get(reverse("catalogue"), {"category": "music"})
        self.assertContains(response, "Cello for beginners")
        self.assertContains(response, "Cellist")
        self.assertContains(response, "30 minutes")

    def test_topics(self):
        self.assertContains(self.client.get(reverse("topics")), "strings")

    def test_dashboard(self):
        order = Order.objects.create(customer=self.student, total=100, status="paid")
        OrderItem.objects.create(order=order, course=self.course, price=100)
        Enrolment.objects.create(student=self.student, course=self.course)
        self.client.force_login(self.instructor)
        response = self.client.get(reverse("dashboard"), {"status": "published"})
        self.assertContains(response, "1 sold, 100")
        self.assertContains(response, "Ada")

    def test_add_lesson(self):
        self.client.force_login(self.instructor)
        url = reverse("add-lesson", args=[self.course.slug])
        for _ in range(2):
            response = self.client.post(url, {"title": "Strings", "minutes": "45"})
            self.assertRedirects(response, reverse("dashboard"))
        self.assertEqual(self.course.lessons.get(position=2).duration_minutes, 45)

    def test_welcome_mail(self):
        Enrolment.objects.create(student=self.student, course=self.course)
        self.assertEqual(mail.outbox[0].to, ["a@b.example"])

    def test_api(self):
        self.client.force_login(self.instructor)
        self.assertEqual(len(self.client.get("/api/courses/").json()), 1)
        self.assertEqual(len(self.client.get("/api/lessons/").json()), 1)


class CategoryTests(TestCase):
    fixtures = ["categories.json"]

    def test_name(self):
        self.assertEqual(str(Category.objects.get(slug="cooking")), "Cooking")
