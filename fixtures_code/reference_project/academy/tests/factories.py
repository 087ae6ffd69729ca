"""Rows for tests. A test names only what it is about; the rest is filled in here."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from courses.models import Category, Course, Lesson, Tag
from orders.models import Coupon
from users.models import User

PASSWORD = "a good long phrase"


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"user{number}@academy.example")
    first_name = "Ada"
    last_name = factory.Sequence(lambda number: f"Berg{number}")
    password = factory.django.Password(PASSWORD)


class InstructorFactory(UserFactory):
    is_instructor = True


class CategoryFactory(DjangoModelFactory):
    class Meta:
        model = Category
        django_get_or_create = ["slug"]

    name = "Music"
    slug = "music"


class TagFactory(DjangoModelFactory):
    class Meta:
        model = Tag

    name = factory.Sequence(lambda number: f"tag{number}")


class LessonFactory(DjangoModelFactory):
    class Meta:
        model = Lesson

    title = "First steps"
    position = factory.Sequence(lambda number: number)
    duration_minutes = 30


class CourseFactory(DjangoModelFactory):
    """A published course with one lesson, by an instructor of its own."""

    class Meta:
        model = Course
        skip_postgeneration_save = True

    title = factory.Sequence(lambda number: f"Course {number}")
    slug = factory.Sequence(lambda number: f"course-{number}")
    category = factory.SubFactory(CategoryFactory)
    instructor = factory.SubFactory(InstructorFactory)
    price = 100
    is_published = True
    lessons = factory.RelatedFactory(LessonFactory, factory_related_name="course")


class CouponFactory(DjangoModelFactory):
    class Meta:
        model = Coupon

    code = "SPRING"
    percent = 10
    valid_until = date(2100, 1, 1)
    max_uses = 5
