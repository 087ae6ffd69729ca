from django.core.cache import cache
from django.test import override_settings
from django.urls import reverse
from rest_framework.test import APITestCase

from academy.tests.factories import CourseFactory, InstructorFactory, TagFactory, UserFactory
from courses.services import enrol_student
from orders.services import pay_order, place_order


class CatalogueTests(APITestCase):
    url = reverse("catalogue")

    def test_shows_published_courses_with_their_details(self) -> None:
        CourseFactory(is_published=False)
        course = CourseFactory(title="Cello for beginners")
        course.tags.set([TagFactory(name="strings"), TagFactory(name="basics")])

        [row] = self.client.get(self.url).data["results"]

        self.assertEqual(row["title"], "Cello for beginners")
        self.assertEqual((row["lesson_count"], row["total_minutes"]), (1, 30))
        self.assertCountEqual(row["tags"], ["strings", "basics"])

    def test_asks_as_many_queries_for_three_courses_as_for_one(self) -> None:
        for _ in range(3):
            CourseFactory()

        with self.assertNumQueries(3):  # count, courses, their tags
            self.client.get(self.url)


class CourseTests(APITestCase):
    def setUp(self) -> None:
        self.course = CourseFactory(is_published=False)
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
        other = CourseFactory()
        lesson = {"course": other.pk, "title": "Mine?", "position": 9, "duration_minutes": 5}

        self.assertEqual(
            self.client.get(reverse("course-detail", args=[other.pk])).status_code, 404
        )
        self.assertEqual(self.client.post(reverse("lesson-list"), lesson).status_code, 400)

    def test_asks_as_many_queries_for_three_courses_as_for_one(self) -> None:
        for _ in range(2):
            CourseFactory(instructor=self.course.instructor)

        with self.assertNumQueries(3):  # count, courses, their tags
            self.client.get(reverse("course-list"))

    def test_students_are_no_instructors(self) -> None:
        self.client.force_authenticate(UserFactory())

        self.assertEqual(self.client.get(reverse("course-list")).status_code, 403)


class DashboardTests(APITestCase):
    url = reverse("dashboard")

    def setUp(self) -> None:
        self.instructor = InstructorFactory()
        self.client.force_authenticate(self.instructor)

    def test_counts_paid_orders_only(self) -> None:
        course = CourseFactory(instructor=self.instructor, price=100)
        pay_order(order=place_order(customer=UserFactory(), course_ids=[course.pk]))
        pay_order(order=place_order(customer=UserFactory(), course_ids=[course.pk]))
        place_order(customer=UserFactory(), course_ids=[course.pk])

        [row] = self.client.get(self.url).data["results"]

        self.assertEqual(row["revenue"], "200.00")
        self.assertEqual(len(row["students"]), 2)

    def test_asks_as_many_queries_for_three_courses_as_for_one(self) -> None:
        for _ in range(3):
            course = CourseFactory(instructor=self.instructor)
            for _ in range(2):
                enrol_student(student=UserFactory(), courses=[course])

        with self.assertNumQueries(4):  # count, courses, their enrolments, the students
            self.client.get(self.url)


class EnrolmentListTests(APITestCase):
    url = reverse("enrolment-list")

    def test_asks_as_many_queries_for_three_courses_as_for_one(self) -> None:
        student = UserFactory()
        enrol_student(student=student, courses=[CourseFactory() for _ in range(3)])
        self.client.force_authenticate(student)

        with self.assertNumQueries(2):  # count, enrolments with courses, categories, instructors
            response = self.client.get(self.url)

        self.assertEqual(response.data["count"], 3)


@override_settings(CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}})
class CachedCatalogueTests(APITestCase):
    url = reverse("catalogue")

    def setUp(self) -> None:
        cache.clear()

    def titles(self) -> list[str]:
        return [row["title"] for row in self.client.get(self.url).json()["results"]]

    def test_a_page_is_kept_until_the_catalogue_changes(self) -> None:
        course = CourseFactory(title="Cello")
        self.titles()

        with self.assertNumQueries(0):
            self.assertEqual(self.titles(), ["Cello"])

        with self.captureOnCommitCallbacks(execute=True):
            course.title = "Viola"
            course.save()
        self.assertEqual(self.titles(), ["Viola"])

    def test_can_be_narrowed_down(self) -> None:
        CourseFactory(title="Cello", price=50)
        CourseFactory(title="Viola", price=90)

        response = self.client.get(self.url, {"max_price": "60"})

        self.assertEqual([row["title"] for row in response.data["results"]], ["Cello"])
