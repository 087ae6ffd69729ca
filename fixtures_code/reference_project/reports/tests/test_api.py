from django.urls import reverse
from rest_framework.test import APITestCase

from academy.tests.factories import UserFactory


class ReportTests(APITestCase):
    url = reverse("report-list")

    def setUp(self) -> None:
        self.user = UserFactory()
        self.client.force_authenticate(self.user)

    def request_report(self) -> int:
        with self.captureOnCommitCallbacks(execute=True):
            response = self.client.post(self.url)
        self.assertEqual(response.status_code, 202)
        return response.data["id"]

    def test_is_asked_for_and_found_ready_later(self) -> None:
        report = self.request_report()

        response = self.client.get(reverse("report-detail", args=[report]))

        self.assertIsNotNone(response.data["ready_at"])
        self.assertIn("sales.csv", response.data["file"])

    def test_reports_of_others_are_out_of_reach(self) -> None:
        report = self.request_report()
        self.client.force_authenticate(UserFactory())

        self.assertEqual(self.client.get(self.url).data["count"], 0)
        self.assertEqual(self.client.get(reverse("report-detail", args=[report])).status_code, 404)
