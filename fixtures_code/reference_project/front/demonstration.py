"""Rows to look at: an instructor, a student and a few courses."""

from decimal import Decimal

from django.db import transaction

from courses.models import Category, Course, Lesson
from users.models import User
from users.services import register_user

PASSWORD = "academy-demo"
INSTRUCTOR = "grace@academy.example"
STUDENT = "ada@academy.example"

TITLES = [
    ("Cello for beginners", "cello", Decimal("120")),
    ("Reading a score", "score", Decimal("45")),
    ("Harmony, step by step", "harmony", Decimal("80")),
    ("Recording at home", "recording", Decimal("60")),
]


@transaction.atomic
def load_demonstration() -> None:
    """Fill an empty database; leave one that has users alone."""
    if User.objects.exists():
        return
    instructor = register_user(
        email=INSTRUCTOR, password=PASSWORD, first_name="Grace", last_name="Lind"
    )
    instructor.is_instructor = True
    instructor.save(update_fields=["is_instructor"])
    register_user(email=STUDENT, password=PASSWORD, first_name="Ada", last_name="Berg")
    category = Category.objects.create(name="Music", slug="music")
    courses = Course.objects.bulk_create(
        Course(
            title=title,
            slug=slug,
            price=price,
            category=category,
            instructor=instructor,
            description=f"{title}: twelve weeks, at your own pace.",
            is_published=True,
        )
        for title, slug, price in TITLES
    )
    Lesson.objects.bulk_create(
        Lesson(course=course, title=f"Lesson {position}", position=position, duration_minutes=30)
        for course in courses
        for position in (1, 2, 3)
    )
