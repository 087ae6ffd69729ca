"""What can be done to users."""

from users.models import User


def register_student(*, username: str, email: str, password: str) -> User:
    """Create an account that can log in at once.

    Nobody registers as an instructor: staff appoint them in the admin.
    """
    return User.objects.create_user(username=username, email=email, password=password)
