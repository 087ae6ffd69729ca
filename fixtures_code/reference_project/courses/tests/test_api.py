from django.urls import reverse
from rest_framework.test import APITestCase

from academy.tests.factories import make_course, make_instructor, make_user
from courses.models import Tag
from courses.services import enrol_student
from orders.services import pay_order, place_order


class CatalogueTests(APITestCase):
    url = reverse("catalogue")

    def test_shows_published_courses_with_their_details(self) -> None:
        make_course(is_published=False)
        course = make_course(title="Cello for beginners")
        course.tags.set([Tag.objects.create(name="strings"), Tag.objects.create(name="basics")])

        [row] = self.client.get(self.url).data["results"]

        self.assertEqual(row["title"], "Cello for beginners")
        self.assertEqual((row["lesson_count"], row["total_minutes"]), (1, 30))
        self.assertCountEqual(row["tags"], ["strings", "basics"])

    def test_asks_as_many_queries_for_three_courses_as_for_one(self) -> None:
        for _ in range(3):
            make_course()

        with self.assertNumQueries(3):  # count, courses, their tags
            self.client.get(self.url)


class CourseTests(APITestCase):
    def setUp(self) -> None:
        self.course = make_course(is_published=False)
        self.client.force_authenticate(self.course.instructor)

    def test_a_new_course_belongs_to_its_author_and_is_not_published(self) -> None:
        response = self.client.post(
            reverse("course-list"),
            {
                "title": "Viola",
                "slug": "viola",
                "category": self.course.category_id,
                "price": "80.00",
                "is_published": True,
            },
        )

        self.assertEqual(response.status_code, 201)
        created = self.course.instructor.courses.get(slug="viola")
        self.assertFalse(created.is_published)

    def test_publish(self) -> None:
        response = self.client.post(reverse("course-publish", args=[self.course.pk]))

        self.assertTrue(response.data["is_published"])

    def test_a_broken_rule_is_a_bad_request(self) -> None:
        self.course.lessons.all().delete()

        response = self.client.post(reverse("course-publish", args=[self.course.pk]))

        self.assertEqual(response.status_code, 400)
        self.assertEqual(response.data["code"], "course_empty")

    def test_courses_of_others_are_out_of_reach(self) -> None:
        other = make_course()
        lesson = {"course": other.pk, "title": "Mine?", "position": 9, "duration_minutes": 5}

        self.assertEqual(
            self.client.get(reverse("course-detail", args=[other.pk])).status_code, 404
        )
        self.assertEqual(self.client.post(reverse("lesson-list"), lesson).status_code, 400)

    def test_asks_as_many_queries_for_three_courses_as_for_one(self) -> None:
        for _ in range(2):
            make_course(instructor=self.course.instructor)

        with self.assertNumQueries(3):  # count, courses, their tags
            self.client.get(reverse("course-list"))

    def test_students_are_no_instructors(self) -> None:
        self.client.force_authenticate(make_user())

        self.assertEqual(self.client.get(reverse("course-list")).status_code, 403)


class DashboardTests(APITestCase):
    url = reverse("dashboard")

    def setUp(self) -> None:
        self.instructor = make_instructor()
        self.client.force_authenticate(self.instructor)

    def test_counts_paid_orders_only(self) -> None:
        course = make_course(instructor=self.instructor, price=100)
        pay_order(order=place_order(customer=make_user(), course_ids=[course.pk]))
        pay_order(order=place_order(customer=make_user(), course_ids=[course.pk]))
        place_order(customer=make_user(), course_ids=[course.pk])

        [row] = self.client.get(self.url).data["results"]

        self.assertEqual(row["revenue"], "200.00")
        self.assertEqual(len(row["students"]), 2)

    def test_asks_as_many_queries_for_three_courses_as_for_one(self) -> None:
        for _ in range(3):
            course = make_course(instructor=self.instructor)
            for _ in range(2):
                enrol_student(student=make_user(), courses=[course])

        with self.assertNumQueries(4):  # count, courses, their enrolments, the students
            self.client.get(self.url)
