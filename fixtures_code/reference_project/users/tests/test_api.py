from django.urls import reverse
from rest_framework.test import APITestCase

from academy.tests.factories import make_course, make_instructor, make_user
from users.models import User


class RegistrationTests(APITestCase):
    url = reverse("registration")

    def test_registers_a_student_who_can_log_in(self) -> None:
        account = {"username": "ada", "email": "ada@academy.example", "password": "longer-phrase-7"}

        response = self.client.post(self.url, account)

        self.assertEqual(response.status_code, 201)
        self.assertNotIn("password", response.data)
        self.assertEqual(self.client.post(reverse("token-obtain"), account).status_code, 200)

    def test_refuses_a_weak_password_and_a_taken_email(self) -> None:
        make_user(email="ada@academy.example")

        response = self.client.post(
            self.url, {"username": "ada", "email": "ada@academy.example", "password": "12345"}
        )

        self.assertEqual(response.status_code, 400)
        self.assertFalse(User.objects.filter(username="ada").exists())


class AccountTests(APITestCase):
    url = reverse("account")

    def test_rights_cannot_be_taken(self) -> None:
        user = make_user()
        self.client.force_authenticate(user)

        response = self.client.patch(self.url, {"headline": "Cellist", "is_instructor": True})

        user.refresh_from_db()
        self.assertEqual(response.status_code, 200)
        self.assertEqual((user.headline, user.is_instructor), ("Cellist", False))

    def test_needs_a_login(self) -> None:
        self.assertEqual(self.client.get(self.url).status_code, 401)


class InstructorListTests(APITestCase):
    url = reverse("instructor-list")

    def test_asks_as_many_queries_for_three_instructors_as_for_one(self) -> None:
        make_user()
        for _ in range(3):
            make_course(instructor=make_instructor())

        with self.assertNumQueries(2):  # count, instructors
            response = self.client.get(self.url)

        self.assertEqual(response.data["count"], 3)

    def test_counts_published_courses_only(self) -> None:
        course = make_course()
        make_course(instructor=course.instructor, is_published=False)

        [row] = self.client.get(self.url).data["results"]

        self.assertEqual(row["course_count"], 1)
