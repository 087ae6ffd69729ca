from django.test import TestCase

from users import services


class RegisterStudentTests(TestCase):
    def test_stores_the_password_as_its_hash_and_gives_no_rights(self) -> None:
        user = services.register_student(
            username="ada", email="ada@academy.example", password="a good long phrase"
        )

        self.assertTrue(user.check_password("a good long phrase"))
        self.assertFalse(user.is_instructor or user.is_staff)
