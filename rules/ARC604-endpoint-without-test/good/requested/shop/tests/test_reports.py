from django.urls import reverse


def test_reports(client):
    client.get(reverse("sales-report-list"))
