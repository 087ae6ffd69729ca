"""Uploads to a store that speaks S3, with the options that production has."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlparse

import boto3
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from moto import mock_aws
from rest_framework.test import APIClient

from academy.tests.factories import UserFactory
from academy.tests.pictures import png


@pytest.fixture
def bucket(settings, monkeypatch) -> Iterator[object]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    options = {
        "bucket_name": "academy",
        "region_name": "us-east-1",
        "default_acl": "private",
        "querystring_auth": True,
        "querystring_expire": 600,
        "file_overwrite": False,
    }
    s3 = {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    with mock_aws():
        bucket = boto3.resource("s3", region_name="us-east-1").Bucket("academy")
        bucket.create()
        settings.STORAGES = {**settings.STORAGES, "default": s3}
        yield bucket


@pytest.mark.django_db
def test_an_avatar_is_stored_and_linked_to_by_a_signed_link(
    bucket, django_capture_on_commit_callbacks
) -> None:
    user, client = UserFactory(), APIClient()
    client.force_authenticate(user)

    with django_capture_on_commit_callbacks(execute=True):
        image = SimpleUploadedFile("me.png", png(300, 200))
        response = client.put(reverse("avatar"), {"image": image}, format="multipart")

    assert response.status_code == 200
    user.refresh_from_db()
    assert {stored.key for stored in bucket.objects.all()} == {
        user.avatar.name,
        user.avatar_thumbnail.name,
    }
    query = parse_qs(urlparse(user.avatar.url).query)
    assert "Signature" in query or "X-Amz-Signature" in query
