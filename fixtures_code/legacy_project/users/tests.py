from django.contrib.auth.models import Group, User
from django.test import TestCase
from django.urls import reverse

from .models import Profile


class UserTests(TestCase):
    def test_register(self):
        response = self.client.post(
            reverse("register"),
            {"username": "ada", "email": "ada@academy.example", "password": "longer-phrase-7"},
        )
        self.assertRedirects(response, reverse("catalogue"))
        self.assertTrue(Profile.objects.filter(user__username="ada").exists())

    def test_register_taken(self):
        User.objects.create_user("ada")
        response = self.client.post(
            reverse("register"), {"username": "ada", "email": "a@b.example", "password": "x"}
        )
        self.assertContains(response, "taken", status_code=400)

    def test_lists(self):
        user = User.objects.create_user("ada", first_name="Ada", last_name="King", is_staff=True)
        Profile.objects.create(user=user, phone="123", is_instructor=True)
        user.groups.add(Group.objects.create(name="editors"))
        self.client.force_login(user)
        self.assertEqual(self.client.get(reverse("instructor-list")).json()[0]["name"], "Ada King")
        self.assertEqual(self.client.get(reverse("staff-list")).json()[0]["groups"], ["editors"])

    def test_account(self):
        user = User.objects.create_user("ada")
        Profile.objects.create(user=user)
        self.client.force_login(user)
        self.assertEqual(self.client.get(reverse("account")).json()["username"], "ada")
        self.assertEqual(self.client.get(reverse("profile")).json()["user"], user.pk)
