import boto3
import requests
from django.core.files.storage import default_storage
from django.core.mail import EmailMessage
from django.db import models


class Statement(models.Model):
    email = models.EmailField()
    path = models.CharField(max_length=200)

    def as_message(self):
        message = EmailMessage("Statement", "See the attachment.", to=[self.email])
        message.attach("statement.pdf", self.read(), "application/pdf")
        return message

    def read(self):
        with default_storage.open(self.path) as stored:
            return stored.read()

    def download_url(self):
        if default_storage.exists(self.path):
            return default_storage.url(self.path)
        client = boto3.client("s3")
        return client.generate_presigned_url("get_object", Params={"Key": self.path})

    def as_request(self):
        return requests.Request("PUT", "https://archive.example.com", data={"path": self.path})
