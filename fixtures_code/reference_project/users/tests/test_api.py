import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from rest_framework.test import APITestCase

from academy.tests.factories import PASSWORD, CourseFactory, InstructorFactory, UserFactory
from academy.tests.pictures import png
from users.models import User
from users.throttles import LoginThrottle


class RegistrationTests(APITestCase):
    url = reverse("registration")

    def test_registers_a_student_who_can_log_in(self) -> None:
        account = {"email": "ada@academy.example", "password": "longer-phrase-7"}

        response = self.client.post(self.url, account)

        self.assertEqual(response.status_code, 201)
        self.assertNotIn("password", response.data)
        self.assertEqual(self.client.post(reverse("token-obtain"), account).status_code, 200)

    def test_refuses_a_weak_password_and_a_taken_email(self) -> None:
        UserFactory(email="ada@academy.example")

        for email, password in [
            ("new@academy.example", "12345"),
            ("Ada@academy.example", "x7-ok-long"),
        ]:
            with self.subTest(email=email):
                response = self.client.post(self.url, {"email": email, "password": password})
                self.assertEqual(response.status_code, 400)

        self.assertEqual(User.objects.count(), 1)


class TokenTests(APITestCase):
    def tokens(self) -> dict[str, str]:
        user = UserFactory()
        account = {"email": user.email, "password": PASSWORD}
        return self.client.post(reverse("token-obtain"), account).data

    def test_a_refresh_token_is_good_for_one_use(self) -> None:
        refresh = {"refresh": self.tokens()["refresh"]}

        first = self.client.post(reverse("token-refresh"), refresh)
        second = self.client.post(reverse("token-refresh"), refresh)

        self.assertEqual((first.status_code, second.status_code), (200, 401))
        self.assertIn("refresh", first.data)

    def test_a_revoked_token_is_refused(self) -> None:
        refresh = {"refresh": self.tokens()["refresh"]}

        self.assertEqual(self.client.post(reverse("token-revoke"), refresh).status_code, 200)
        self.assertEqual(self.client.post(reverse("token-refresh"), refresh).status_code, 401)


@pytest.mark.django_db
def test_too_many_log_ins_are_refused(client, monkeypatch, settings) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    monkeypatch.setattr(LoginThrottle, "rate", "2/min", raising=False)
    account = {"email": "nobody@academy.example", "password": "wrong"}

    answers = [client.post(reverse("token-obtain"), account).status_code for _ in range(3)]
    page = client.post(reverse("front:login"), {"username": "nobody", "password": "wrong"})

    assert answers == [401, 401, 429]
    assert page.status_code == 429


class AccountTests(APITestCase):
    url = reverse("account")

    def test_rights_cannot_be_taken(self) -> None:
        user = UserFactory()
        self.client.force_authenticate(user)

        response = self.client.patch(self.url, {"headline": "Cellist", "is_instructor": True})

        user.refresh_from_db()
        self.assertEqual(response.status_code, 200)
        self.assertEqual((user.headline, user.is_instructor), ("Cellist", False))

    def test_needs_a_login(self) -> None:
        self.assertEqual(self.client.get(self.url).status_code, 401)


class AvatarTests(APITestCase):
    url = reverse("avatar")

    def setUp(self) -> None:
        self.user = UserFactory()
        self.client.force_authenticate(self.user)

    def put(self, name: str, content: bytes) -> int:
        image = SimpleUploadedFile(name, content)
        return self.client.put(self.url, {"image": image}, format="multipart").status_code

    def test_keeps_a_picture_and_its_thumbnail(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            self.assertEqual(self.put("me.png", png(300, 200)), 200)

        self.user.refresh_from_db()
        self.assertTrue(self.user.avatar and self.user.avatar_thumbnail)

    def test_refuses_what_is_no_picture_or_too_large(self) -> None:
        self.assertEqual(self.put("me.png", b"<script>"), 400)
        self.assertEqual(self.put("me.png", png(8, 8) + bytes(5 * 1024 * 1024)), 400)


class InstructorListTests(APITestCase):
    url = reverse("instructor-list")

    def test_asks_as_many_queries_for_three_instructors_as_for_one(self) -> None:
        UserFactory()
        for _ in range(3):
            CourseFactory(instructor=InstructorFactory())

        with self.assertNumQueries(2):  # count, instructors
            response = self.client.get(self.url)

        self.assertEqual(response.data["count"], 3)

    def test_counts_published_courses_only(self) -> None:
        course = CourseFactory()
        CourseFactory(instructor=course.instructor, is_published=False)

        [row] = self.client.get(self.url).data["results"]

        self.assertEqual(row["course_count"], 1)
